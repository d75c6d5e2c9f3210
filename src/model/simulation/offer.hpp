// An offer as a simulation sees it: what depends on chance, as a few tables, so that a path costs a
// few look-ups (docs/simulation.md).
//
// An exit at time T belongs to a step: time is cut at every day on which an exit may begin to pay
// something else (the dates of months, of dated vests and grants, the days after which options have
// lapsed), and T belongs to the last cut that is not after it. The month of leaving L is at most
// last_leaving(), which stands for "later", or is the scenario's own leave_month. Amounts are
// unrounded dollars of present value, quantities fractions of today's company.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "parley/model/equity/waterfall.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model::sim {

/// What says how the company ends: nothing, the rates of [simulation], or the file's [[exits]]
/// where it speaks of no rate.
enum class CompanyLaw { none, rates, exits };
CompanyLaw company_law(const Scenario& s);

/// One of the file's exits: drawn where the price's uniform lies below `until` and not below the
/// one before. In order of proceeds, so that a better draw is a better exit.
struct DrawnExit {
  double chance = 0;
  double until = 0;  ///< running sum of chances
};

/// When, how and at what price the company is sold, listed or fails.
struct ExitLaw {
  double exit_rate = 0;  ///< a year of 365 days
  double failure_rate = 0;
  double horizon_years = 0;
  double log_start = 0;  ///< ln of the value today; -infinity for a value of 0
  double drift = 0;
  double volatility = 0;
  double ipo_share = 0;
  double correlation = 0;  ///< of each quarter's score with the price's normal

  bool possible() const { return exit_rate > 0 && horizon_years > 0; }
  double log_drift() const { return drift - volatility * volatility / 2; }
};

/// The common stock between two rounds: p is worth kept * p to today's whole company.
struct Phase {
  double kept = 1;
  ExitWaterfall stack;
  double tail = 1;  ///< what p gains for each dollar of a sale, beyond the last corner
};

/// A quarter's score in units of its own normal n: the step is reached where n >= threshold.
struct BonusStep {
  double threshold = 0;
  double gain = 0;     ///< dollars of present value, over the step below
  int stay_until = 0;  ///< paid to who leaves in this month or later
};

/// An impact clause: met where the normal of one of these quarters reaches its threshold.
struct ImpactClause {
  struct Quarter {
    int number = 1;
    double threshold = 0;
  };
  std::vector<Quarter> quarters;
};

/// A grant of common stock or options, once its impact clauses are known to be met or not.
struct VestingTable {
  std::vector<double> vested;      ///< by step, cumulative
  std::vector<double> discounted;  ///< the same, each part discounted from its own date
  /// What a single trigger changes, by the step of the sale; empty without such a clause.
  struct AfterSale {
    double accelerated = 0;
    std::vector<double> discounted;  ///< of what vests after the sale: by step, cumulative
  };
  std::vector<AfterSale> after_sale;
};

inline constexpr std::size_t kNoStep = static_cast<std::size_t>(-1);

struct SimulatedGrant {
  std::size_t made = 0;        ///< the step of its day: it does not exist in an exit before
  std::size_t ends = kNoStep;  ///< exits of this step and later pay nothing: its term is over, or
                               ///< its second trigger did not come in time
  /// The same of who left in a month; empty where nothing lapses on leaving.
  std::vector<std::size_t> lapses;
  double strike = 0;  ///< per whole company of today's shares; 0 for stock
  std::vector<std::size_t>
      clauses;  ///< into SimulatedOffer::clauses; bit i of a state is clauses[i]
  std::vector<VestingTable> states;  ///< by which of the clauses are met
  /// Options that are bought on leaving: the present value of their strike, by state and month of
  /// leaving (0: not bought). They are stock in later exits. Empty for others.
  std::vector<std::vector<double>> strike_paid;

  bool is_bought_by(std::size_t state, std::size_t leaving) const {
    return !strike_paid.empty() && strike_paid[state][leaving] > 0;
  }
  bool has_ended(std::size_t step, std::size_t leaving) const {
    return step >= ends || (!lapses.empty() && step >= lapses[leaving]);
  }
};

/// A grant in each exit of the file: dollars of present value, strikes that are paid taken off.
struct ExitsGrant {
  std::vector<std::size_t> clauses;
  /// By state, by exit in the order of `exits`, by the month of leaving. Months in which nobody
  /// leaves are 0.
  std::vector<std::vector<std::vector<double>>> worth;
};

/// A vest of listed stock whose price moves: present values at the ledger's price.
struct MovingVest {
  int month = 0;                    ///< who leaves before it gets nothing
  double day = 0;                   ///< of the vest, after the start
  double since = 0;                 ///< the day from which the price moves
  double worth = 0;                 ///< of the stock
  double strike = 0;                ///< of options; 0 for stock
  std::size_t at = 0;               ///< into Draws::motion, of `day`
  std::optional<std::size_t> from;  ///< of `since`; absent: the start
};

/// Liquid stock: dollars of present value whatever the company does.
struct LiquidGrant {
  std::vector<std::size_t> clauses;
  std::vector<std::vector<double>> worth;  ///< what stands still: by state, by month of leaving
  std::vector<std::vector<MovingVest>> moving;  ///< by state
};

struct SimulatedOffer {
  std::string employer;  ///< files of one share every draw
  CompanyLaw company = CompanyLaw::none;
  ExitLaw law;
  std::vector<DrawnExit> exits;  ///< where they are the law
  double log_discount = 0;       ///< ln(1 + discount_rate)
  std::vector<double> day;       ///< of month k after the start
  std::vector<double> step_day;  ///< of each step; one more at infinity
  std::vector<std::size_t> step_of_month;
  std::vector<double> leave_chance;       ///< of leaving after month k
  std::vector<std::uint64_t> leave_from;  ///< the least word that leaves after month k or later
  std::vector<double> cash;               ///< by the month of leaving: all that hangs on no score
  std::vector<std::vector<BonusStep>> bonus;  ///< of quarter q at [q - 1], within the horizon
  std::vector<ImpactClause> clauses;
  std::size_t score_quarters = 0;  ///< quarters whose score matters
  std::vector<Phase> phases;
  std::vector<std::size_t> phase_of;  ///< by step
  bool cancels_unvested = false;
  std::vector<SimulatedGrant> grants;
  std::vector<ExitsGrant> over_exits;
  std::vector<LiquidGrant> liquid;
  double listed_volatility = 0;
  std::vector<std::size_t> quarter_motion;  ///< into Draws::motion, where scores go with a price
  std::vector<std::string> without;         ///< grants that nothing values: left out
  bool without_equity = false;              ///< there are grants, and all are left out
  double wealth = 0;                        ///< 0: not given
  double risk_aversion = 0;
  std::vector<std::string> warnings;

  std::size_t months() const { return day.size(); }
  std::size_t steps() const { return phase_of.size(); }
  std::size_t last_leaving() const { return cash.size() - 1; }
  bool has_stock() const { return !grants.empty() && law.possible(); }
  bool has_motion() const { return listed_volatility > 0 && !liquid.empty(); }
  bool correlated() const { return law.correlation != 0 && score_quarters > 0; }
  /// Whether some options are bought on leaving.
  bool buys() const {
    for (const SimulatedGrant& g : grants) {
      if (!g.strike_paid.empty()) return true;
    }
    return false;
  }
  /// The step that an exit `days` after the start belongs to.
  std::size_t step_of(double days) const {
    auto m = static_cast<std::size_t>(days * (12 / 365.2425));
    if (m >= months()) m = months() - 1;
    std::size_t step = step_of_month[m];
    while (step_day[step] > days) --step;
    while (step_day[step + 1] <= days) ++step;
    return step;
  }
  /// What is paid of each dollar that a grant's price is above its strike, in an exit after who
  /// left in month `leaving` did or before.
  double claim(const SimulatedGrant& g, std::size_t state, std::size_t step, std::size_t leaving,
               bool sale, double discount) const {
    const std::size_t left = step_of_month[leaving];
    if (step < g.made) return 0;
    const bool bought = step >= left && g.is_bought_by(state, leaving);
    if (!bought && g.has_ended(step, leaving)) return 0;
    const VestingTable& t = g.states[state];
    const std::size_t until = step < left ? step : left;
    double paid = t.vested[until];
    double later = t.discounted[left] - t.discounted[until];
    if (sale && left > step && !t.after_sale.empty()) {
      paid += t.after_sale[step].accelerated;
      later = t.after_sale[step].discounted[left];
    }
    return paid * discount + (cancels_unvested ? 0 : later);
  }
};

SimulatedOffer simulated_offer(const Scenario& s);

/// Which of the clauses are met whatever is drawn, as bits of `clauses`.
std::size_t sure_state(const SimulatedOffer& o, const std::vector<std::size_t>& clauses);
/// The days of an offer's price moves, each once, rising.
std::vector<double> motion_days(const SimulatedOffer& o);
/// Points the vests at the days of all files of the employer.
void set_motion(SimulatedOffer& o, const std::vector<double>& days);

}  // namespace parley::model::sim
