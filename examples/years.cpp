// Reads a scenario and prints what it pays each year:  years offer.toml
#include <iostream>

#include "parley/core/format.hpp"
#include "parley/files/real_disk.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/scenario/read/reader.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: years SCENARIO\n";
    return 2;
  }
  const parley::files::RealDisk disk;
  const parley::scenario::ReadResult read = parley::scenario::read_scenario(argv[1], disk);
  for (const parley::Diagnostic& d : read.diagnostics) std::cerr << parley::to_text(d);
  if (!read.scenario) return 3;

  const parley::model::Projection projection = parley::model::project(*read.scenario);
  std::cout << projection.title << "\n";
  for (const parley::model::Period& year : projection.years) {
    std::cout << "  year " << year.number << "  " << parley::format_dollars(year.amounts.total())
              << "\n";
  }
  std::cout << "  total   " << parley::format_dollars(projection.totals.total()) << "\n";
}
