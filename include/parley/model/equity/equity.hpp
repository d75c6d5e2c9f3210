// Equity: every grant through every exit (docs/model.md, Equity: exits).
//
// In an exit a grant is a GrantPayoff: what it pays is a linear function of p, the value of common
// per whole company, from the option's strike upwards. What is vested at the exit's month is paid
// then, the rest at its own dates or never. A sale is a change of control at its month for
// single-trigger clauses.
//
//   0.1 % of a company that keeps 80 % of it, sold for $500M above its preferences: $400,000
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/model/equity/waterfall.hpp"
#include "parley/model/vesting/schedule.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

/// What a grant pays in an exit of a given month, as a function of p.
struct GrantPayoff {
  double strike = 0;            ///< K: p has to be above this; 0 for stock
  double share = 0;             ///< of the company at the exit: fraction paid * kept
  double discounted_share = 0;  ///< the same, each part times its discount factor
  double liquid = 0;            ///< dollars of stock with a price of its own: it knows no exits
  double discounted_liquid = 0;
  double vested = 0;       ///< of the grant, by the exit's month (not told of liquid stock)
  double strike_paid = 0;  ///< present value of a strike that was paid on leaving

  double payoff(double p) const { return liquid + share * above_strike(p); }
  double present_value(double p) const {
    return discounted_liquid + discounted_share * above_strike(p) - strike_paid;
  }
  /// p - K, and 0 where that is below 0 or no more than rounding.
  double above_strike(double p) const { return p - strike > 1e-12 * strike ? p - strike : 0; }
};

/// The circumstances of an exit: its own change of control (a sale's), no assumed events.
Circumstances circumstances_in(const Scenario& s, const Exit& exit);

/// Whether an exit comes too late for a grant: after the window or the term of options that were
/// not bought on leaving, or after the time in which a second trigger had to come.
bool has_ended(const Scenario& s, const Grant& grant, const Exit& exit,
               std::optional<int> leave_month);

/// When what vests in `v` is paid, given an exit at `exit_month`; empty where it is cancelled.
std::optional<Date> payment_date(const Scenario& s, const Vest& v, int exit_month);

/// K = strike * fully diluted shares / kept(month), 0 for stock; empty where either is unknown.
std::optional<double> strike_per_company(const Company& company, const ResolvedGrant& grant,
                                         int month);

/// The fraction of today's company that `quantity` of a grant is (not for dollars of stock); empty
/// where the share count is unknown.
std::optional<double> fraction_of_company(const Company& company, GrantUnit unit,
                                          const Ratio& quantity);

/// The grant's stake in an exit; empty where its share of the company is unknown. A grant made
/// after the exit has a stake of nothing, and so have options that have lapsed and double-trigger
/// units that have ended.
std::optional<GrantPayoff> payoff_in(const Scenario& s, const Grant& grant, const Exit& exit);

/// p in an exit: by the waterfall in a sale, the proceeds in an ipo (all convert), else 0.
double common_price(const ExitWaterfall& stack, const Exit& exit);

struct GrantInExit {
  GrantPayoff stake;
  double payoff = 0;
  double present_value = 0;
};

struct ExitOutcome {
  Exit exit;
  Date date;  ///< of its month
  ExitWaterfall stack;
  double paid_to_preferred = 0;  ///< in a sale: what common and options do not get
  double common_price = 0;       ///< p
  double kept = 1;
  /// As listed in the offer; empty where the grant's share of the company is unknown.
  std::vector<std::optional<GrantInExit>> grants;
  std::optional<double> present_value;  ///< x: of the grants that count; empty where none does
};

/// Every exit of the scenario, as listed.
std::vector<ExitOutcome> exit_outcomes(const Scenario& s);

/// The equity of an offer over its exits.
struct EquityLottery {
  std::vector<ExitOutcome> exits;    ///< as listed
  std::vector<std::size_t> without;  ///< grants that do not count: their share is unknown
  double mean = 0;
  double p_zero = 0;
  std::optional<double> certainty_equivalent;  ///< absent without outside wealth
};

/// Empty without exits, or where no grant's share of the company is known.
std::optional<EquityLottery> equity_lottery(const Scenario& s);

/// The exit at which break-evens are taken: a sale at the month of the latest exit that is not
/// "none", else at the horizon's end.
Exit break_even_sale(const Scenario& s);

/// The proceeds of such a sale at which the grant first pays: the sum of LP for stock, the proceeds
/// at p = K for options. Empty for liquid stock, for options of an unknown share count, and where
/// nothing of it vests in that sale.
std::optional<double> first_pays(const Scenario& s, const Grant& grant);

}  // namespace parley::model
