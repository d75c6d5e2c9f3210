// Money: whole cents.
//
// Two amounts add, subtract and compare; an amount times a whole number is an amount. Anything else
// (a share of it, growth, interest) is an Exact that is rounded once: see exact.hpp. A Price is
// dollars per share with six decimals, and is no Money.
//
//   Money::dollars(175'000).cents() == 17'500'000
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>

#include "parley/core/ratio.hpp"

namespace parley {

class Money {
 public:
  constexpr Money() = default;
  static constexpr Money cents(std::int64_t cents) { return Money(cents); }
  static constexpr Money dollars(std::int64_t dollars) { return Money(dollars * 100); }

  constexpr std::int64_t cents() const { return cents_; }
  /// In dollars, for arithmetic that is not money's: discounting, utility, plots.
  constexpr double value() const { return static_cast<double>(cents_) / 100.0; }
  Ratio ratio() const { return Ratio::of(cents_, 100); }
  constexpr bool is_zero() const { return cents_ == 0; }

  constexpr Money operator-() const { return Money(-cents_); }
  constexpr Money& operator+=(Money b) {
    cents_ += b.cents_;
    return *this;
  }
  constexpr Money& operator-=(Money b) {
    cents_ -= b.cents_;
    return *this;
  }
  friend constexpr Money operator+(Money a, Money b) { return Money(a.cents_ + b.cents_); }
  friend constexpr Money operator-(Money a, Money b) { return Money(a.cents_ - b.cents_); }
  template <std::integral Whole>
  friend constexpr Money operator*(Money a, Whole n) {
    return Money(a.cents_ * static_cast<std::int64_t>(n));
  }
  friend constexpr auto operator<=>(Money, Money) = default;

 private:
  explicit constexpr Money(std::int64_t cents) : cents_(cents) {}
  std::int64_t cents_ = 0;
};

/// Dollars per share, to the millionth of a dollar.
class Price {
 public:
  constexpr Price() = default;
  static constexpr Price millionths(std::int64_t n) { return Price(n); }

  constexpr std::int64_t millionths() const { return millionths_; }
  Ratio ratio() const { return Ratio::of(millionths_, 1'000'000); }
  constexpr double value() const { return static_cast<double>(millionths_) / 1e6; }
  friend constexpr auto operator<=>(Price, Price) = default;

 private:
  explicit constexpr Price(std::int64_t n) : millionths_(n) {}
  std::int64_t millionths_ = 0;
};

}  // namespace parley
