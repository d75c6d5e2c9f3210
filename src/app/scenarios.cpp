#include "cli/scenarios.hpp"

#include <ostream>
#include <unordered_set>

#include "parley/scenario/read/reader.hpp"

namespace parley::cli {
namespace {

constexpr std::size_t kRemembered = 1000;  // warnings that will not be said again

// Says each diagnostic once: a warning of a playbook is found again with every file that names it.
class Teller {
 public:
  explicit Teller(std::ostream& err) : err_(err) {}
  void tell(const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& d : diagnostics) {
      const std::string text = to_text(d);
      if (said_.size() >= kRemembered || said_.insert(text).second) err_ << text;
    }
  }

 private:
  std::ostream& err_;
  std::unordered_set<std::string> said_;
};

std::vector<scenario::Override> overrides_of(const Call& call) {
  std::vector<scenario::Override> overrides;
  for (const std::string& text : call.all("set")) overrides.push_back({text});
  return overrides;
}

}  // namespace

void for_each_scenario(const std::vector<std::string>& paths, const Call& call, World& world,
                       const std::function<void(Scenario&&)>& use) {
  scenario::ScenarioReader reader(world.disk);
  Teller teller(world.err);
  const std::vector<scenario::Override> overrides = overrides_of(call);
  ExitStatus status = ExitStatus::done;
  for (const std::string& path : paths) {
    if (world.interrupts.came()) throw Stop(ExitStatus::interrupted, "");
    scenario::ReadResult read = reader.read(path, overrides);
    teller.tell(read.diagnostics);
    if (read.scenario) {
      use(std::move(*read.scenario));
    } else if (status != ExitStatus::file_trouble) {
      status = read.file_trouble ? ExitStatus::file_trouble : ExitStatus::scenario_wrong;
    }
  }
  if (status != ExitStatus::done) throw Stop(status, "");
}

std::vector<Scenario> read_scenarios(const std::vector<std::string>& paths, const Call& call,
                                     World& world) {
  std::vector<Scenario> scenarios;
  for_each_scenario(paths, call, world, [&](Scenario&& s) { scenarios.push_back(std::move(s)); });
  return scenarios;
}

std::vector<Scenario> read_as_filed(const std::vector<std::string>& paths, World& world) {
  scenario::ScenarioReader reader(world.disk);
  std::vector<Scenario> scenarios;
  for (const std::string& path : paths) {
    scenario::ReadResult read = reader.read(path);
    if (!read.scenario) {
      Teller(world.err).tell(read.diagnostics);
      throw Stop(read.file_trouble ? ExitStatus::file_trouble : ExitStatus::scenario_wrong, "");
    }
    scenarios.push_back(std::move(*read.scenario));
  }
  return scenarios;
}

Scenario read_scenario_file(const std::string& path, const Call& call, World& world) {
  return std::move(read_scenarios({path}, call, world).front());
}

}  // namespace parley::cli
