#include "model/simulation/quadrature.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace parley::model::sim {
namespace {

constexpr double kNoMore = 1e-11;  // share of the weight that further points would carry

// The Gauss rule of a symmetric tridiagonal (Jacobi) matrix (Golub and Welsch 1969).
std::vector<Node> rule_of(const Eigen::VectorXd& diagonal, const Eigen::VectorXd& beside,
                          double total) {
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
  solver.computeFromTridiagonal(diagonal, beside);
  std::vector<Node> rule;
  for (Eigen::Index i = 0; i < diagonal.size(); ++i) {
    const double first = solver.eigenvectors()(0, i);
    rule.push_back({solver.eigenvalues()(i), total * first * first});
  }
  return rule;
}

}  // namespace

std::vector<Node> gauss_legendre(std::size_t n) {
  const auto size = static_cast<Eigen::Index>(n);
  Eigen::VectorXd beside(std::max<Eigen::Index>(size - 1, 0));
  for (Eigen::Index k = 0; k + 1 < size; ++k) {
    const auto order = static_cast<double>(k + 1);
    beside(k) = order / std::sqrt(4 * order * order - 1);
  }
  return rule_of(Eigen::VectorXd::Zero(size), beside, 2);
}

std::vector<Node> gauss_rule_of(const std::vector<Node>& points, std::size_t n) {
  double total = 0;
  double low = points.front().at;
  double high = low;
  for (const Node& p : points) {
    total += p.weight;
    low = std::min(low, p.at);
    high = std::max(high, p.at);
  }
  const double half = (high - low) / 2;
  if (total <= 0 || half <= 0) return {Node{low, total}};
  // Stieltjes: orthogonal polynomials on the points, moved to [-1, 1], give the recurrence.
  const auto size = static_cast<Eigen::Index>(n);
  Eigen::VectorXd diagonal(size);
  Eigen::VectorXd beside(std::max<Eigen::Index>(size - 1, 0));
  std::vector<double> before(points.size(), 0.0);
  std::vector<double> now(points.size(), 1.0);
  double norm = total;
  double ratio = 0;
  Eigen::Index k = 0;
  for (;; ++k) {
    double moment = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      moment += points[i].weight * ((points[i].at - low) / half - 1) * now[i] * now[i];
    }
    diagonal(k) = moment / norm;
    if (k + 1 == size) break;
    double next_norm = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const double x = (points[i].at - low) / half - 1;
      const double next = (x - diagonal(k)) * now[i] - ratio * before[i];
      before[i] = now[i];
      now[i] = next;
      next_norm += points[i].weight * next * next;
    }
    ratio = next_norm / norm;
    if (ratio < kNoMore) break;
    beside(k) = std::sqrt(ratio);
    norm = next_norm;
  }
  const Eigen::Index found = std::min(k + 1, size);
  auto rule =
      rule_of(diagonal.head(found), beside.head(std::max<Eigen::Index>(found - 1, 0)), total);
  for (Node& r : rule) r.at = low + half * (1 + r.at);
  return rule;
}

}  // namespace parley::model::sim
