#include "core/fraction.hpp"

#include <cassert>

#include "parley/core/exact.hpp"

namespace parley {
namespace {

bool fits(Int128 x) { return x == static_cast<std::int64_t>(x); }

}  // namespace

bool Fraction::is_short() const { return fits(numerator_) && fits(denominator_); }

// Takes what may be too long for the next operation to lowest terms.
Fraction Fraction::of(Int128 numerator, Int128 denominator) {
  Fraction f;
  f.numerator_ = numerator;
  f.denominator_ = denominator;
  if (f.is_short()) return f;
  return Fraction(Ratio::of(numerator, denominator));
}

Fraction Fraction::operator-() const {
  Fraction f = *this;
  f.numerator_ = -f.numerator_;
  return f;
}

Fraction operator+(const Fraction& a, const Fraction& b) {
  if (!a.is_short() || !b.is_short()) return Fraction(a.ratio() + b.ratio());
  if (a.denominator_ == b.denominator_)
    return Fraction::of(a.numerator_ + b.numerator_, a.denominator_);
  const auto x = static_cast<std::int64_t>(a.denominator_);
  const auto y = static_cast<std::int64_t>(b.denominator_);
  // Decimals: one scale divides the other.
  if (x > y && x % y == 0) return Fraction::of(a.numerator_ + b.numerator_ * (x / y), x);
  if (y > x && y % x == 0) return Fraction::of(a.numerator_ * (y / x) + b.numerator_, y);
  return Fraction::of(a.numerator_ * y + b.numerator_ * x, static_cast<Int128>(x) * y);
}

Fraction operator*(const Fraction& a, const Fraction& b) {
  if (!a.is_short() || !b.is_short()) return Fraction(a.ratio() * b.ratio());
  return Fraction::of(a.numerator_ * b.numerator_, a.denominator_ * b.denominator_);
}

Fraction operator/(const Fraction& a, const Fraction& b) {
  assert(b.numerator_ != 0);
  Fraction inverse;
  inverse.numerator_ = b.numerator_ < 0 ? -b.denominator_ : b.denominator_;
  inverse.denominator_ = b.numerator_ < 0 ? -b.numerator_ : b.numerator_;
  return a * inverse;
}

std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  if (!a.is_short() || !b.is_short()) return a.ratio() <=> b.ratio();
  return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
}

Money Fraction::rounded() const {
  if (!is_short()) return Exact(ratio()).rounded();
  const bool negative = numerator_ < 0;
  const Int128 twice = (negative ? -numerator_ : numerator_) * 200 + denominator_;
  const auto cents = static_cast<std::int64_t>(twice / (2 * denominator_));
  return Money::cents(negative ? -cents : cents);
}

std::int64_t Fraction::ceiling() const {
  const Ratio r = -ratio();
  return -static_cast<std::int64_t>(r.floor());
}

}  // namespace parley
