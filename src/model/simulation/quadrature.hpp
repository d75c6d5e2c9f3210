// Quadrature: integrals as sums over a few well-placed points.
//
//   five points integrate any polynomial up to degree nine over [-1, 1] exactly
#pragma once

#include <cstddef>
#include <vector>

namespace parley::model::sim {

struct Node {
  double at = 0;
  double weight = 0;
};

/// The Gauss-Legendre rule of n >= 1 points on [-1, 1].
std::vector<Node> gauss_legendre(std::size_t n);

/// The rule of at most n points with the same first 2n moments (0 to 2n - 1) as the points given:
/// its Gauss rule. Fewer than n where fewer carry all the weight.
std::vector<Node> gauss_rule_of(const std::vector<Node>& points, std::size_t n);

/// Visits the points of `rule` moved to [from, to], weights scaled.
template <class Visit>
void over(const std::vector<Node>& rule, double from, double to, const Visit& visit) {
  const double half = (to - from) / 2;
  for (const Node& n : rule) visit(from + half * (1 + n.at), n.weight * half);
}

}  // namespace parley::model::sim
