// First glance: an offer in the figures that are asked for first, and what each ask is worth alone.
//
// All offers of a page go by one valuation basis, as in a plan: discount rate, horizon, wealth and
// aversion to risk are the first file's; beliefs, start and company stay each file's own. Equity is
// what the exits make of it on average, never its paper value.
//
//   base $176,000, sign-on $24,000, a bonus of 8 %: $214,080 in year 1, $14,666.67 a month
#pragma once

#include <optional>
#include <vector>

#include "parley/core/money.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::model {

enum class LikelyEquity {
  none,     ///< no grant
  unknown,  ///< nothing says how the company may end
  exits,    ///< the mean over the exits
  listed,   ///< stock that can be sold: its price as the file has it grow
};

struct FirstGlance {
  // In year 1: what is promised, before anything is taken back.
  Money base;
  Money sign_on;
  Money payments;
  Money bonus;
  double month = 0;  ///< a twelfth of the yearly base, not rounded

  LikelyEquity equity = LikelyEquity::none;
  double likely = 0;   ///< in today's money; of exits and of listed stock
  double nothing = 0;  ///< the chance that it pays nothing; of exits
  std::size_t exits = 0;
  double paper = 0;  ///< in today's money
  double cash = 0;   ///< all of it, in today's money

  std::optional<double> worth;  ///< U; absent where some equity has no value
  double premium = 0;           ///< what one would give up to take the first offer instead

  Money year_1() const { return base + sign_on + payments + bonus; }
  /// What it leaves as an alternative.
  std::optional<double> leaves() const {
    return worth ? std::optional(*worth - premium) : std::nullopt;
  }
};

/// The same offer by the discount rate, horizon, wealth and aversion to risk of the basis.
Scenario on_basis(Scenario s, const ValuationBasis& basis);

FirstGlance first_glance(const Scenario& s, const ValuationBasis& basis);

/// The offer with what a package changes in it: the employer's answer, if it is yes.
Scenario with_package(const Scenario& offer, const Package& to);

/// What a lever of the opening adds to the worth of the offer, alone.
struct AskAlone {
  Lever lever = Lever::base_salary;
  double gain = 0;
};
/// In the order of the levers; empty unless the plan counters.
std::vector<AskAlone> asks_alone(const Scenario& offer, const Plan& plan);

}  // namespace parley::model
