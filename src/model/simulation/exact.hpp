// The exact method: means, the chance of nothing and the certainty equivalent by quadrature, to a
// relative error of 1e-6 (docs/simulation.md).
//
// The month of leaving, the states of the clauses and the bonuses are summed; the time of the exit
// and its price are integrated over panels that end wherever the integrand has a corner.
#pragma once

#include <optional>
#include <string>

#include "model/simulation/offer.hpp"

namespace parley::model::sim {

struct ExactWorth {
  double mean = 0;  ///< of the total
  double variance = 0;
  double kurtosis = 0;
  double equity_mean = 0;
  double equity_variance = 0;
  double p_zero = 0;
  std::optional<double> certainty_equivalent;  ///< where there is wealth
};

/// Why an offer is beyond the method; empty where it is not.
std::string beyond_quadrature(const SimulatedOffer& o);

/// `fineness`: how many times the usual points are spent, to see what these leave.
ExactWorth exact_worth(const SimulatedOffer& o, std::size_t fineness = 1);

}  // namespace parley::model::sim
