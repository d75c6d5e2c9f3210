// Any bytes as a scenario: diagnostics in order that point into the file, or a scenario that
// projects.
#include "parley/model/choice/comparison.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/scenario/read/reader.hpp"
#include "tests/fuzz/input.hpp"
#include "tests/support/playbook_text.hpp"

using namespace parley;
using namespace parley::model;
using namespace parley::scenario;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MemoryDisk disk;
  disk.files["case.toml"] = std::string(fuzz::text(data, size));
  disk.files["playbook.toml"] = std::string(random::kPlaybook);
  const ReadResult result = read_scenario("case.toml", disk);
  fuzz::demand(result.scenario.has_value() != has_errors(result.diagnostics),
               "a scenario, or errors");
  for (const Diagnostic& d : result.diagnostics)
    fuzz::demand(!to_text(d).empty(), "a diagnostic says something");
  if (!result.scenario) return 0;
  const Projection p = project(*result.scenario);
  Money years;
  for (const Period& year : p.years) years += year.amounts.total();
  fuzz::demand(years == p.totals.total(), "the years sum to the total");
  compare({*result.scenario});
  return 0;
}
