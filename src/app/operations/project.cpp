#include <ostream>

#include "cli/exports.hpp"
#include "cli/options/by_option.hpp"
#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "cli/tax_tables.hpp"
#include "document/text/csv.hpp"

namespace parley::cli {
namespace {

report::ProjectedOffer projected(Scenario&& s) {
  model::Projection p = model::project(s);
  return {std::move(s), std::move(p)};
}

// File by file: memory stays flat however many there are.
void stream_csv(const Call& call, World& world, report::By by) {
  world.out << document::csv_header(report::project_columns(by));
  for_each_scenario(call.operands(), call, world, [&](Scenario&& s) {
    for (const document::Row& row : report::project_rows(projected(std::move(s)), by))
      world.out << document::csv_row(row);
  });
}

// Net beside the totals, where every file says whose return it is.
void add_net(std::vector<report::ProjectedOffer>& offers, const Call& call, World& world) {
  std::vector<Scenario> scenarios;
  for (const report::ProjectedOffer& o : offers) {
    if (!o.scenario.tax) return;
    scenarios.push_back(o.scenario);
  }
  const auto taxed = taxed_all(scenarios, call, world);
  for (std::size_t i = 0; i < taxed.size(); ++i) {
    offers[i].tax = taxed[i].tax;
    offers[i].tax_notes = report::page_notes(taxed[i]);
  }
}

ExitStatus run_project(const Call& call, World& world) {
  const report::By by = by_of(call);
  if (call.format() == "csv") {
    stream_csv(call, world, by);
    return ExitStatus::done;
  }
  std::vector<report::ProjectedOffer> offers;
  for_each_scenario(call.operands(), call, world,
                    [&](Scenario&& s) { offers.push_back(projected(std::move(s))); });
  add_net(offers, call, world);
  give({.document = [&] { return report::project_document(offers, by); },
        .json = [&] { return report::project_json(offers); },
        .others = exports(offers, call, world)},
       call, world);
  return ExitStatus::done;
}

}  // namespace

Verb project_verb() {
  return {
      .name = "project",
      .group = Group::understand,
      .summary =
          "Shows what each offer pays: base, sign-on, clawback, bonus, equity and total, year by "
          "year.",
      .about =
          "Every figure is a sum of dated amounts, each rounded once to the cent, so every view "
          "agrees with every "
          "other. Equity stands at paper value: its share of the company times the valuation that "
          "the file "
          "gives. With --format csv files are read one by one, so ten thousand take no more memory "
          "than one; the "
          "rows of good files come out, and the errors of the others are told.",
      .examples = {{"parley project offer.toml", "Four years, and the total."},
                   {"parley project offer.toml --by calendar",
                    "The same by calendar year, as taxes see it."},
                   {"parley project offer.toml --by event --format csv -o ledger.csv",
                    "Every dated amount, for a spreadsheet."},
                   {"parley project offer.toml rival.toml -o offers.xlsx",
                    "A workbook of live formulas: change an assumption, and the totals follow."},
                   {"parley project offer.toml -o offer.ics", "Its days, for a calendar."}},
      .options = {by_option({"year", "calendar", "month", "event"}), as_of_option(),
                  tax_tables_option(), set_option()},
      .formats = {"table", "json", "csv", "markdown", "xlsx", "ics"},
      .run = run_project};
}

}  // namespace parley::cli
