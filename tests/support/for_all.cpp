#include "tests/support/for_all.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>

#include "parley/scenario/read/reader.hpp"

namespace parley::random {
namespace {

Scenario read(const std::string& file, const Disk& disk) {
  scenario::ReadResult result = scenario::read_scenario(file, disk);
  if (result.scenario) return std::move(*result.scenario);
  std::string faults;
  for (const Diagnostic& d : result.diagnostics) faults += to_text(d);
  throw std::runtime_error(faults);
}

Case case_of(const RandomFiles& files) {
  Case c;
  c.disk.files = {{"offer.toml", text(files.offer)}, {"playbook.toml", text(files.playbook)}};
  if (!files.rival.empty()) c.disk.files["rival.toml"] = text(files.rival);
  c.offer = read("offer.toml", c.disk);
  if (!files.rival.empty()) c.rival = read("rival.toml", c.disk);
  return c;
}

bool breaks(const RandomFiles& files, const Law& law) {
  try {
    return !law(case_of(files)).empty();
  } catch (const std::runtime_error&) {
    return false;  // no valid scenario any more
  }
}

// Removes ever smaller runs of lines as long as the rest still reads and still breaks the law.
void shrink(Lines RandomFiles::*file, RandomFiles& files, const Law& law) {
  for (std::size_t run = (files.*file).size() / 2; run > 0; run /= 2) {
    for (std::size_t from = 0; from + run <= (files.*file).size();) {
      RandomFiles fewer = files;
      const auto first = (fewer.*file).begin() + static_cast<std::ptrdiff_t>(from);
      (fewer.*file).erase(first, first + static_cast<std::ptrdiff_t>(run));
      if ((fewer.*file).empty() || !breaks(fewer, law)) {
        ++from;
      } else {
        files = std::move(fewer);
      }
    }
  }
}

RandomFiles shrunk(RandomFiles files, const Law& law) {
  shrink(&RandomFiles::offer, files, law);
  if (!files.rival.empty()) shrink(&RandomFiles::rival, files, law);
  return files;
}

std::string told(const Case& c) {
  std::string all;
  for (const auto& [name, content] : c.disk.files) all += "\n# " + name + "\n" + content;
  return all;
}

int cases_asked(int stated) {
  const char* times = std::getenv("PARLEY_CASES");
  return times ? stated * std::atoi(times) : stated;
}

}  // namespace

void for_all(std::string_view law_name, int cases, const Flavour& flavour, const Law& law) {
  int held = 0;
  for (int i = 0; i < cases_asked(cases); ++i) {
    Dice dice(seed() + static_cast<std::uint64_t>(i) * 1'000'003);
    const RandomFiles files = random_files(dice, flavour);
    if (law(case_of(files)).empty()) {
      ++held;
      continue;
    }
    const Case smallest = case_of(shrunk(files, law));
    FAIL("the law \"" << std::string(law_name) << "\" broke in case " << i << " of PARLEY_SEED="
                      << seed() << ": " << law(smallest) << "\nthe smallest files that break it:\n"
                      << told(smallest));
  }
  CHECK(held == cases_asked(cases));
}

}  // namespace parley::random
