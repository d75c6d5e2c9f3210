// Reader: a scenario file, what it extends and its playbook, to terms that are checked and
// complete.
//
// All the faults of the files are found together and come in order of place; with one of them there
// is no scenario, and nothing can be computed. Overrides stand over the files and are checked as if
// they stood in them.
//
//   files::RealDisk disk;
//   ReadResult r = read_scenario("offer.toml", disk, {{"offer.base_salary=185000"}});
//   if (r.scenario) project(*r.scenario); else for (auto& d : r.diagnostics) print(to_text(d));
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/core/disk.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::scenario {

/// "offer.grants[0].ownership=0.06%": a key and a TOML value; a bare word, percentage or amount
/// (175k) need no quotes.
struct Override {
  std::string text;
};

struct ReadResult {
  std::optional<Scenario> scenario;     ///< empty where there is an error
  std::vector<Diagnostic> diagnostics;  ///< errors and warnings, by place
  bool file_trouble = false;            ///< the file of the command line itself could not be read
  std::shared_ptr<const Sources> sources;  ///< keeps the places of the diagnostics alive
};

/// Reads one scenario. "-" is standard input.
ReadResult read_scenario(std::string_view path, const Disk& disk,
                         const std::vector<Override>& overrides = {});

/// The titles of the files of one command, which must differ.
class Titles {
 public:
  /// Takes the scenario from a result whose title an earlier one has, and says so. `said`: where
  /// the title stands.
  void claim(ReadResult& result, std::string_view title, const Place& said, std::string_view path);

 private:
  struct Claimed {
    std::size_t from = 0;  // of the title in texts_; its path follows
    std::uint32_t title = 0;
    std::uint32_t path = 0;
  };

  std::string_view title_of(const Claimed& c) const { return text(c.from, c.title); }
  std::string_view text(std::size_t from, std::size_t length) const {
    return std::string_view(texts_).substr(from, length);
  }
  std::size_t slot_of(std::string_view title) const;
  void grow();

  // One text for all and a table of hashes: a hundred thousand files are claimed in one command.
  std::string texts_;
  std::vector<Claimed> claimed_;
  std::vector<std::uint32_t> slots_;  // 1 + index into claimed_; 0 is free
};

/// Reads the files of one command: what several of them extend, and their playbooks, are read once.
/// It remembers the last few such files only, so memory does not grow with the number of scenarios.
class ScenarioReader {
 public:
  explicit ScenarioReader(const Disk& disk);
  ~ScenarioReader();
  ScenarioReader(const ScenarioReader&) = delete;
  ScenarioReader& operator=(const ScenarioReader&) = delete;

  /// As read_scenario; also an error where the title was used by a scenario read before.
  ReadResult read(std::string_view path, const std::vector<Override>& overrides = {});
  /// Whatever its title is: several readers share one command, and its titles are claimed in the
  /// order of its files.
  ReadResult read_untitled(std::string_view path, const std::vector<Override>& overrides = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace parley::scenario
