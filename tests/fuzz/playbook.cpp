// Any bytes as the playbook of a small scenario.
#include "parley/model/impact/impact.hpp"
#include "parley/scenario/read/reader.hpp"
#include "tests/fuzz/input.hpp"

using namespace parley;
using namespace parley::model;
using namespace parley::scenario;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MemoryDisk disk;
  disk.files["case.toml"] =
      "playbook = \"playbook.toml\"\n"
      "[offer]\nstart = 2026-09-01\nbase_salary = 176_000\n"
      "[[plan]]\nname = \"gateway\"\nevidence = \"projected\"\narr_uplift = \"$4M\"\n"
      "clusters = 3_600\nlatency_reduction = \"12%\"\npartner_api_growth = 0.6\n";
  disk.files["playbook.toml"] = std::string(fuzz::text(data, size));
  const ReadResult result = read_scenario("case.toml", disk);
  fuzz::demand(result.scenario.has_value() != has_errors(result.diagnostics),
               "a scenario, or errors");
  for (const Diagnostic& d : result.diagnostics)
    fuzz::demand(!to_text(d).empty(), "a diagnostic says something");
  if (!result.scenario) return 0;
  const Impact impact = assess_impact(*result.scenario);
  if (!impact.projected) return 0;
  for (const ImpactScore* r : {&impact.projected->credited, &impact.projected->face}) {
    fuzz::demand(r->score <= Ratio(100), "a score is at most 100");
  }
  return 0;
}
