#include "parley/core/ratio.hpp"

#include <fmt/format.h>

#include <cassert>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace parley {
namespace {

constexpr Int128 kLimit = static_cast<Int128>(1) << 126;

Int128 magnitude(Int128 x) { return x < 0 ? -x : x; }

// A division of 128 bits is a call of a hundred steps, one of 64 bits an instruction; nearly all
// figures fit the latter.
bool is_small(Int128 a) { return static_cast<std::int64_t>(a) == a; }

Int128 quotient(Int128 a, Int128 b) {
  if (b == 1) return a;
  if (is_small(a) && is_small(b))
    return static_cast<std::int64_t>(a) / static_cast<std::int64_t>(b);
  return a / b;
}

// a and b not below 0.
Int128 greatest_common_divisor(Int128 a, Int128 b) {
  if (a == 1 || b == 1) return 1;
  while (b != 0 && ((a | b) >> 63) != 0) a = std::exchange(b, a % b);
  if (b == 0) return a;
  return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
}

// Whether |a * b| stays at or under the limit; factors of 63 bits always do.
bool fits_in_product(Int128 a, Int128 b) {
  constexpr Int128 kAlways = static_cast<Int128>(1) << 63;
  if (magnitude(a) <= kAlways && magnitude(b) <= kAlways) return true;
  return a == 0 || b == 0 || magnitude(a) <= kLimit / magnitude(b);
}

// The nearest fraction to a value that is too long to keep; |x| of any size that a figure can have.
Ratio nearest(long double x) {
  if (x == 0) return {};
  int exponent = 0;
  const long double mantissa = std::frexp(x, &exponent);
  const auto digits = static_cast<Int128>(std::ldexp(mantissa, 63));
  const int shift = exponent - 63;
  if (shift >= 0) return Ratio::of(shift > 62 ? kLimit : digits << shift, 1);
  if (shift < -125) return Ratio::of(x < 0 ? -1 : 1, kLimit);  // tiny, and still not nothing
  return Ratio::of(digits, static_cast<Int128>(1) << -shift);
}

}  // namespace

Ratio Ratio::of(Int128 num, Int128 den) {
  assert(den != 0);
  if (den < 0) {
    num = -num;
    den = -den;
  }
  const Int128 divisor = greatest_common_divisor(magnitude(num), den);
  Ratio r;
  r.numerator_ = quotient(num, divisor);
  r.denominator_ = quotient(den, divisor);
  return r;
}

std::optional<Ratio> Ratio::decimal(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  Int128 digits = 0;
  Int128 scale = 1;
  int before = 0;
  int after = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    if ((point ? ++after : ++before) > 18) return std::nullopt;
    digits = digits * 10 + (c - '0');
    if (point) scale *= 10;
  }
  if (before == 0 || (point && after == 0)) return std::nullopt;
  return of(negative ? -digits : digits, scale);
}

Ratio Ratio::shortest(double x) {
  assert(std::isfinite(x) && std::abs(x) <= 1e18);
  const std::string text = fmt::format("{}", x);  // the shortest digits that read back as x
  if (const auto r = decimal(text)) return *r;
  const auto e = text.find('e');
  if (e == std::string::npos) return nearest(x);
  const auto mantissa = decimal(std::string_view(text).substr(0, e));
  const int exponent = std::stoi(text.substr(e + 1));
  if (!mantissa || exponent < -36 || exponent > 18) return nearest(x);
  Int128 power = 1;
  for (int i = 0; i < std::abs(exponent); ++i) power *= 10;
  return exponent < 0 ? *mantissa / of(power, 1) : *mantissa * of(power, 1);
}

Int128 Ratio::floor() const {
  const Int128 q = quotient(numerator_, denominator_);
  return q * denominator_ > numerator_ ? q - 1 : q;
}

Ratio Ratio::operator-() const {
  Ratio r = *this;
  r.numerator_ = -r.numerator_;
  return r;
}

Ratio operator+(const Ratio& a, const Ratio& b) {
  if (a.denominator_ == 1 && b.denominator_ == 1) {
    Ratio r;
    r.numerator_ = a.numerator_ + b.numerator_;
    return r;
  }
  const Int128 shared = greatest_common_divisor(a.denominator_, b.denominator_);
  const Int128 left = quotient(b.denominator_, shared);
  const Int128 right = quotient(a.denominator_, shared);
  if (!fits_in_product(a.numerator_, left) || !fits_in_product(b.numerator_, right) ||
      !fits_in_product(a.denominator_, left)) {
    return nearest(a.precise() + b.precise());
  }
  return Ratio::of(a.numerator_ * left + b.numerator_ * right, a.denominator_ * left);
}

Ratio operator*(const Ratio& a, const Ratio& b) {
  const Int128 one = greatest_common_divisor(magnitude(a.numerator_), b.denominator_);
  const Int128 two = greatest_common_divisor(magnitude(b.numerator_), a.denominator_);
  const Int128 an = quotient(a.numerator_, one);
  const Int128 bn = quotient(b.numerator_, two);
  const Int128 ad = quotient(a.denominator_, two);
  const Int128 bd = quotient(b.denominator_, one);
  if (!fits_in_product(an, bn) || !fits_in_product(ad, bd)) {
    return nearest(a.precise() * b.precise());
  }
  Ratio r;
  r.numerator_ = an * bn;
  r.denominator_ = ad * bd;
  return r;
}

Ratio operator/(const Ratio& a, const Ratio& b) {
  assert(!b.is_zero());
  Ratio inverse;
  inverse.numerator_ = b.numerator_ < 0 ? -b.denominator_ : b.denominator_;
  inverse.denominator_ = magnitude(b.numerator_);
  return a * inverse;
}

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  if (fits_in_product(a.numerator_, b.denominator_) &&
      fits_in_product(b.numerator_, a.denominator_)) {
    return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
  }
  const long double x = a.precise();
  const long double y = b.precise();
  return x < y ? std::strong_ordering::less
               : (x > y ? std::strong_ordering::greater : std::strong_ordering::equal);
}

}  // namespace parley
