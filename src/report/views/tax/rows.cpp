// A row for each offer and year, for files.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/views/tax/tax.hpp"

namespace parley::report {
namespace {

using document::Cell;
using model::TaxLines;
using model::TaxYear;

Cell raw(std::string text) { return {.raw = std::move(text)}; }
Cell raw(Money m) { return {.raw = plain_cents(m)}; }
Cell raw(const std::optional<Money>& m) { return m ? raw(*m) : Cell(); }
Cell raw(const std::optional<Ratio>& r) {
  return r ? raw(fmt::format("{:.6f}", r->value())) : Cell();
}

document::Row year_row(const TaxedOffer& o, const TaxYear& y) {
  document::Row row{.cells = {raw(o.scenario.file), raw(o.tax.title), raw(o.tax.state),
                              raw(o.tax.locality), raw(std::to_string(y.year)),
                              raw(std::to_string(y.table)), raw(y.gross), raw(y.wages),
                              raw(y.equity_untaxed)}};
  const TaxLines& l = y.lines;
  for (const Money m :
       {l.federal, l.amt, l.niit, l.social_security, l.medicare, l.additional_medicare, l.state,
        l.local, l.payroll, l.total(), y.retirement, y.pretax, y.net}) {
    row.cells.push_back(raw(m));
  }
  row.cells.push_back(raw(y.net_a_month()));
  row.cells.push_back(raw(y.effective()));
  row.cells.push_back(raw(std::optional(y.marginal)));
  row.cells.push_back(raw(y.withheld));
  row.cells.push_back(raw(y.due_in_april));
  return row;
}

}  // namespace

document::Table tax_rows(const std::vector<TaxedOffer>& offers) {
  document::Table t{.name = "taxes"};
  for (const char* name :
       {"file",      "title",       "state",           "locality",       "calendar_year",
        "table",     "gross",       "wages",           "equity_untaxed", "federal",
        "amt",       "niit",        "social_security", "medicare",       "additional_medicare",
        "state_tax", "local",       "payroll",         "taxes",          "retirement",
        "pretax",    "net",         "net_a_month",     "effective",      "marginal",
        "withheld",  "due_in_april"}) {
    t.columns.push_back({name});
  }
  for (const TaxedOffer& o : offers) {
    for (const TaxYear& y : o.tax.years) t.rows.push_back(year_row(o, y));
  }
  return t;
}

}  // namespace parley::report
