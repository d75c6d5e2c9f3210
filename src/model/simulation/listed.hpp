// Listed stock whose price moves: what is known of it in closed form (docs/simulation.md).
//
// The mean of stock is that of the ledger, an option's is Black and Scholes' at the ledger's price.
// One vest has closed quantiles; a sum of several has none, and they come from paths.
//
//   $100,000 in two years at a volatility of 30 %: the mean is $100,000, the median $91,382
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/simulation/offer.hpp"

namespace parley::model::sim {

/// Of a vest of stock its worth, of options what they are worth above their strike on average.
double expected(const MovingVest& vest, double volatility);

/// The vests that move, of the clauses that are met whatever is drawn.
std::vector<const MovingVest*> moving_vests(const SimulatedOffer& o);

/// Whether nothing but exits of the file, leaving and the prices of listed stock is uncertain: then
/// means are sums.
bool has_known_mean(const SimulatedOffer& o);

/// Quantiles of the total where one vest moves; absent where several do.
std::optional<std::vector<double>> closed_quantiles(const SimulatedOffer& o,
                                                    std::span<const double> shares);

}  // namespace parley::model::sim
