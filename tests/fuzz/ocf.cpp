// Any bytes as an Open Cap Format file: faults that say something, or terms that never vest too
// much.
#include "model/vesting/ocf.hpp"

#include "scenario/ocf/json.hpp"
#include "tests/fuzz/input.hpp"

using namespace parley;
using namespace parley::model;
using namespace parley::scenario;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const SourceFile file{"terms.json", std::string(fuzz::text(data, size))};
  const OcfRead read = read_ocf_terms(file, "");
  fuzz::demand((read.terms != nullptr) != has_errors(read.diagnostics), "terms, or errors");
  for (const Diagnostic& d : read.diagnostics)
    fuzz::demand(!to_text(d).empty(), "a diagnostic says something");
  if (!read.terms) return 0;
  OcfRecord record{
      .quantity = 480, .start = Date::on(2025, 1, 31), .granted = Date::on(2025, 1, 1)};
  for (const OcfCondition& c : read.terms->conditions) record.events[c.id] = Date::on(2026, 6, 30);
  const OcfSchedule schedule = ocf_schedule(*read.terms, record);
  fuzz::demand(schedule.vested() <= Ratio(480), "no more vests than was issued");
  const SourceFile again{"again.json", ocf_text({*read.terms})};
  fuzz::demand(read_ocf_terms(again, "").terms != nullptr, "what was written reads back");
  return 0;
}
