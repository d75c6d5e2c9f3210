#include "report/views/vest/vest.hpp"

#include <fmt/format.h>

#include "cli/options/by_option.hpp"
#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "cli/verbs/vest_ocf.hpp"

namespace parley::cli {
namespace {

report::ProjectedOffer offer_of(const Call& call, World& world) {
  const bool file = !call.operands().empty();
  if (file == call.has("ocf")) {
    throw usage_error(
        file ? "vest takes a FILE or --ocf, not both" : "vest needs a FILE, or --ocf TERMS.json",
        "see: parley help vest");
  }
  if (!file) return grant_by_terms(call, world);
  for (const Option& o : ocf_options()) {
    if (call.has(o.name)) {
      throw usage_error(fmt::format("--{} goes with --ocf", o.name),
                        "in a scenario, the file says it");
    }
  }
  Scenario s = read_scenario_file(call.operands().front(), call, world);
  model::Projection p = model::project(s);
  return {std::move(s), std::move(p)};
}

ExitStatus run_vest(const Call& call, World& world) {
  const report::By by = by_of(call);
  const report::ProjectedOffer offer = offer_of(call, world);
  give({.document = [&] { return report::vest_document(offer, by); },
        .json = [&] { return report::vest_json(offer); },
        .rows = [&] { return report::vest_rows(offer, by); },
        .others = {{"ocf", [&] { return offer_as_ocf(offer); }}}},
       call, world);
  return ExitStatus::done;
}

std::vector<Option> options() {
  std::vector<Option> all{by_option({"event", "month", "year"})};
  for (const Option& o : ocf_options()) all.push_back(o);
  all.push_back(set_option());
  return all;
}

}  // namespace

Verb vest_verb() {
  return {
      .name = "vest",
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
      .options = options(),
      .formats = {"table", "json", "csv", "markdown", "ocf"},
      .run = run_vest};
}

}  // namespace parley::cli
