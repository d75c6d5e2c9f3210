// Rows: outcomes side by side, each with its chance, so that the sums over them are vector code.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "model/simulation/tally.hpp"

namespace parley::model::sim {

/// Sums of weighted amounts, and what else is asked of them.
struct Sums {
  double weight = 0;
  double zero = 0;                 ///< weight where the equity is nothing
  std::array<double, 4> total{};   ///< of powers of total - about
  std::array<double, 2> equity{};  ///< of powers of the equity
  double utility = 0;

  void add(double times, const Sums& b);
  /// By the weight: sums become means.
  void normalize();
};

class Rows {
 public:
  void clear(std::size_t grants);
  /// `claims`: of each grant, per dollar of its price.
  void add(double cash, double liquid, const std::vector<double>& claims);
  /// To be called after the last add().
  void pad();

  /// What a row counts. As many as were added.
  std::vector<double> weight;

  /// Of all rows at these prices of the grants, above their strikes; totals count from `about`.
  Sums sums(const std::vector<double>& above, double about, const Utility& utility);

 private:
  std::vector<double> cash_;  // with the bonus
  std::vector<double> liquid_;
  std::vector<std::vector<double>> claims_;  // by grant
  std::vector<double> equity_;
  std::vector<double> total_;
  std::vector<double> value_;  // of the total
};

}  // namespace parley::model::sim
