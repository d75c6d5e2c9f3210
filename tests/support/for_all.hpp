// Laws over random valid scenarios, and the search for the smallest one that still breaks a law.
//
//   for_all("years sum", 200, {}, [](const Case& c) { return holds_if(sum(c.offer) ==
//   total(c.offer)); });
//
// The seed is fixed, and the environment variable PARLEY_SEED replaces it; PARLEY_CASES multiplies
// the number of cases. A failure prints the seed and the shrunk files, which can be saved and run.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "parley/core/disk.hpp"
#include "parley/terms/scenario.hpp"
#include "tests/support/random_files.hpp"

namespace parley::random {

struct Case {
  MemoryDisk disk;  ///< offer.toml, rival.toml where there is one, playbook.toml
  Scenario offer;
  std::optional<Scenario> rival;
};

/// Empty where the law holds, else what broke it.
using Law = std::function<std::string(const Case&)>;

inline std::string holds_if(bool holds, std::string otherwise = "does not hold") {
  return holds ? std::string() : otherwise;
}

/// Checks a law (in doctest) on `cases` random files.
void for_all(std::string_view law_name, int cases, const Flavour& flavour, const Law& law);

}  // namespace parley::random
