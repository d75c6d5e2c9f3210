// Projection: the ledger folded into years, and its present value.
//
// Year y of employment is months 12(y-1) < k <= 12y, and month 0 with year 1. Calendar years sum
// the same events by the year of their date. Money adds in cents, so the rows sum to the totals
// exactly.
#pragma once

#include <string>
#include <vector>

#include "parley/core/money.hpp"
#include "parley/model/pay/ledger.hpp"

namespace parley::model {

/// Sums of a set of events by kind.
struct Amounts {
  Money base;
  Money sign_on;
  Money sign_on_clawback;  ///< 0 or negative
  Money bonus;
  Money benefits;
  Money equity;
  Money exercise;  ///< strikes paid on leaving, negative: cash to find, in no total

  Money total() const { return base + sign_on + sign_on_clawback + bonus + benefits + equity; }
  Money guaranteed_cash() const { return base + sign_on; }  ///< before any clawback
  void add(const Event& e);
};

struct Period {
  int number = 0;  ///< year of employment (from 1), calendar year, or month of employment (from 0)
  Amounts amounts;
};

struct Projection {
  std::string file;
  std::string title;
  Date start;
  Ledger ledger;
  std::vector<Period> years;  ///< one for every year of the horizon
  Amounts totals;
  double present_value = 0;  ///< of the ledger's events, at the scenario's discount rate
};

Projection project(const Scenario& s);

/// The same events by calendar year, and by month of employment (a row for every month that has
/// any).
std::vector<Period> by_calendar_year(const Ledger& ledger);
std::vector<Period> by_month(const Ledger& ledger);

/// Sum of amount * discount_factor; a strike that is paid is in none, equity stands net of it.
double present_value(const std::vector<Event>& events, const Percent& rate, Date start);

/// The factor 1/(1+rate)^((date - start)/365): a spreadsheet's XNPV.
double discount_factor(const Percent& rate, Date start, Date date);

}  // namespace parley::model
