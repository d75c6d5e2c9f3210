#include "app/scenarios.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/suggestion.hpp"

namespace parley::app {
namespace {

constexpr std::size_t kRemembered = 1000;  // warnings that will not be said again

// The file that "offer.toml:offer.base_salary=185000" is for: of those that fit the longest, for a
// name may hold a colon.
std::string_view file_of(std::string_view text, const std::vector<std::string>& files) {
  std::string_view found;
  for (const std::string& file : files) {
    const bool fits = text.size() > file.size() && text.starts_with(file) &&
                      text[file.size()] == ':' && file.size() >= found.size();
    if (fits) found = file;
  }
  return found;
}

// A key holds no slash and ends in no ".toml", so what does before a colon is meant as a file.
void refuse_unknown_file(std::string_view text, const std::vector<std::string>& files) {
  const std::string_view key = text.substr(0, text.find('='));
  const std::size_t colon = key.rfind(':');
  if (colon == std::string_view::npos) return;
  const std::string_view meant = key.substr(0, colon);
  if (!meant.ends_with(".toml") && meant.find('/') == std::string_view::npos) return;
  const std::vector<std::string_view> names(files.begin(), files.end());
  const std::string_view near = nearest_word(meant, names);
  throw usage_error(fmt::format("--set: \"{}\" is none of the files that are read", meant),
                    near.empty() ? "name the file as the command does"
                                 : fmt::format("did you mean \"{}\"?", near));
}

}  // namespace

void Teller::tell(const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    if (said_.size() >= kRemembered || said_.insert(to_text(d)).second) around_.tell(d);
  }
}

Status status_of(const scenario::ReadResult& read) {
  return read.file_trouble ? Status::file_trouble : Status::scenario_wrong;
}

Input set_input() {
  return {.name = "set",
          .value = "KEY=VALUE",
          .says =
              "Reads every file as if it said KEY = VALUE, written as in the file; with "
              "FILE:KEY=VALUE only that one",
          .repeats = true,
          .type = Type::setting};
}

Input against_input() {
  return {.name = "against",
          .value = "FILE",
          .says = "An alternative: what you would do instead of taking the offer",
          .repeats = true,
          .type = Type::offer};
}

Settings::Settings(const Request& request) {
  const std::vector<std::string> said = request.all("set");
  if (said.empty()) return;
  const std::vector<std::string> files = request.offer_files();
  for (const std::string& text : said) {
    const std::string file(file_of(text, files));
    if (file.empty()) refuse_unknown_file(text, files);
    settings_.push_back({file, file.empty() ? text : text.substr(file.size() + 1)});
  }
}

std::vector<scenario::Override> Settings::of(std::string_view file) const {
  std::vector<scenario::Override> overrides;
  for (const Setting& s : settings_) {
    if (s.file.empty() || s.file == file) overrides.push_back({s.text});
  }
  return overrides;
}

void for_each_scenario(const std::vector<std::string>& paths, const Request& request,
                       Surroundings& around, const std::function<void(Scenario&&)>& use) {
  scenario::ScenarioReader reader(around.disk);
  Teller teller(around);
  const Settings settings(request);
  Status status = Status::done;
  for (const std::string& path : paths) {
    if (around.interrupted()) throw Stop(Status::interrupted, "");
    scenario::ReadResult read = reader.read(path, settings.of(path));
    teller.tell(read.diagnostics);
    if (read.scenario) {
      use(std::move(*read.scenario));
    } else if (status != Status::file_trouble) {
      status = status_of(read);
    }
  }
  if (status != Status::done) throw Stop(status, "");
}

std::vector<Scenario> read_scenarios(const std::vector<std::string>& paths, const Request& request,
                                     Surroundings& around) {
  std::vector<Scenario> scenarios;
  for_each_scenario(paths, request, around,
                    [&](Scenario&& s) { scenarios.push_back(std::move(s)); });
  return scenarios;
}

std::vector<Scenario> read_as_filed(const std::vector<std::string>& paths, Surroundings& around) {
  scenario::ScenarioReader reader(around.disk);
  std::vector<Scenario> scenarios;
  for (const std::string& path : paths) {
    scenario::ReadResult read = reader.read(path);
    if (!read.scenario) {
      Teller(around).tell(read.diagnostics);
      throw Stop(status_of(read), "");
    }
    scenarios.push_back(std::move(*read.scenario));
  }
  return scenarios;
}

Scenario read_scenario_file(const std::string& path, const Request& request, Surroundings& around) {
  return std::move(read_scenarios({path}, request, around).front());
}

std::string read_text(const std::string& path, Surroundings& around, std::size_t limit) {
  Read<std::string> text = around.disk.read(path, limit);
  if (!text.value) throw Stop(Status::file_trouble, fmt::format("{}: {}", path, text.fault));
  return std::move(*text.value);
}

}  // namespace parley::app
