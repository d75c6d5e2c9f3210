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

/// Sums over rows as polynomials in the one price on which all claims are made: the rows are gone
/// through once for all prices.
struct PricedSums {
  double weight = 0;
  double zero = 0;
  std::array<std::array<double, 5>, 4> total{};  ///< coefficients of the sums, by rising power
  std::array<std::array<double, 3>, 2> equity{};

  /// All but the utility.
  Sums at(double price) const;
};

class Rows {
 public:
  /// `strikes`: how many different ones the grants have.
  void clear(std::size_t strikes);
  /// `claims`: on the grants of each strike, per dollar of the price above it.
  void add(double cash, double liquid, const std::vector<double>& claims);
  /// To be called after the last add().
  void pad();

  /// What a row counts. As many as were added.
  std::vector<double> weight;

  /// Of all rows at these prices above the strikes; totals count from `about`.
  Sums sums(const std::vector<double>& above, double about, const Utility& utility);

  /// The same but for the utility, of rows with one strike, for any price.
  PricedSums priced_sums(double about);
  /// The utility alone, at one price.
  double utility(double price, const Utility& utility) const;

 private:
  std::vector<double> cash_;  // with the bonus
  std::vector<double> liquid_;
  std::vector<std::vector<double>> claims_;  // by strike
  std::vector<double> equity_;
  std::vector<double> total_;  // where nothing of the stock is worth anything, while prices vary
};

}  // namespace parley::model::sim
