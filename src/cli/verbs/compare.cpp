#include "report/views/compare/compare.hpp"

#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "cli/tax_tables.hpp"
#include "report/views/compare/json.hpp"

namespace parley::cli {
namespace {

ExitStatus run_compare(const Call& call, World& world) {
  const std::vector<Scenario> scenarios = read_scenarios(call.operands(), call, world);
  model::Comparison comparison = model::compare(scenarios);
  add_after_tax(comparison, scenarios, call, world);
  give({.document = [&] { return report::compare_document(scenarios, comparison); },
        .json = [&] { return report::compare_json(comparison); },
        .rows = [&] { return report::compare_rows(comparison); }},
       call, world);
  return ExitStatus::done;
}

}  // namespace

Verb compare_verb() {
  return {.name = "compare",
          .group = Group::understand,
          .summary =
              "Puts offers side by side: what each pays in all, each year, for sure, and with "
              "equity at zero.",
          .about =
              "Offers are ranked by present value. Where a file tells how its company may end, the "
              "equity is also "
              "shown over those exits, with the price for which a company must sell until its "
              "offer overtakes another.",
          .examples = {{"parley compare offer.toml rival.toml today.toml",
                        "Three offers, the first one is the measure."},
                       {"parley compare clients/*/offer.toml --format csv",
                        "A row for each, for a spreadsheet."}},
          .options = {set_option(), tax_tables_option()},
          .run = run_compare};
}

}  // namespace parley::cli
