// Risk: what a lottery of dollars is worth to a person (docs/model.md, Equity: certainty
// equivalent).
//
// Power utility over wealth: the sure amount that is as good as the lottery. It lies between the
// worst outcome and the mean, and falls as risk aversion g rises; g = 0 is the mean, g = 1 the
// geometric mean of wealth. Nothing overflows, and small lotteries beside large wealth lose no
// digits.
//
//   $0 or $300 at even odds, wealth $100, g = 1: sqrt(100 * 400) - 100 = $100, where the mean is
//   $150
#pragma once

#include <span>

namespace parley::model {

struct Outcome {
  double probability = 0;
  double amount = 0;  ///< dollars; below 0 where a strike was paid for nothing
};

double mean_amount(std::span<const Outcome> lottery);

/// wealth > 0, risk_aversion >= 0, probabilities summing to 1. An outcome that leaves nothing makes
/// it -wealth where risk_aversion >= 1, and counts as a wealth of 0 below that.
double certainty_equivalent(std::span<const Outcome> lottery, double wealth, double risk_aversion);

/// The same for equally likely amounts.
double certainty_equivalent(std::span<const double> amounts, double wealth, double risk_aversion);

}  // namespace parley::model
