// Any bytes as a tax table: a table, or errors that say something; the same for a part of it.
#include "parley/scenario/tax/tables.hpp"
#include "tests/fuzz/input.hpp"

using namespace parley;
using namespace parley::scenario;

namespace {

void check(const ReadTaxTable& read) {
  fuzz::demand((read.table != nullptr) != has_errors(read.faults), "a table, or errors");
  for (const Diagnostic& d : read.faults)
    fuzz::demand(!to_text(d).empty(), "a diagnostic says something");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MemoryDisk disk;
  disk.files["us-2026.toml"] = std::string(fuzz::text(data, size));
  check(read_tax_table("us-2026.toml", disk));
  check(read_tax_table("us-2026.toml", disk, TaxPart{{"NY"}, {"nyc"}}));
  return 0;
}
