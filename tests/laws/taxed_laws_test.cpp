// Laws of what is left after tax, over random scenarios with a household.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <stdexcept>

#include "model/tax/household.hpp"
#include "parley/core/disk.hpp"
#include "parley/files/real_disk.hpp"
#include "parley/model/pay/ledger.hpp"
#include "parley/model/tax/projection.hpp"
#include "parley/scenario/tax/shelf.hpp"
#include "tests/support/for_all.hpp"
#include "tests/support/program.hpp"

using namespace parley;
using namespace parley::model;
using random::Case;
using random::for_all;

namespace {

const TaxTables& tables_of(const Scenario& s) {
  static const files::RealDisk disk;
  static scenario::TaxShelf shelf(test::path_of("data/tax"), disk);
  static scenario::ReadTaxTables read;
  read = shelf.tables_for(s);
  std::string faults;
  for (const Diagnostic& d : read.faults) faults += to_text(d);
  if (!read.tables) throw std::logic_error(faults);
  return *read.tables;
}

Scenario without_equity(Scenario s) {
  s.offer.grants.clear();
  s.offer.refreshers.clear();
  return s;
}

// Empty where the shrunk files have no household any more.
std::vector<TaxYear> years_of(const Scenario& s) {
  if (!s.tax) return {};
  return project_tax(s, tables_of(s), nullptr, TaxExtent::years).years;
}

Money taken(const TaxYear& y) { return y.lines.total() + y.retirement + y.pretax; }

std::string told(const TaxYear& y) {
  return fmt::format("{}: gross {}, taken {}, net {}", y.year, y.gross.cents(), taken(y).cents(),
                     y.net.cents());
}

// What of the ledger is pay in a calendar year, benefits apart; a month's pay over new year is part
// of both.
Money cash_in(const Ledger& ledger, int year) {
  Money sum;
  for (const Event& e : ledger.events) {
    if (e.kind == EventKind::equity || e.kind == EventKind::exercise ||
        e.kind == EventKind::benefits)
      continue;
    if (e.date.year() == year) sum += e.amount - e.before_new_year;
    if (e.date.year() == year + 1) sum += e.before_new_year;
  }
  return sum;
}

}  // namespace

TEST_SUITE_BEGIN("tax");

TEST_CASE("gross is what is taken and what is left, in every year and in all") {
  for_all("net adds up", 120, {.taxed = true}, [](const Case& c) {
    if (!c.offer.tax) return std::string();
    const TaxProjection p = project_tax(c.offer, tables_of(c.offer), nullptr, TaxExtent::years);
    TaxTotals sums;
    for (const TaxYear& y : p.years) {
      if (y.net + taken(y) != y.gross) return told(y);
      sums.gross += y.gross;
      sums.net += y.net;
      sums.withheld += y.withheld;
      sums.due_in_april += y.due_in_april;
      sums.lines.add(y.lines);
    }
    return random::holds_if(sums.gross == p.totals.gross && sums.net == p.totals.net &&
                                sums.withheld == p.totals.withheld &&
                                sums.due_in_april == p.totals.due_in_april &&
                                sums.lines.total() == p.totals.lines.total(),
                            "the totals are not the sums of the years");
  });
}

TEST_CASE("what is withheld for the federal return and what is due in April are its taxes") {
  for_all("April settles", 120, {.taxed = true}, [](const Case& c) {
    for (const TaxYear& y : years_of(c.offer)) {
      const TaxLines& l = y.lines;
      const bool earlier_employer = y.household && !y.household->withheld;
      const Money owed = l.federal + l.amt + l.niit + l.additional_medicare;
      if (!earlier_employer && y.withheld + y.due_in_april != owed) return told(y);
    }
    return std::string();
  });
}

TEST_CASE("gross is the money of the ledger, where no stock is wages") {
  for_all("gross is cash", 120, {.taxed = true}, [](const Case& c) {
    Scenario s = without_equity(c.offer);
    if (s.tax) s.tax->repays = TaxProfile::Repays::gross;
    const Ledger ledger = make_ledger(s);
    for (const TaxYear& y : years_of(s)) {
      if (y.gross != cash_in(ledger, y.year)) return told(y);
    }
    return std::string();
  });
}

TEST_CASE("with and without adds up: what the household owes is its own and the offer's") {
  for_all("with and without", 120, {.taxed = true}, [](const Case& c) {
    if (!c.offer.tax) return std::string();
    Scenario s = c.offer;
    TaxProfile& p = *s.tax;
    p.filing_status = FilingStatus::joint;
    p.spouse_income = Money::dollars(98'765);
    p.other_income = Money::dollars(4'321);
    p.wages_before = {};
    p.indexation = {};
    const TaxTables tables = tables_of(s);
    for (const TaxYear& y : project_tax(s, tables, nullptr, TaxExtent::years).years) {
      if (!y.household && y.days > 0) return told(y);
      if (!y.household) continue;
      const Fraction share(Ratio::of(y.days, y.days_in_year));
      Household alone{.status = p.filing_status};
      alone.spouse_wages = Fraction(p.spouse_income) * share;
      alone.other_income = Fraction(p.other_income) * share;
      alone.itemizes = p.itemizes();
      alone.itemized = Fraction(p.itemized) * share;
      const TaxTable& table = *tables.of(y.year).table;
      const LocalTax* local =
          p.locality.empty() ? nullptr : &table.localities.find(p.locality)->second;
      const HouseholdTax without =
          household_tax(alone, {.table = &table,
                                .state = &table.states.find(p.state)->second,
                                .locality = local,
                                .amt = p.amt});
      const Money apart = y.household->lines.total() - y.lines.total();
      const Money off = apart - without.total().rounded();
      if (off > Money::cents(12) || off < Money::cents(-12)) return told(y);  // a cent a line
    }
    return std::string();
  });
}

TEST_CASE("a year without pay leaves nothing and owes nothing") {
  for_all("nothing from nothing", 60, {.taxed = true}, [](const Case& c) {
    Scenario s = without_equity(c.offer);
    s.projection.leave_month = 2;
    for (const TaxYear& y : years_of(s)) {
      if (y.days > 0 || !cash_in(make_ledger(s), y.year).is_zero()) continue;
      if (!y.net.is_zero() || !y.lines.total().is_zero()) return told(y);
    }
    return std::string();
  });
}

TEST_SUITE_END();
