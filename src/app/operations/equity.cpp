#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "report/views/equity/document.hpp"
#include "report/views/equity/json.hpp"

namespace parley::cli {
namespace {

ExitStatus run_equity(const Call& call, World& world) {
  const model::EquityView v =
      model::view_equity(read_scenario_file(call.operands().front(), call, world));
  give({.document = [&] { return report::equity_document(v); },
        .json = [&] { return report::equity_json(v); },
        .rows = [&] { return report::equity_rows(v); }},
       call, world);
  return ExitStatus::done;
}

}  // namespace

Verb equity_verb() {
  return {
      .name = "equity",
      .group = Group::understand,
      .summary =
          "Takes each grant through every exit: proceeds, preferences, common, what you get.",
      .operands = {.most = 1},
      .about =
          "A percentage times a valuation is a headline on paper. What a grant pays is decided "
          "when "
          "the company is sold, floated or closed: after the preferred classes, after the rounds "
          "that diluted it, after the strike. The exits of the file are worked through step by "
          "step.",
      .examples = {{"parley equity offer.toml", "What 0.05% pays, exit by exit."},
                   {"parley equity offer.toml --set preferences.outside_wealth=250k",
                    "What the lottery is worth to someone with that much besides."}},
      .options = {set_option()},
      .run = run_equity};
}

}  // namespace parley::cli
