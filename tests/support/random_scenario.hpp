// Random valid scenarios, as the files a person could have written, and the search for the smallest
// one that still breaks a law.
//
//   for_all("years sum", 200, {}, [](const Scenario& s) { return holds_if(sum(s) == total(s)); });
//
// The seed is fixed, and the environment variable PARLEY_SEED replaces it. A failure prints the seed
// and the shrunk case as a file that can be saved and run.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/terms/scenario.hpp"

namespace parley::random {

/// A small counter-based generator: the same numbers everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// A whole number from low to high, both included.
  int from(int low, int high);
  bool chance(int in_hundred) { return from(1, 100) <= in_hundred; }
  template <class T>
  const T& one_of(const std::vector<T>& choices) {
    return choices[static_cast<std::size_t>(from(0, static_cast<int>(choices.size()) - 1))];
  }

 private:
  std::uint64_t state_;
};

/// What a random scenario may hold.
struct Flavour {
  bool growth = true;        ///< else company.growth is 0, and every amount is rational
  bool exits = true;
  bool playbook = true;      ///< with a plan and a track record
  bool leaving = true;
  bool negotiable = false;   ///< one grant by ownership, a playbook: a plan can be made
};

/// The lines of a scenario file. A playbook, where one is named, is kPlaybook as "playbook.toml".
std::vector<std::string> lines(Dice& dice, const Flavour& flavour);

std::string text(const std::vector<std::string>& lines);

/// The scenario of a text; std::runtime_error with its diagnostics where it does not read.
Scenario read(const std::string& text);

/// Empty where the law holds, else what broke it.
using Law = std::function<std::string(const Scenario&)>;

inline std::string holds_if(bool holds, std::string otherwise = "does not hold") {
  return holds ? std::string() : otherwise;
}

/// Checks a law (in doctest) on `cases` random scenarios.
void for_all(std::string_view law_name, int cases, const Flavour& flavour, const Law& law);

}  // namespace parley::random
