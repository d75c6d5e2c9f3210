// Percent: a share of a whole.
//
// It is made from a fraction and says so; there is no way to make one from a bare number, so "is
// 0.05 five percent or a twentieth of one?" cannot arise in code either.
//
//   Percent::of_hundred(15).fraction() == 3/20
#pragma once

#include "parley/core/ratio.hpp"

namespace parley {

class Percent {
 public:
  constexpr Percent() = default;
  static Percent fraction(const Ratio& f) { return Percent(f); }
  static Percent of_hundred(const Ratio& p) { return Percent(p / Ratio(100)); }

  const Ratio& fraction() const { return fraction_; }
  double value() const { return fraction_.value(); }
  Percent complement() const { return Percent(Ratio(1) - fraction_); }
  bool is_zero() const { return fraction_.is_zero(); }

  friend bool operator==(const Percent&, const Percent&) = default;
  friend std::strong_ordering operator<=>(const Percent& a, const Percent& b) {
    return a.fraction_ <=> b.fraction_;
  }

 private:
  explicit Percent(const Ratio& f) : fraction_(f) {}
  Ratio fraction_;
};

}  // namespace parley
