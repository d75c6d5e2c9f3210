#include "parley/core/exact.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace parley {
namespace {

// Without expression templates: an expression of boost's pow refers to what is gone when it
// returns.
using Whole = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                            boost::multiprecision::et_off>;

constexpr long double kUlp = std::numeric_limits<long double>::epsilon();

Whole whole(Int128 x) {
  const bool negative = x < 0;
  if (negative) x = -x;
  Whole w = static_cast<std::uint64_t>(x >> 64);
  w <<= 64;
  w += static_cast<std::uint64_t>(x);
  return negative ? Whole(-w) : w;
}

Whole power(const Whole& base, int n) {
  return boost::multiprecision::pow(base, static_cast<unsigned>(n));
}

long double power(long double base, int n) {
  long double result = 1;
  for (; n > 0; n >>= 1, base *= base) {
    if (n & 1) result *= base;
  }
  return result;
}

// A square root is an instruction, any other a call of hundreds.
long double root(long double x, int n) {
  return n == 2 ? std::sqrt(x) : std::pow(x, 1.0L / static_cast<long double>(n));
}

// The whole n-th root of x >= 0, where there is one.
std::optional<Int128> whole_root(Int128 x, int n) {
  if (x <= 1) return x;
  if (n >= 126 || x < (static_cast<Int128>(1) << n)) return std::nullopt;  // the root of 2^n is 2
  const auto guess = static_cast<Int128>(std::llround(root(static_cast<long double>(x), n)));
  Int128 product = 1;
  for (int i = 0; i < n; ++i) {
    if (guess != 0 && product > (static_cast<Int128>(1) << 126) / guess) return std::nullopt;
    product *= guess;
  }
  return product == x ? std::optional(guess) : std::nullopt;
}

}  // namespace

void Exact::Term::push(const Factor& f) {
  if (count < kInline) {
    first[count] = f;
  } else {
    rest.push_back(f);
  }
  ++count;
}

Exact::Exact(const Ratio& r) : approximate_(r.precise()) {
  if (r.is_zero()) return;
  error_ = 2 * kUlp * std::fabs(approximate_);
  terms_.emplace_back();
  terms_.back().push({r, 1});
}

Exact& Exact::times_power(const Ratio& r, int n) {
  if (n == 0 || terms_.empty() || r == Ratio(1)) return *this;
  if (r.is_zero()) return *this = Exact();
  for (Term& t : terms_) t.push({r, n});
  const long double factor = power(r.precise(), n);
  approximate_ *= factor;
  // A power by squaring loses at most 2n units in the last place, its base two, the product one.
  error_ = error_ * std::fabs(factor) * (1 + 16 * kUlp) +
           (4 * static_cast<long double>(n) + 4) * kUlp * std::fabs(approximate_);
  return *this;
}

Exact& Exact::times_root(const Ratio& base, int k, int n) {
  const int shared = std::gcd(k, n);
  k /= shared;
  n /= shared;
  if (k == 0 || base == Ratio(1)) return *this;
  const auto num = whole_root(base.numerator(), n);
  const auto den = num ? whole_root(base.denominator(), n) : std::nullopt;
  if (den) return times_power(Ratio::of(*num, *den), k);
  rational_ = false;
  approximate_ *=
      n == 2 ? power(std::sqrt(base.precise()), k)
             : std::pow(base.precise(), static_cast<long double>(k) / static_cast<long double>(n));
  return *this;
}

Exact& Exact::plus(const Exact& b) {
  terms_.insert(terms_.end(), b.terms_.begin(), b.terms_.end());
  approximate_ += b.approximate_;
  error_ += b.error_ + kUlp * std::fabs(approximate_);
  rational_ = rational_ && b.rational_;
  return *this;
}

Exact& Exact::minus(const Exact& b) {
  Exact negated = b;
  for (Term& t : negated.terms_) t.negative = !t.negative;
  negated.approximate_ = -negated.approximate_;
  return plus(negated);
}

int Exact::compare_half_cents(Int128 halves) const {
  Whole num = -whole(halves);
  Whole den = 200;
  for (const Term& t : terms_) {
    Whole n = t.negative ? -1 : 1;
    Whole d = 1;
    for (std::size_t i = 0; i < t.count; ++i) {
      n *= power(whole(t.at(i).base.numerator()), t.at(i).power);
      d *= power(whole(t.at(i).base.denominator()), t.at(i).power);
    }
    num = num * d + n * den;
    den *= d;
  }
  return num.sign();
}

Money Exact::rounded() const {
  const long double cents = std::fabs(approximate_) * 100;
  const long double below = std::floor(cents);
  const long double fraction = cents - below;
  const auto whole_cents = static_cast<std::int64_t>(below);
  const bool negative = approximate_ < 0;
  bool up = fraction >= 0.5L;
  const long double doubt = 100 * error_ + 4 * kUlp * cents;
  if (rational_ && std::fabs(fraction - 0.5L) <= doubt) {
    const Int128 half = 2 * static_cast<Int128>(whole_cents) + 1;
    const int side = compare_half_cents(negative ? -half : half);
    up = negative ? side <= 0 : side >= 0;
  }
  const std::int64_t result = whole_cents + (up ? 1 : 0);
  return Money::cents(negative ? -result : result);
}

Exact Exact::positive_part() const {
  bool above = approximate_ > 0;
  if (rational_ && std::fabs(approximate_) <= error_) above = compare_half_cents(0) > 0;
  return above ? *this : Exact();
}

}  // namespace parley
