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
#include "parley/terms/levers.hpp"
#include "parley/terms/scenario.hpp"

namespace parley {

/// One value of each lever, exact, in the lever's unit (terms/levers.hpp).
using Package = PerLever<Ratio>;

/// U and C closer than this are equal.
inline constexpr double kSameWorth = 1e-4;
inline bool same_worth(double a, double b) { return a - b < kSameWorth && b - a < kSameWorth; }
/// a >= b, where closer than kSameWorth counts as equal.
inline bool reaches(double a, double b) { return b - a < kSameWorth; }

/// By whom worth is judged. For alternatives it is the offer's: their own beliefs, start and
/// company stay theirs.
struct Judge {
  Percent discount_rate;
  int years = 4;
  std::optional<Money> outside_wealth;
  Ratio risk_aversion = 2;
  Percent employer_load;
};
Judge judge_of(const Scenario& offer);

/// A fact without which a scenario's equity has no value.
struct MissingFact {
  std::string file;  ///< of the scenario, as it was named
  std::string title;
  std::string key;  ///< "company.valuation"
  std::string why;  ///< "nothing values the grant \"new hire\""
};

/// The offer's own package. A lever that cannot be expressed (shares of an unknown count) is empty.
PerLever<std::optional<Ratio>> offered_levers(const Scenario& s);

/// Present value of cash as a function of base salary b, sign-on s and bonus rate n:
/// fixed + per_base b + per_sign_on s + n (bonus_per_base b + bonus_fixed).
struct CashWorth {
  double fixed = 0;  ///< benefits, raises in dollars, a bonus in dollars
  double per_base = 0;
  double per_sign_on = 0;
  double bonus_per_base = 0;
  double bonus_fixed = 0;

  double at(double base, double sign_on, double bonus_rate) const {
    return fixed + per_base * base + per_sign_on * sign_on +
           bonus_rate * (bonus_per_base * base + bonus_fixed);
  }
};
CashWorth cash_worth(const Scenario& s, const Judge& judge);

/// The equity lottery at one value of the acceleration lever: in each state the first grant is
/// worth `per_unit` for each unit of ownership, and the other grants are worth `others`.
struct LotteryState {
  double probability = 0;
  double per_unit = 0;
  double others = 0;
};
using Lottery = std::vector<LotteryState>;

class WorthModel {
 public:
  WorthModel(const Scenario& s, const Judge& judge);
  WorthModel(Scenario&&, const Judge&) = delete;  // keeps a reference

  /// Empty where everything offered has a value.
  const std::vector<MissingFact>& missing() const { return missing_; }
  /// The offer's own values; complete where nothing is missing.
  const Package& offered() const { return offered_; }
  /// Whether more ownership than offered can be valued.
  bool values_equity() const { return values_equity_; }
  /// Equity counts at its mean for want of wealth: the plan asks for it.
  bool asks_for_wealth() const;
  /// The chance that the impact clause (the offer's, else the playbook's) is met; 0 without one.
  double clause_chance() const { return clause_chance_; }

  const CashWorth& cash() const { return cash_; }
  double cash_load() const { return 1 + judge_.employer_load.value(); }
  Lottery lottery(const Ratio& acceleration) const;
  double equity_mean(const Lottery& l, double ownership) const;
  double equity_worth(const Lottery& l, double ownership) const;

  double worth(const Package& x) const;
  double cost(const Package& x) const;

 private:
  const Scenario& scenario_;
  Judge judge_;
  CashWorth cash_;
  Package offered_;
  std::vector<MissingFact> missing_;
  bool values_equity_ = false;
  double clause_chance_ = 0;
};

/// S(k) = (1 - leave_monthly)^k: the chance of still being there at month k.
double survival(const Beliefs& beliefs, int month);

/// The chance that a quarter of mean score s reaches `score`: Phi((s - score)/score_sd), or 1 or 0.
double reach_chance(const Beliefs& beliefs, const Ratio& mean, const Ratio& score);

/// The clause that the acceleration lever stands for: the first grant's impact clause, else the
/// playbook's; empty without one.
std::optional<Acceleration> lever_clause(const Scenario& s);

}  // namespace parley
