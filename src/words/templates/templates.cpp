#include "words/templates/templates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "core/suggestion.hpp"
#include "core/text.hpp"
#include "words/facts/gather.hpp"

namespace parley::words {
namespace {

std::string_view without_blanks(std::string_view s) { return trimmed(s, " \t\r"); }

constexpr std::string_view kRule = "---\n";

// Past the line "---", or 0 where the file has no header.
std::size_t body_begin(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, kRule.size()) == kRule) return at + kRule.size();
    const auto end = text.find('\n', at);
    if (end == std::string_view::npos ||
        text.substr(at, end - at).find(':') == std::string_view::npos)
      return 0;
    at = end + 1;
  }
  return 0;
}

std::string part_file(std::string_view name) {
  return name.find('/') == std::string_view::npos ? fmt::format("parts/{}", name)
                                                  : std::string(name);
}

bool is_known(std::string_view name) {
  const auto known = known_names();
  return std::any_of(known.begin(), known.end(),
                     [&](const KnownName& k) { return k.name == name; });
}

Diagnostic unknown_name(const TagUse& use) {
  std::vector<std::string_view> names;
  for (const KnownName& k : known_names()) names.push_back(k.name);
  const std::string_view nearest = nearest_word(use.name, names);
  return {.code = "T004",
          .message = fmt::format("no fact has the name \"{}\"", use.name),
          .place = use.place,
          .notes = {},
          .help = nearest.empty() ? "docs/words.md lists the names"
                                  : fmt::format("did you mean \"{}\"?", nearest)};
}

}  // namespace

std::string HeadedTemplate::text(std::string_view key) const {
  const auto found = header.find(key);
  return found == header.end() ? std::string() : found->second;
}

std::vector<std::string> HeadedTemplate::list(std::string_view key) const {
  std::vector<std::string> items;
  std::istringstream all(text(key));
  for (std::string item; std::getline(all, item, ';');) {
    if (const auto t = without_blanks(item); !t.empty()) items.emplace_back(t);
  }
  return items;
}

HeadedTemplate read_headed(const SourceFile& file, std::vector<Diagnostic>& faults) {
  HeadedTemplate t;
  const std::size_t begin = body_begin(file.text);
  std::istringstream head(file.text.substr(0, begin));
  for (std::string line; std::getline(head, line);) {
    const auto colon = line.find(':');
    if (colon == std::string::npos) continue;
    t.header.emplace(without_blanks(line.substr(0, colon)), without_blanks(line.substr(colon + 1)));
  }
  t.body = parse_template(file, begin, faults);
  return t;
}

TemplateSet::TemplateSet(const Disk& disk, std::vector<std::string> folders)
    : disk_(disk), folders_(std::move(folders)) {}

const SourceFile* TemplateSet::read(const std::string& file) {
  for (const std::string& folder : folders_) {
    const std::string path = folder.empty() ? file : folder + "/" + file;
    Read<std::string> text = disk_.read(path);
    if (!text.value) continue;
    std::erase(*text.value, '\r');
    return sources_->add(path, std::move(*text.value));
  }
  return nullptr;
}

const HeadedTemplate* TemplateSet::find(std::string_view name) {
  if (const auto known = found_.find(name); known != found_.end()) return known->second.get();
  const SourceFile* file = read(fmt::format("{}.md", name));
  auto& slot = found_[std::string(name)];
  if (file == nullptr) return nullptr;
  slot = std::make_unique<HeadedTemplate>(read_headed(*file, faults_));
  HeadedTemplate* made = slot.get();  // the map may grow below; what it points to stays
  check(made->body);
  return made;
}

void TemplateSet::check(const Template& t) {
  const auto figures = figures_in_template(t);
  faults_.insert(faults_.end(), figures.begin(), figures.end());
  for (const TagUse& use : tags_of(t)) {
    if (use.kind == TemplateNode::Kind::part) {
      if (find(part_file(use.name)) != nullptr) continue;
      faults_.push_back({.code = "T005",
                         .message = fmt::format("there is no part \"{}\"", use.name),
                         .place = use.place,
                         .notes = {},
                         .help = "parts are files of the folder parts beside the template"});
    } else if (!is_known(use.name)) {
      faults_.push_back(unknown_name(use));
    }
  }
}

std::vector<std::string> TemplateSet::lines(std::string_view file) {
  std::vector<std::string> found;
  const SourceFile* source = read(std::string(file));
  if (source == nullptr) return found;
  std::istringstream all(source->text);
  for (std::string line; std::getline(all, line);) {
    if (const auto t = without_blanks(line); !t.empty()) found.emplace_back(t);
  }
  return found;
}

PartLookup TemplateSet::parts() {
  return [this](std::string_view name) -> const Template* {
    const HeadedTemplate* t = find(part_file(name));
    return t == nullptr ? nullptr : &t->body;
  };
}

}  // namespace parley::words
