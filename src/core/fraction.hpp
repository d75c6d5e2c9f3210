// Fraction: a Ratio that is reduced late.
//
// For long exact computations: a tax is a hundred sums and products of decimals, and bringing each
// of them to lowest terms would take most of the time. While both parts fit in 63 bits an operation
// is a few multiplications; past that the parts are reduced, and where even that is too long a
// Ratio goes on.
//
//   Fraction(Money::cents(333)) * Fraction(Ratio::of(1, 2)) rounds to 1.67, half a cent going up
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

#include "parley/core/money.hpp"
#include "parley/core/ratio.hpp"

namespace parley {

class Fraction {
 public:
  constexpr Fraction() = default;
  constexpr Fraction(std::int64_t whole)
      : numerator_(whole) {}  // NOLINT: whole numbers are fractions
  Fraction(const Ratio& r)    // NOLINT: so are ratios
      : numerator_(r.numerator()), denominator_(r.denominator()) {}
  explicit Fraction(Money m) : numerator_(m.cents()), denominator_(100) {}

  Ratio ratio() const { return Ratio::of(numerator_, denominator_); }
  double value() const {
    return static_cast<double>(static_cast<long double>(numerator_) /
                               static_cast<long double>(denominator_));
  }
  /// To the cent, half away from zero.
  Money rounded() const;
  /// The least whole number not below this.
  std::int64_t ceiling() const;

  constexpr bool is_zero() const { return numerator_ == 0; }
  constexpr bool is_positive() const { return numerator_ > 0; }
  /// This where it is above 0, else 0.
  Fraction positive_part() const { return numerator_ > 0 ? *this : Fraction(); }

  Fraction operator-() const;
  Fraction& operator+=(const Fraction& b) { return *this = *this + b; }
  Fraction& operator-=(const Fraction& b) { return *this = *this - b; }
  Fraction& operator*=(const Fraction& b) { return *this = *this * b; }

  friend Fraction operator+(const Fraction& a, const Fraction& b);
  friend Fraction operator-(const Fraction& a, const Fraction& b) { return a + -b; }
  friend Fraction operator*(const Fraction& a, const Fraction& b);
  /// b must not be 0.
  friend Fraction operator/(const Fraction& a, const Fraction& b);

  friend bool operator==(const Fraction& a, const Fraction& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);

 private:
  static Fraction of(Int128 numerator, Int128 denominator);
  bool is_short() const;

  Int128 numerator_ = 0;
  Int128 denominator_ = 1;  // above 0
};

inline Fraction least(const Fraction& a, const Fraction& b) { return b < a ? b : a; }
inline Fraction most(const Fraction& a, const Fraction& b) { return a < b ? b : a; }

}  // namespace parley
