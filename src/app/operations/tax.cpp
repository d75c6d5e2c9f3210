#include <fmt/format.h>

#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "app/tax_office.hpp"
#include "parley/app/answer.hpp"

namespace parley::app {
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

Answer show_tables(const Request& request, Surroundings& around) {
  const scenario::TaxFolder folder(tax_folder(request, around), around.disk);
  std::vector<TaxTable> read_tables;
  for (const int year : folder.years()) {
    const scenario::ReadTaxTable read = folder.year(year);
    for (const Diagnostic& d : read.faults) around.tell(d);
    if (!read.table) throw Stop(Status::scenario_wrong, "");
    read_tables.push_back(*read.table);
  }
  if (read_tables.empty()) {
    throw Stop(Status::file_trouble, fmt::format("{}: no tax table", request.text("tax-tables")),
               "a folder of tables holds us-2026.toml and the like");
  }
  const auto tables = kept(std::move(read_tables));
  return {.document = [tables] { return report::tax_tables_document(*tables); },
          .json = [tables] { return report::tax_tables_json(*tables); }};
}

std::vector<report::TaxedOffer> taxed_offers(const Request& request, Surroundings& around) {
  std::vector<report::TaxedOffer> offers;
  const std::vector<Scenario> scenarios = read_scenarios(request.operands(), request, around);
  for (const Scenario& s : scenarios) {
    if (!s.tax)
      throw Stop(Status::scenario_wrong, fmt::format("{}: nothing says whose return it is", s.file),
                 kLinesToAdd);
  }
  TaxOffice office(request, around);
  for (const Scenario& s : scenarios) {
    std::vector<std::string> states = request.all("state");
    if (states.empty()) states = {s.tax->state};
    for (const std::string& state : states)
      offers.push_back(office.taxed(as_resident(s, state), request.text("exit")));
  }
  return offers;
}

Answer run_tax(const Request& request, Surroundings& around) {
  if (request.has("tables")) return show_tables(request, around);
  if (request.operands().empty()) throw usage_error("tax needs a FILE", "see: parley help tax");
  const auto offers = kept(taxed_offers(request, around));
  return {.document = [offers] { return report::tax_document(*offers); },
          .json = [offers] { return report::tax_json(*offers); },
          .rows = [offers] { return report::tax_rows(*offers); }};
}

}  // namespace

Operation tax_operation() {
  return {
      {.name = "tax",
       .place = 60,
       .group = Group::understand,
       .summary =
           "Shows what is left after tax, by calendar year: every tax, what is withheld, what is "
           "due in April.",
       .operands = {.least = 0},
       .about =
           "The file's table [tax] says whose return it is: the filing status and the state. "
           "Federal income "
           "tax, Social Security, Medicare, state and local tax and the contributions on wages "
           "come "
           "from "
           "dated tables, each with its source (--tables). What employers withhold from stock and "
           "bonus is a "
           "flat rate, and often not enough: what is then due in April is told, with its causes. "
           "It "
           "is an "
           "estimate of a resident's return, and not advice.",
       .examples = {{"parley tax offer.toml", "Gross, each tax, net, and what is due in April."},
                    {"parley tax offer.toml --state NY --state TX",
                     "The same offer as a resident of each."},
                    {"parley tax offer.toml --exit sale",
                     "The same if the company is sold as that exit says."},
                    {"parley tax --tables", "Where every figure comes from, and how good it is."}},
       .inputs = {{.name = "state",
                   .value = "XX",
                   .says = "As a resident of that state, in place of the file's",
                   .repeats = true},
                  {.name = "exit", .value = "NAME", .says = "In that exit of [[exits]]"},
                  {.name = "tables",
                   .value = "",
                   .says = "Lists the tables: how good, from where, when checked"},
                  tax_tables_input(),
                  set_input()}},
      run_tax};
}

}  // namespace parley::app
