// Ratio: an exact fraction.
//
// Percentages, scores, multiples and vested quantities are decimals that a person typed, so they
// are kept as they were typed: "0.05%" is 5/10000, not the nearest binary fraction. Always in
// lowest terms, denominator above 0. Arithmetic is exact while both parts fit in 126 bits; past
// that the result is the nearest fraction that fits (relative error under 2^-60), and nothing
// overflows.
//
//   Ratio::decimal("0.0616").value() * 100 == 154/25
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace parley {

__extension__ typedef __int128 Int128;

class Ratio {
 public:
  constexpr Ratio() = default;
  constexpr Ratio(std::int64_t whole) : numerator_(whole) {}  // NOLINT: whole numbers are ratios

  /// num/den in lowest terms. den must not be 0.
  static Ratio of(Int128 num, Int128 den);

  /// The decimal `text` ("-12.50", "0.6", "1e6" is refused). Empty unless it is all digits, at most
  /// one point, an optional sign, and at most 18 significant places on either side of the point.
  static std::optional<Ratio> decimal(std::string_view text);

  /// The shortest decimal that reads back as `x`: 0.6 becomes 3/5. x must be finite and |x| <=
  /// 1e18.
  static Ratio shortest(double x);

  constexpr Int128 numerator() const { return numerator_; }
  constexpr Int128 denominator() const { return denominator_; }
  double value() const { return static_cast<double>(precise()); }
  long double precise() const {
    return static_cast<long double>(numerator_) / static_cast<long double>(denominator_);
  }

  /// The largest whole number not above this, and the nearest one with halves going up.
  Int128 floor() const;
  Int128 round_half_up() const { return (*this + Ratio::of(1, 2)).floor(); }

  constexpr bool is_zero() const { return numerator_ == 0; }
  constexpr bool is_whole() const { return denominator_ == 1; }

  Ratio operator-() const;
  Ratio& operator+=(const Ratio& b) { return *this = *this + b; }
  Ratio& operator-=(const Ratio& b) { return *this = *this - b; }
  Ratio& operator*=(const Ratio& b) { return *this = *this * b; }

  friend Ratio operator+(const Ratio& a, const Ratio& b);
  friend Ratio operator-(const Ratio& a, const Ratio& b) { return a + -b; }
  friend Ratio operator*(const Ratio& a, const Ratio& b);
  /// b must not be 0.
  friend Ratio operator/(const Ratio& a, const Ratio& b);

  friend bool operator==(const Ratio&, const Ratio&) = default;
  friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);

 private:
  Int128 numerator_ = 0;
  Int128 denominator_ = 1;
};

}  // namespace parley
