// Exact: an amount of dollars that has not been rounded yet.
//
// A sum of products of ratios. It is carried as a long double with its factors beside it; rounding
// looks at the long double, and only where that lies too close to a half cent to be sure multiplies
// the factors out in whole numbers. So 959.505 becomes 959.51 and 959.50499999 does not, at the
// speed of floating point. An irrational factor (growth over part of a year) leaves the long double
// only.
//
//   Exact(Money::dollars(176'000)).times(Ratio::of(1, 12)).rounded() == Money::cents(1'466'667)
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "parley/core/money.hpp"
#include "parley/core/ratio.hpp"

namespace parley {

class Exact {
 public:
  Exact() = default;  ///< 0
  explicit Exact(Money m) : Exact(m.ratio()) {}
  explicit Exact(const Ratio& r);

  Exact& times(const Ratio& r) { return times_power(r, 1); }
  /// Times r^power, power >= 0.
  Exact& times_power(const Ratio& r, int power);
  /// Times base^(k/n), base > 0, n > 0: exact where that is rational, else to a long double's
  /// precision.
  Exact& times_root(const Ratio& base, int k, int n);
  Exact& plus(const Exact& b);
  Exact& minus(const Exact& b);

  long double approximate() const { return approximate_; }
  /// To the cent, half away from zero, from the exact value where it is rational.
  Money rounded() const;
  /// This where it is above 0, else 0.
  Exact positive_part() const;

 private:
  struct Factor {
    Ratio base;
    int power = 1;
  };
  struct Term {
    static constexpr std::size_t kInline = 6;
    std::array<Factor, kInline> first;
    std::size_t count = 0;
    std::vector<Factor> rest;
    bool negative = false;

    void push(const Factor& f);
    const Factor& at(std::size_t i) const { return i < kInline ? first[i] : rest[i - kInline]; }
  };

  // -1, 0, 1 as the exact value times 200 is below, at, or above `halves`.
  int compare_half_cents(Int128 halves) const;

  std::vector<Term> terms_;
  long double approximate_ = 0;
  long double error_ = 0;  // bound on |approximate_ - exact|
  bool rational_ = true;
};

}  // namespace parley
