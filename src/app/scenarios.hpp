// The scenarios of a request: read, told what is wrong with them, handed on.
//
// Errors and warnings are told, each once. A file with an error is not handed on; after the last
// file the run stops with the status that the errors ask for.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "parley/app/request.hpp"
#include "parley/app/stop.hpp"
#include "parley/app/surroundings.hpp"
#include "parley/scenario/read/reader.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::app {

/// --set, of every operation that reads scenarios.
Input set_input();
/// --against.
Input against_input();

/// What --set says: KEY=VALUE counts for all files, FILE:KEY=VALUE for that one, named as in the
/// request. A Stop (usage) where a FILE is none of them.
class Settings {
 public:
  explicit Settings(const Request& request);
  std::vector<scenario::Override> of(std::string_view file) const;

 private:
  struct Setting {
    std::string file;  // empty: all
    std::string text;
  };
  std::vector<Setting> settings_;
};

/// Tells each diagnostic once: a warning of a playbook is found again with every file that names
/// it.
class Teller {
 public:
  explicit Teller(Surroundings& around) : around_(around) {}
  void tell(const std::vector<Diagnostic>& diagnostics);

 private:
  Surroundings& around_;
  std::unordered_set<std::string> said_;
};

/// With what status a run ends for a file that did not read.
Status status_of(const scenario::ReadResult& read);

/// One by one, so that memory does not grow with their number.
void for_each_scenario(const std::vector<std::string>& paths, const Request& request,
                       Surroundings& around, const std::function<void(Scenario&&)>& use);

/// All of them, or a Stop.
std::vector<Scenario> read_scenarios(const std::vector<std::string>& paths, const Request& request,
                                     Surroundings& around);
/// As the files say, without --set; says only what is wrong, the warnings come with the changed
/// ones.
std::vector<Scenario> read_as_filed(const std::vector<std::string>& paths, Surroundings& around);
Scenario read_scenario_file(const std::string& path, const Request& request, Surroundings& around);

/// The text of any other file that is named. Stop (file_trouble): "draft.txt: no such file".
std::string read_text(const std::string& path, Surroundings& around,
                      std::size_t limit = kLargestFile);

}  // namespace parley::app
