#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "parley/app/answer.hpp"
#include "report/views/equity/document.hpp"
#include "report/views/equity/json.hpp"

namespace parley::app {
namespace {

Answer run_equity(const Request& request, Surroundings& around) {
  const auto v =
      kept(model::view_equity(read_scenario_file(request.operands().front(), request, around)));
  return {.document = [v] { return report::equity_document(*v); },
          .json = [v] { return report::equity_json(*v); },
          .rows = [v] { return report::equity_rows(*v); }};
}

}  // namespace

Operation equity_operation() {
  return {
      {.name = "equity",
       .place = 90,
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
       .inputs = {set_input()}},
      run_equity};
}

}  // namespace parley::app
