#include <algorithm>

#include "app/public_text.hpp"
#include "parley/scenario/read/reader.hpp"
#include "scenario/keys/starter.hpp"
#include "web/desk.hpp"

namespace parley::web {
namespace {

constexpr std::size_t kMostReads = 24;  // four offers, each as it was, and what they build on

bool is_current(const Desk& desk, const scenario::ReadResult& read) {
  if (!read.scenario) return false;
  const auto& files = read.sources->files();
  return std::all_of(files.begin(), files.end(), [&](const auto& file) {
    const auto now = desk.disk.files.find(file->path);
    return now != desk.disk.files.end() && now->second == file->text;
  });
}

Json put(Desk& desk, const Json& question) {
  const auto files = question.find("files");
  if (files == question.end() || !files->is_object()) return Json::object();
  for (const auto& [name, text] : files->items()) {
    if (!text.is_string() || name.starts_with("/")) continue;
    desk.disk.files[name] = text.get<std::string>();
    if (std::find(desk.open.begin(), desk.open.end(), name) == desk.open.end())
      desk.open.push_back(name);
  }
  return Json::object();
}

Json drop(Desk& desk, const Json& question) {
  for (const std::string& name : texts_of(question, "files")) {
    const auto open = std::find(desk.open.begin(), desk.open.end(), name);
    if (open == desk.open.end()) continue;
    desk.disk.files.erase(name);
    desk.reads.erase(name);
    desk.open.erase(open);
  }
  return Json::object();
}

Json clear(Desk& desk, const Json&) {
  for (const std::string& name : desk.open) desk.disk.files.erase(name);
  desk.open.clear();
  desk.reads.clear();
  return Json::object();
}

struct Example {
  const char* file;
  bool alternative;
};
constexpr Example kExample[] = {{"as-offered.toml", false},
                                {"counter.toml", false},
                                {"rival.toml", true},
                                {"today.toml", true}};

Json example(Desk& desk, const Json&) {
  Json files = Json::array();
  for (const Example& e : kExample) {
    files.push_back({{"name", e.file},
                     {"text", desk.disk.files[std::string(kExamples) + "/" + e.file]},
                     {"alternative", e.alternative}});
  }
  return {{"files", std::move(files)}};
}

scenario::StarterKind kind_of(const std::string& word) {
  if (word == "listed") return scenario::StarterKind::listed;
  if (word == "startup") return scenario::StarterKind::startup;
  if (word == "sales") return scenario::StarterKind::sales;
  return scenario::StarterKind::any;
}

Json fresh(Desk&, const Json& question) {
  return {{"text", scenario::starter_scenario({.kind = kind_of(text_of(question, "kind")),
                                               .title = text_of(question, "title")})}};
}

void share(Desk& desk, const std::string& name, Json& files) {
  const bool there =
      std::any_of(files.begin(), files.end(), [&](const Json& f) { return f[0] == name; });
  if (there || std::find(desk.open.begin(), desk.open.end(), name) == desk.open.end()) return;
  const std::string text = app::public_text(desk.disk.files[name]);
  if (!text.empty()) files.push_back({name, text});
}

// The first offer, those that may be named to the employer, and what these build on, without what
// is one's own.
Json shareable(Desk& desk, const Json& question) {
  std::vector<std::string> names = texts_of(question, "offers");
  const std::vector<std::string> against = texts_of(question, "against");
  names.insert(names.end(), against.begin(), against.end());
  Json files = Json::array();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const scenario::ReadResult read = scenario::read_scenario(names[i], desk.disk);
    if (i > 0 && !(read.scenario && read.scenario->preferences.share)) continue;
    share(desk, names[i], files);
    for (const auto& file : read.sources->files()) share(desk, file->path, files);
  }
  return {{"files", std::move(files)}};
}

}  // namespace

const scenario::ReadResult& read(Desk& desk, const std::string& file) {
  if (desk.reads.size() > kMostReads) desk.reads.clear();
  scenario::ReadResult& kept = desk.reads[file];
  if (is_current(desk, kept)) return kept;
  if (!desk.reader) desk.reader = std::make_unique<scenario::ScenarioReader>(desk.disk);
  kept = desk.reader->read_untitled(file);
  return kept;
}

std::vector<Call> file_calls() {
  return {{"put", put},         {"drop", drop}, {"clear", clear},
          {"example", example}, {"new", fresh}, {"public", shareable}};
}

}  // namespace parley::web
