#include "tests/support/tax_tables.hpp"

#include <map>
#include <memory>
#include <stdexcept>

#include "parley/files/real_disk.hpp"
#include "parley/scenario/tax/tables.hpp"
#include "tests/support/program.hpp"

namespace parley::test {

const TaxTable& tax_table(int year) {
  static std::map<int, std::shared_ptr<const TaxTable>> tables;
  auto& table = tables[year];
  if (table) return *table;
  const files::RealDisk disk;
  const auto read = scenario::TaxFolder(path_of("data/tax"), disk).year(year);
  if (!read.table) {
    std::string text = read.trouble;
    for (const Diagnostic& d : read.faults) text += to_text(d);
    throw std::runtime_error(text);
  }
  table = read.table;
  return *table;
}

}  // namespace parley::test
