// Ranks offers by present value:  compare_offers a.toml b.toml ...
#include <iostream>

#include "parley/core/format.hpp"
#include "parley/files/real_disk.hpp"
#include "parley/model/choice/comparison.hpp"
#include "parley/scenario/read/reader.hpp"

int main(int argc, char** argv) {
  const parley::files::RealDisk disk;
  std::vector<parley::Scenario> scenarios;
  for (int i = 1; i < argc; ++i) {
    parley::scenario::ReadResult read = parley::scenario::read_scenario(argv[i], disk);
    for (const parley::Diagnostic& d : read.diagnostics) std::cerr << parley::to_text(d);
    if (!read.scenario) return 3;
    scenarios.push_back(std::move(*read.scenario));
  }
  const parley::model::Comparison comparison = parley::model::compare(scenarios);
  for (const std::size_t i : comparison.ranking) {
    const parley::model::ComparedOffer& offer = comparison.offers[i];
    std::cout << offer.projection.title << ": " << parley::format_dollars(offer.present_value)
              << " on day one, " << parley::format_dollars(offer.cash_present_value)
              << " of it in cash\n";
  }
}
