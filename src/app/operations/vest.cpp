#include "report/views/vest/vest.hpp"

#include <fmt/format.h>

#include "app/inputs/by.hpp"
#include "app/inputs/ocf_terms.hpp"
#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "parley/app/answer.hpp"

namespace parley::app {
namespace {

report::ProjectedOffer offer_of(const Request& request, Surroundings& around) {
  const bool file = !request.operands().empty();
  if (file == request.has("ocf")) {
    throw usage_error(
        file ? "vest takes a FILE or --ocf, not both" : "vest needs a FILE, or --ocf TERMS.json",
        "see: parley help vest");
  }
  if (!file) return grant_by_terms(request, around);
  for (const Input& o : ocf_inputs()) {
    if (request.has(o.name)) {
      throw usage_error(fmt::format("--{} goes with --ocf", o.name),
                        "in a scenario, the file says it");
    }
  }
  Scenario s = read_scenario_file(request.operands().front(), request, around);
  model::Projection p = model::project(s);
  return {std::move(s), std::move(p)};
}

Answer run_vest(const Request& request, Surroundings& around) {
  const report::By by = by_of(request);
  const auto offer = kept(offer_of(request, around));
  return {.document = [offer, by] { return report::vest_document(*offer, by); },
          .json = [offer] { return report::vest_json(*offer); },
          .rows = [offer, by] { return report::vest_rows(*offer, by); },
          .others = {{"ocf", [offer](const Screen&) { return offer_as_ocf(*offer); }}}};
}

std::vector<Input> inputs() {
  std::vector<Input> all{by_input({"event", "month", "year"})};
  for (const Input& o : ocf_inputs()) all.push_back(o);
  all.push_back(set_input());
  return all;
}

}  // namespace

Operation vest_operation() {
  return {
      {.name = "vest",
       .place = 50,
       .group = Group::understand,
       .summary = "Shows when how much of each grant vests, with cliff and acceleration marked.",
       .operands = {.name = "FILE", .least = 0, .most = 1},
       .about =
           "The whole schedule is shown, also past the years of the projection; only "
           "projection.leave_month cuts "
           "it. Whole shares stay whole, and their parts always sum to the grant. With --ocf the "
           "terms come from a "
           "cap-table system instead of a scenario; --format ocf writes a scenario's schedules for "
           "one.",
       .examples =
           {{"parley vest offer.toml", "Each year, and the curve."},
            {"parley vest offer.toml --by event", "Every date on which something vests."},
            {"parley vest --ocf terms.json --terms four-years --quantity 4800 --start 2026-09-01",
             "Terms of the Open Cap Format."},
            {"parley vest offer.toml --format ocf -o terms.ocf.json",
             "The schedules as such terms."}},
       .inputs = inputs(),
       .formats = {"table", "json", "csv", "markdown", "ocf"}},
      run_vest};
}

}  // namespace parley::app
