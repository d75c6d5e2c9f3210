#include "cli/answer.hpp"
#include "cli/by_option.hpp"
#include "cli/scenarios.hpp"
#include "parley/report/vest.hpp"

namespace parley::cli {
namespace {

ExitStatus run_vest(const Call& call, World& world) {
  const report::By by = by_of(call);
  Scenario s = read_scenario_file(call.operands().front(), call, world);
  Projection p = project(s);
  const report::ProjectedOffer offer{std::move(s), std::move(p)};
  give({.document = [&] { return report::vest_document(offer, by); },
        .json = [&] { return report::vest_json(offer); },
        .rows = [&] { return report::vest_rows(offer, by); }},
       call, world);
  return ExitStatus::done;
}

}  // namespace

Verb vest_verb() {
  return {.name = "vest",
          .group = Group::understand,
          .summary = "Shows when how much of each grant vests, with cliff and acceleration marked.",
          .operands = {.name = "FILE", .least = 1, .most = 1},
          .about =
              "The whole schedule is shown, also past the years of the projection; only projection.leave_month cuts "
              "it. Whole shares stay whole, and their parts always sum to the grant.",
          .examples = {{"parley vest offer.toml", "Each year, and the curve."},
                       {"parley vest offer.toml --by event", "Every date on which something vests."}},
          .options = {by_option({"event", "month", "year"}), set_option()},
          .run = run_vest};
}

}  // namespace parley::cli
