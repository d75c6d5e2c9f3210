// Tally: what is kept of any number of paths: moments, utility, and how many came to nothing.
//
// Sums run over a block about its own mean and are joined by the pairwise formulas, in an order
// fixed by the number of paths alone.
#pragma once

#include <cstdint>
#include <span>

namespace parley::model::sim {

/// Central moments of a stream of values.
struct Moments {
  double count = 0;
  double mean = 0;
  double m2 = 0;  ///< sums of powers of the distance from the mean
  double m3 = 0;
  double m4 = 0;

  void add(std::span<const double> values);
  void merge(const Moments& b);
  double variance() const { return count > 1 ? m2 / (count - 1) : 0; }
  double standard_error() const;
  /// m4 n / m2^2; 3 for a normal, 0 where nothing varies.
  double kurtosis() const { return m2 > 0 ? m4 * count / (m2 * m2) : 0; }
};

/// Power utility of wealth, scaled so that nothing overflows: 1 at `reference`.
class Utility {
 public:
  /// reference: an amount that is nearly the least possible. wealth 0: no utility, value() is 0.
  Utility(double wealth, double risk_aversion, double reference);

  bool known() const { return wealth_ > 0; }
  /// The amount itself where risk aversion is 0, ln where it is 1.
  double value(double amount) const;
  void values(std::span<const double> amounts, double* out) const;
  /// The sum of weight * value(amount).
  double sum(std::span<const double> weights, std::span<const double> amounts) const;
  /// The sum of weight * value(amount + price * claim).
  double sum_along(std::span<const double> weights, std::span<const double> amounts,
                   std::span<const double> claims, double price) const;
  /// The sure amount of the mean of value().
  double certainty_equivalent(double mean_value) const;

 private:
  double wealth_;
  double power_;  // 1 - g
  double scale_;  // wealth + reference
};

struct Tally {
  Moments total;
  Moments equity;
  Moments utility;
  Moments steady_total;  ///< the same means without the tail, under Control::yes
  Moments steady_equity;
  std::uint64_t zeros = 0;

  void add(std::span<const double> totals, std::span<const double> equities, const Utility& u);
  void merge(const Tally& b);
};

}  // namespace parley::model::sim
