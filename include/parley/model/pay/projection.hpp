// Projection: the ledger folded into years, and its present value.
//
// Year y of employment is months 12(y-1) < k <= 12y, and month 0 with year 1; a one-time payment on
// an anniversary counts in the year that begins. Calendar years sum the same events by the year of
// their date, base and benefits by the days on which they were earned. Money adds in cents, so the
// rows sum to the totals exactly.
//
//   $10,000 for the month to 17 January 2021 is $4,838.71 of 2020 and $5,161.29 of 2021
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
  Money payments;
  Money retention;  ///< of the payments
  Money bonus;
  Money benefits;
  Money equity;
  Money sign_on_clawback;  ///< 0 or negative, as the next
  Money payment_clawback;
  Money severance;
  Money exercise;  ///< cash to find, negative; in no total: equity stands net of the strike

  Money cash() const {
    return base + sign_on + payments + bonus + benefits + sign_on_clawback + payment_clawback +
           severance;
  }
  Money total() const { return cash() + equity; }
  /// Before any clawback; a retention is not guaranteed.
  Money guaranteed_cash() const { return base + sign_on + payments - retention; }
  void add(const Event& e) { add(e, e.amount); }
  /// The part `amount` of an event.
  void add(const Event& e, Money amount);
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

/// The same events by calendar year (a row for every year from that of the start to that of the
/// horizon's end), and by month of employment (a row for every month that has any).
std::vector<Period> by_calendar_year(const Projection& p);
std::vector<Period> by_month(const Ledger& ledger);

/// Sum of amount * discount_factor; a strike that is paid is in none, equity stands net of it.
double present_value(const std::vector<Event>& events, const Percent& rate, Date start);

/// The factor 1/(1+rate)^((date - start)/365): a spreadsheet's XNPV.
double discount_factor(const Percent& rate, Date start, Date date);

}  // namespace parley::model
