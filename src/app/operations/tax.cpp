#include <fmt/format.h>

#include <ostream>

#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "cli/tax_tables.hpp"

namespace parley::cli {
namespace {

constexpr const char* kLinesToAdd =
    "add these lines to the file:\n"
    "    [tax]\n"
    "    filing_status = \"single\"    # single, joint, separate or hoh\n"
    "    state = \"CA\"                # two letters";

// The same offer as a resident of another state; locality and price level are those of its own.
Scenario as_resident(Scenario s, const std::string& state) {
  if (state == s.tax->state) return s;
  s.tax->state = state;
  s.tax->locality.clear();
  s.tax->price_level.reset();
  s.provenance = {};  // the file does not say it
  return s;
}

ExitStatus show_tables(const Call& call, World& world) {
  const scenario::TaxFolder folder(tax_folder(call, world), world.disk);
  std::vector<TaxTable> tables;
  for (const int year : folder.years()) {
    const scenario::ReadTaxTable read = folder.year(year);
    for (const Diagnostic& d : read.faults) world.err << to_text(d);
    if (!read.table) throw Stop(ExitStatus::scenario_wrong, "");
    tables.push_back(*read.table);
  }
  if (tables.empty()) {
    throw Stop(ExitStatus::file_trouble, fmt::format("{}: no tax table", call.text("tax-tables")),
               "a folder of tables holds us-2026.toml and the like");
  }
  give({.document = [&] { return report::tax_tables_document(tables); },
        .json = [&] { return report::tax_tables_json(tables); }},
       call, world);
  return ExitStatus::done;
}

std::vector<report::TaxedOffer> taxed_offers(const Call& call, World& world) {
  std::vector<report::TaxedOffer> offers;
  const std::vector<Scenario> scenarios = read_scenarios(call.operands(), call, world);
  for (const Scenario& s : scenarios) {
    if (!s.tax)
      throw Stop(ExitStatus::scenario_wrong,
                 fmt::format("{}: nothing says whose return it is", s.file), kLinesToAdd);
  }
  TaxOffice office(call, world);
  for (const Scenario& s : scenarios) {
    std::vector<std::string> states = call.all("state");
    if (states.empty()) states = {s.tax->state};
    for (const std::string& state : states)
      offers.push_back(office.taxed(as_resident(s, state), call.text("exit")));
  }
  return offers;
}

ExitStatus run_tax(const Call& call, World& world) {
  if (call.has("tables")) return show_tables(call, world);
  if (call.operands().empty()) throw usage_error("tax needs a FILE", "see: parley help tax");
  const std::vector<report::TaxedOffer> offers = taxed_offers(call, world);
  give({.document = [&] { return report::tax_document(offers); },
        .json = [&] { return report::tax_json(offers); },
        .rows = [&] { return report::tax_rows(offers); }},
       call, world);
  return ExitStatus::done;
}

}  // namespace

Verb tax_verb() {
  return {
      .name = "tax",
      .group = Group::understand,
      .summary =
          "Shows what is left after tax, by calendar year: every tax, what is withheld, what is "
          "due in April.",
      .operands = {.least = 0},
      .about =
          "The file's table [tax] says whose return it is: the filing status and the state. "
          "Federal income "
          "tax, Social Security, Medicare, state and local tax and the contributions on wages come "
          "from "
          "dated tables, each with its source (--tables). What employers withhold from stock and "
          "bonus is a "
          "flat rate, and often not enough: what is then due in April is told, with its causes. It "
          "is an "
          "estimate of a resident's return, and not advice.",
      .examples = {{"parley tax offer.toml", "Gross, each tax, net, and what is due in April."},
                   {"parley tax offer.toml --state NY --state TX",
                    "The same offer as a resident of each."},
                   {"parley tax offer.toml --exit sale",
                    "The same if the company is sold as that exit says."},
                   {"parley tax --tables", "Where every figure comes from, and how good it is."}},
      .options = {{.name = "state",
                   .value = "XX",
                   .says = "As a resident of that state, in place of the file's",
                   .repeats = true},
                  {.name = "exit", .value = "NAME", .says = "In that exit of [[exits]]"},
                  {.name = "tables",
                   .value = "",
                   .says = "Lists the tables: how good, from where, when checked"},
                  tax_tables_option(),
                  set_option()},
      .run = run_tax};
}

}  // namespace parley::cli
