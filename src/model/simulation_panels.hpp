// Panels: where the integrals over the time and the price of an exit are cut, so that between two cuts
// everything is smooth.
#pragma once

#include <vector>

#include "simulation_offer.hpp"

namespace parley::sim {

/// Proceeds at which the price of common, or what an option pays, has a corner in month m.
std::vector<double> corners(const SimulatedOffer& o, std::size_t month, bool sale);

/// The price's normal at which proceeds are x after t years (volatility > 0).
double normal_at(const ExitLaw& law, double x, double t);

/// Cuts of [0, horizon]: month ends, and more where corners move fast. First 0, last the horizon.
std::vector<double> time_cuts(const SimulatedOffer& o);

/// Cuts of [low, high] at the normals of these corners after t years, and at most 3 apart.
std::vector<double> price_cuts(const ExitLaw& law, const std::vector<double>& corners, double t,
                               double low, double high);

}  // namespace parley::sim
