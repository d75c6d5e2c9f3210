// Worth: what a package is worth to the candidate, U, and what it costs the employer, C
// (docs/model.md, Negotiation).
//
// U is the present value of cash, each part times the chance of getting and keeping it, plus the
// certainty equivalent of the equity lottery over exits and over the impact clause being met or
// not. C is the same with equity at its mean and cash times (1 + employer_load). Nothing is rounded
// here, grants are divisible, and amounts closer than $0.0001 are equal.
//
//   $120,000 a year for 4 years, nothing else, no discount: U = 480,000, C = 518,400 at a load of 8
//   %
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/model/vesting/schedule.hpp"
#include "parley/terms/levers.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

/// One value of each lever, exact, in the lever's unit (terms/levers.hpp).
using Package = PerLever<Ratio>;

/// U and C closer than this are equal.
inline constexpr double kSameWorth = 1e-4;
inline bool same_worth(double a, double b) { return a - b < kSameWorth && b - a < kSameWorth; }
/// a >= b, where closer than kSameWorth counts as equal.
inline bool reaches(double a, double b) { return b - a < kSameWorth; }

/// Whose terms worth goes by. For alternatives it is the offer's: their own beliefs, start and
/// company stay theirs.
struct ValuationBasis {
  Percent discount_rate;
  int years = 4;
  std::optional<Money> outside_wealth;
  Ratio risk_aversion = 2;
  Percent employer_load;
};
ValuationBasis valuation_basis(const Scenario& offer);

/// A fact without which a scenario's equity has no value.
struct ValuationGap {
  std::string file;  ///< of the scenario, as it was named
  std::string title;
  std::string key;    ///< "company.valuation"
  std::string grant;  ///< the name of the grant that it would value
};

/// The offer's own package. A lever that cannot be expressed (shares of an unknown count) is empty.
PerLever<std::optional<Ratio>> offered_levers(const Scenario& s);

/// Present value of cash as a function of base salary b, sign-on s and bonus rate n:
/// fixed + per_base b + per_sign_on s + n (bonus_per_base b + bonus_fixed).
struct CashWorth {
  double fixed = 0;     ///< benefits, payments, raises in dollars, bonuses in dollars
  double per_base = 0;  ///< with benefits and bonuses, but the first, that go by it
  double per_sign_on = 0;
  double bonus_per_base = 0;
  double bonus_fixed = 0;

  double at(double base, double sign_on, double bonus_rate) const {
    return fixed + per_base * base + per_sign_on * sign_on +
           bonus_rate * (bonus_per_base * base + bonus_fixed);
  }
};
CashWorth cash_worth(const Scenario& s, const ValuationBasis& basis);

/// Present value of preferences.factors, each month times the chance of being there.
double worth_of_factors(const Scenario& s, const ValuationBasis& basis);

/// The equity lottery over exits and over the impact clause, at one value of the acceleration
/// lever: in each state the first grant is worth `per_unit` for each unit of ownership, and the
/// other grants are worth `others`.
struct EquityState {
  double probability = 0;
  double per_unit = 0;
  double others = 0;
};
using EquityStates = std::vector<EquityState>;

class WorthModel {
 public:
  WorthModel(const Scenario& s, const ValuationBasis& basis);
  WorthModel(Scenario&&, const ValuationBasis&) = delete;  // keeps a reference

  /// Empty where everything offered has a value; without one no function below may be asked.
  const std::vector<ValuationGap>& missing() const { return missing_; }
  const Package& offered() const { return offered_; }
  /// Whether more ownership than offered can be valued.
  bool values_equity() const { return values_equity_; }
  /// Equity counts at its mean for want of wealth: the plan asks for it.
  bool asks_for_wealth() const;

  const CashWorth& cash() const { return cash_; }
  /// What is not money, in U and not in C.
  double factors() const { return factors_; }
  double cash_load() const { return 1 + basis_.employer_load.value(); }
  EquityStates equity_states(const Ratio& acceleration) const;
  double equity_mean(const EquityStates& states, double ownership) const;
  /// The certainty equivalent, or the mean where the basis names no wealth or no aversion to risk.
  double equity_worth(const EquityStates& states, double ownership) const;

  double worth(const Package& x) const;
  double cost(const Package& x) const;

 private:
  // An exit, or (without exits) the paper value as one sure exit.
  struct ExitState {
    const Exit* exit = nullptr;
    double probability = 1;
    double price = 0;  // of common, for the whole company
    Circumstances circumstances;
    double missed = 0;  // a unit of the first grant, the clause not met
    double others = 0;  // the other grants
  };
  // With how each of its clauses turns out.
  struct FirstGrant {
    Grant grant;
    std::vector<ClauseOutcome> outcomes;
  };

  std::vector<ExitState> outlooks() const;
  FirstGrant first_grant(const Ratio& acceleration, ClauseOutcome outcome) const;
  class GrantWorth;
  // By unit of the lever, in each of the outlooks.
  std::vector<double> unit_values(const FirstGrant& first) const;
  void add_others(const Grant& grant);

  const Scenario& scenario_;
  ValuationBasis basis_;
  CashWorth cash_;
  double factors_ = 0;
  std::vector<ValuationGap> missing_;
  Package offered_;
  bool values_equity_ = false;
  double clause_chance_ = 0;
  std::vector<ExitState> outlooks_;
};

/// The chance that an impact clause of a grant made at `grant_month` is met: one minus the product
/// of the chances that its quarters miss the score.
double clause_chance(const Scenario& s, const Acceleration& clause, int grant_month);

/// What a quarter of this mean score pays on average of a bonus: 1 without tiers, 0 without a
/// score.
double expected_pays(const Beliefs& beliefs, const Bonus& bonus, const std::optional<Ratio>& mean);

/// S(k) = (1 - leave_monthly)^k: the chance of still being there at month k.
double survival(const Beliefs& beliefs, int month);

/// The chance that a quarter of mean score s reaches `score`: Phi((s - score)/score_sd), or 1 or 0.
double reach_chance(const Beliefs& beliefs, const Ratio& mean, const Ratio& score);

/// The clause that the acceleration lever stands for: the first grant's impact clause, else the
/// playbook's; empty without one.
std::optional<Acceleration> lever_clause(const Scenario& s);

}  // namespace parley::model
