// The normal distribution and its inverse (docs/simulation.md).
//
// The inverse is Wichura's algorithm AS 241 (PPND16): monotone in the draw, relative error near
// 1e-16.
//
//   normal_quantile(0.975) == 1.959963984540054
#pragma once

#include <cstddef>

namespace parley::model::sim {

/// Phi(x), accurate in both tails.
double normal_cdf(double x);
/// The density.
double normal_density(double x);

/// Phi^-1(u), 0 < u < 1.
double normal_quantile(double u);
/// The same for a block: out[i] = Phi^-1(u[i]).
void normal_quantiles(const double* u, double* out, std::size_t count);

}  // namespace parley::model::sim
