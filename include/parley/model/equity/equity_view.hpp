// EquityView: one offer's equity, laid open: what each grant is a share of, what it is called worth
// on paper, and what it pays in each exit (docs/model.md, Equity).
//
// A headline (percentage times valuation) is paper: nobody pays it. It stands beside the exits, and
// the denominator of every percentage is said.
//
//   0.05 % of a company valued at $1.6B: a headline of $800,000, and $0 in a sale under its
//   preferences
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parley/model/equity/equity.hpp"

namespace parley::model {

struct GrantView {
  Grant grant;
  GrantUnit unit = GrantUnit::shares;
  Ratio size;  ///< in that unit
  PricedBy priced_by = PricedBy::company;
  std::optional<Price> strike;  ///< of options: theirs, or the 409A value
  Gap in_exits = Gap::none;     ///< why nothing is known of it in an exit
  std::optional<Date> last_day_to_exercise;
  bool exercised_on_leaving = false;
  std::optional<double>
      fraction;  ///< of today's fully diluted company; empty: liquid stock, or unknown
  std::optional<double> headline;  ///< fraction * valuation, shares * price, or the dollars
  std::optional<double> paper;  ///< today's paper value: after the common discount and the strike
  std::optional<double> cash_to_exercise;  ///< of options: strike * shares
  std::optional<double> first_pays;        ///< proceeds of the break-even sale
};

struct EquityView {
  std::string title;
  Company company;
  Percent discount_rate;
  int break_even_month = 0;              ///< of the sale of `first_pays`
  std::vector<GrantView> grants;         ///< as listed
  std::vector<ExitOutcome> exits;        ///< as listed
  std::optional<EquityLottery> lottery;  ///< empty without exits, or where a share is unknown
  Preferences preferences;
  std::optional<int> leave_month;
};

EquityView view_equity(const Scenario& s);

}  // namespace parley::model
