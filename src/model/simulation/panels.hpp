// Panels: where the integrals over the time and the price of an exit are cut, so that between two
// cuts everything is smooth.
#pragma once

#include <vector>

#include "model/simulation/offer.hpp"

namespace parley::model::sim {

/// Proceeds at which the price of common, or what an option pays, has a corner in a step.
std::vector<double> corners(const SimulatedOffer& o, std::size_t step, bool sale);

/// The price's normal at which proceeds are x after t years (volatility > 0).
double normal_at(const ExitLaw& law, double x, double t);

/// Cuts of [0, horizon]: the days of steps, and more where corners move fast. First 0, last the
/// horizon.
std::vector<double> time_cuts(const SimulatedOffer& o);

/// The longest panel of normals on which scores given the price are smooth, and the normal's
/// density too.
double longest_panel(const SimulatedOffer& o);

/// Cuts of [low, high] at the normals of these corners after t years, and at most `longest` apart.
/// Utility bends the more the less there is beside the stock, a `cushion` per dollar of its price:
/// beyond a corner panels begin short, and grow. Without volatility all normals have one price, and
/// there is no corner.
std::vector<double> price_cuts(const ExitLaw& law, const std::vector<double>& corners, double t,
                               double low, double high, double longest, double cushion);

}  // namespace parley::model::sim
