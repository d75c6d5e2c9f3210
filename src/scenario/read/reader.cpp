#include "parley/scenario/read/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/stable_sort.hpp"
#include "core/text.hpp"
#include "scenario/defaults/resolve.hpp"
#include "scenario/faults/fault.hpp"
#include "scenario/keys/key_sections.hpp"
#include "scenario/keys/limits.hpp"
#include "scenario/ocf/json.hpp"
#include "scenario/read/files.hpp"
#include "scenario/read/merge.hpp"
#include "scenario/read/overrides.hpp"
#include "scenario/read/walk.hpp"
#include "scenario/rules/checks.hpp"

namespace parley::scenario {
namespace {

/// A playbook that was read, as far as it reads, with what is wrong in it.
struct ReadPlaybook {
  std::shared_ptr<const SourceFile> source;
  std::shared_ptr<const Playbook> playbook;  ///< null where some of it is no TOML
  std::vector<Diagnostic> faults;
  std::vector<std::string> faulty;  ///< its keys that did not read, as paths
  std::string trouble;
};

void append(std::vector<Diagnostic>& to, std::vector<Diagnostic> more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

std::shared_ptr<const ReadPlaybook> read_playbook(const std::string& path, const Disk& disk) {
  auto result = std::make_shared<ReadPlaybook>();
  const auto parsed = parse_file(path, disk, NamedBy::file);
  result->source = parsed->source;
  result->faults = parsed->faults;
  result->trouble = parsed->trouble;
  auto playbook = std::make_shared<Playbook>();
  playbook->file = path;
  Walk walk(playbook_table().into(*playbook), parsed->complete ? Extent::whole : Extent::part);
  walk.table(parsed->root, playbook_schema().root());
  append(result->faults, std::move(walk.faults));
  result->faulty = std::move(walk.faulty);
  playbook->provenance = std::move(walk.provenance);
  if (!result->trouble.empty() || !parsed->complete) return result;
  resolve(*playbook);
  Findings found(playbook->provenance, result->faulty);
  check_playbook(*playbook, parsed->root, found);
  append(result->faults, found.take());
  put_in_order(*playbook);
  auto sources = std::make_shared<Sources>();
  sources->share(parsed->source);
  playbook->sources = std::move(sources);
  result->playbook = std::move(playbook);
  return result;
}

// The file of the command line first, then as they were read; in each by line and column.
void sort_by_source(std::vector<Diagnostic>& all, const Sources& sources) {
  const auto& files = sources.files();
  const auto rank = [&](const Diagnostic& d) {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const auto& f) { return f.get() == d.place.file; });
    return std::tuple(found - files.begin(), d.place.line, d.place.column);
  };
  sort_stably(all, [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

void remove_repeated(std::vector<Diagnostic>& all) {
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.place.file == b.place.file && a.place.line == b.place.line &&
           a.place.column == b.place.column && a.code == b.code && a.message == b.message;
  };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
}

}  // namespace

struct ScenarioReader::State {
  const Disk& disk;
  Recent<ParsedFile> files = {};
  Recent<ReadPlaybook> playbooks = {};
  Titles titles = {};

  std::shared_ptr<const ParsedFile> base(const std::string& path);
  std::shared_ptr<const ReadPlaybook> playbook(const std::string& path);
};

// A file that others extend: looked at on its own once, so that its faults show even where they are
// overridden.
std::shared_ptr<const ParsedFile> ScenarioReader::State::base(const std::string& path) {
  if (auto known = files.find(path)) return known;
  auto parsed = parse_file(path, disk, NamedBy::file);
  Walk walk({}, Extent::part);
  walk.table(parsed->root, scenario_schema().root());
  append(parsed->faults, std::move(walk.faults));
  files.keep(path, parsed);
  return parsed;
}

std::shared_ptr<const ReadPlaybook> ScenarioReader::State::playbook(const std::string& path) {
  if (auto known = playbooks.find(path)) return known;
  auto read = read_playbook(path, disk);
  playbooks.keep(path, read);
  return read;
}

namespace {

// The reading of one scenario, step by step.
class Reading {
 public:
  Reading(std::string_view path, const Disk& disk) : path_(path), disk_(disk) {}

  template <class State>
  ReadResult read(State& state, const std::vector<Override>& overrides) {
    auto first = parse_file(path_, disk_, NamedBy::person);
    sources_->share(first->source);
    if (!first->trouble.empty()) return refuse(first->trouble);
    append(faults_, first->faults);
    complete_ = first->complete;
    read_chain(state, std::move(first->root));
    for (const Override& o : overrides) {
      apply_override(o, merged_, scenario_schema().root(), *sources_, faults_);
    }
    read_playbook_of(state);
    return finish();
  }

 private:
  ReadResult refuse(const std::string& trouble) {
    ReadResult result;
    result.file_trouble = trouble != kTooLarge;
    result.diagnostics.push_back(error(result.file_trouble ? "E007" : "E004", trouble,
                                       Place{sources_->files().front().get(), 0, 0}));
    result.sources = sources_;
    return result;
  }

  template <class State>
  void read_chain(State& state, Node first) {
    std::vector<std::shared_ptr<const ParsedFile>> bases;
    std::vector<std::string> seen;
    const Node* says = first.find("extends");
    if (says != nullptr) seen.push_back(identity(path_));
    while (says != nullptr && says->kind == Node::Kind::string) {
      const std::string path = path_from(says->place.file->path, says->text);
      if (!may_follow(path, *says, seen)) break;
      auto base = state.base(path);
      if (!base->trouble.empty()) {
        cannot_read(*says, path, base->trouble);
        complete_ = false;
        break;
      }
      sources_->share(base->source);
      append(faults_, base->faults);
      complete_ = complete_ && base->complete;
      says = base->root.find("extends");
      bases.push_back(std::move(base));
    }
    merge_chain(bases, std::move(first));
  }

  bool may_follow(const std::string& path, const Node& says, std::vector<std::string>& seen) {
    const std::string name = identity(path);
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
      faults_.push_back(error("E008", fmt::format("{} extends itself, by way of this file", path),
                              says.place,
                              "a scenario extends one that stands on its own in the end"));
      complete_ = false;
      return false;
    }
    seen.push_back(name);
    if (seen.size() <= kLongestChain) return true;
    faults_.push_back(error(
        "E009", fmt::format("more than {} files extend one another", kLongestChain), says.place));
    complete_ = false;
    return false;
  }

  void cannot_read(const Node& says, const std::string& path, const std::string& trouble) {
    faults_.push_back(error("E019", fmt::format("{}: {}", path, trouble), says.place,
                            "a path is relative to the file that says it"));
  }

  void merge_chain(const std::vector<std::shared_ptr<const ParsedFile>>& bases, Node first) {
    if (bases.empty()) {
      merged_ = std::move(first);
      return;
    }
    const SchemaNode& schema = scenario_schema().root();
    merged_ = bases.back()->root;
    for (std::size_t i = bases.size() - 1; i-- > 0;) merge(merged_, bases[i]->root, schema);
    merge(merged_, std::move(first), schema);
  }

  template <class State>
  void read_playbook_of(State& state) {
    const Node* says = merged_.find("playbook");
    if (says == nullptr || says->kind != Node::Kind::string) return;
    const std::string path = path_from(says->place.file->path, says->text);
    const auto read = state.playbook(path);
    if (!read->trouble.empty()) return cannot_read(*says, path, read->trouble);
    sources_->share(read->source);
    append(faults_, read->faults);
    playbook_ = read;
  }

  ReadResult finish() {
    Scenario s;
    s.file = path_;
    if (playbook_) s.playbook = playbook_->playbook;
    s.sources = sources_;
    Walk walk(scenario_table().into(s), complete_ ? Extent::whole : Extent::part);
    walk.table(merged_, scenario_schema().root());
    append(faults_, std::move(walk.faults));
    s.provenance = std::move(walk.provenance);
    add_faults_of_playbook(s, walk.faulty);
    read_ocf(s, walk.faulty);
    resolve(s);
    check(s, walk.faulty);
    put_in_order(s);
    if (!faults_.empty()) {
      sort_by_source(faults_, *sources_);
      remove_repeated(faults_);
    }
    ReadResult result{{}, std::move(faults_), false, sources_};
    if (!has_errors(result.diagnostics)) result.scenario = std::move(s);
    return result;
  }

  void check(const Scenario& s, const std::vector<std::string>& faulty) {
    if (!complete_) return;
    Findings found(s.provenance, faulty);
    check_scenario(s, found);
    append(faults_, found.take());
    if (has_errors(faults_)) return;
    Findings doubts(s.provenance, faulty);
    warn_about(s, doubts);
    append(faults_, doubts.take());
  }

  // A rule may look at a key of the playbook: "playbook.bonus.max_rate".
  void add_faults_of_playbook(const Scenario& s, std::vector<std::string>& faulty) const {
    if (!s.playbook && merged_.find("playbook") != nullptr) faulty.emplace_back("playbook");
    if (!s.playbook) return;
    for (const std::string& path : playbook_->faulty) faulty.push_back("playbook." + path);
  }

  // The vesting terms that grants name, each in a file of its own.
  void read_ocf(Scenario& s, std::vector<std::string>& faulty) {
    const Node* offer = merged_.find("offer");
    const Node* grants = offer == nullptr ? nullptr : offer->find("grants");
    if (grants == nullptr) return;
    // A misspelled table is read as the one that is meant, so more grants may be read than it
    // holds.
    const std::size_t known = std::min(s.offer.grants.size(), grants->children.size());
    for (std::size_t i = 0; i < known; ++i) {
      const Node& table = grants->children[i];
      const Node* file = table.find("ocf");
      if (file == nullptr || file->kind != Node::Kind::string) continue;
      s.offer.grants[i].ocf = ocf_terms(*file, table.find("terms"));
      if (!s.offer.grants[i].ocf) faulty.push_back(fmt::format("offer.grants[{}].ocf", i));
    }
  }

  std::shared_ptr<const OcfTerms> ocf_terms(const Node& file, const Node* id) {
    const std::string path = path_from(file.place.file->path, file.text);
    Read<std::string> text = disk_.read_named(path);
    if (!text.value) {
      cannot_read(file, path, text.fault);
      return nullptr;
    }
    const SourceFile* source = sources_->add(path, std::move(*text.value));
    const bool named = id != nullptr && id->kind == Node::Kind::string;
    OcfRead read = read_ocf_terms(*source, named ? std::string_view(id->text) : std::string_view());
    append(faults_, std::move(read.diagnostics));
    return read.terms;
  }

  std::string path_;
  const Disk& disk_;
  std::shared_ptr<Sources> sources_ = std::make_shared<Sources>();
  std::vector<Diagnostic> faults_;
  bool complete_ =
      true;  // false: some of it could not be read, so nothing can be said to be missing
  Node merged_;
  std::shared_ptr<const ReadPlaybook> playbook_;
};

}  // namespace

ScenarioReader::ScenarioReader(const Disk& disk) : state_(new State{disk}) {}

ScenarioReader::~ScenarioReader() = default;

// The slot that holds the title, or the free one where it belongs.
std::size_t Titles::slot_of(std::string_view title) const {
  const std::uint64_t hash = hash_of(title);
  std::size_t at = (hash ^ hash >> 32) & (slots_.size() - 1);
  while (slots_[at] != 0 && title_of(claimed_[slots_[at] - 1]) != title)
    at = (at + 1) & (slots_.size() - 1);
  return at;
}

void Titles::grow() {
  constexpr std::size_t kFirstSlots = 64;  // a power of two, as every size after it
  slots_.assign(slots_.empty() ? kFirstSlots : slots_.size() * 2, 0);
  for (std::size_t i = 0; i < claimed_.size(); ++i)
    slots_[slot_of(title_of(claimed_[i]))] = static_cast<std::uint32_t>(i + 1);
}

void Titles::claim(ReadResult& result, std::string_view title, const Place& said,
                   std::string_view path) {
  if (!result.scenario) return;
  if (claimed_.size() * 2 >= slots_.size()) grow();
  std::uint32_t& slot = slots_[slot_of(title)];
  if (slot == 0) {
    claimed_.push_back({texts_.size(), static_cast<std::uint32_t>(title.size()),
                        static_cast<std::uint32_t>(path.size())});
    texts_.append(title).append(path);
    slot = static_cast<std::uint32_t>(claimed_.size());
    return;
  }
  const Claimed& first = claimed_[slot - 1];
  Diagnostic d = error("V020",
                       fmt::format("the title \"{}\" is that of {} too", title,
                                   text(first.from + first.title, first.path)),
                       said, "give each file of a command a title of its own");
  if (!d.place.known()) d.place.file = result.sources->files().front().get();
  result.diagnostics.push_back(std::move(d));
  result.scenario.reset();
}

ReadResult ScenarioReader::read(std::string_view path, const std::vector<Override>& overrides) {
  ReadResult result = read_untitled(path, overrides);
  if (!result.scenario) return result;
  const std::string title = result.scenario->title;
  state_->titles.claim(result, title, result.scenario->provenance.of("title"), path);
  return result;
}

ReadResult ScenarioReader::read_untitled(std::string_view path,
                                         const std::vector<Override>& overrides) {
  return Reading(path, state_->disk).read(*state_, overrides);
}

ReadResult read_scenario(std::string_view path, const Disk& disk,
                         const std::vector<Override>& overrides) {
  return ScenarioReader(disk).read(path, overrides);
}

}  // namespace parley::scenario
