// Logarithm and exponential as plain arithmetic, so that a loop over a block of paths becomes
// vector instructions. Within 2 units in the last place of the exact value; no branches, no tables.
//
//   log_of(0.5) == -0.6931471805599453
#pragma once

#include <cstdint>

#include "core/bits.hpp"

namespace parley::model::sim {

inline constexpr double kLn2High = 0x1.62e42fee00000p-1;  // the leading bits of ln 2, and the rest
inline constexpr double kLn2Low = 0x1.a39ef35793c76p-33;

/// ln x of a normal x > 0.
inline double log_of(double x) {
  const std::uint64_t bits = parley::bit_cast<std::uint64_t>(x);
  // x = 2^e * m with m in [sqrt(1/2), sqrt(2)): the top bits of sqrt(1/2) are the dividing line.
  const std::uint64_t shifted = bits - 0x3fe6a09e00000000u;
  const std::uint64_t exponent = (shifted >> 52) << 52;
  const double m = parley::bit_cast<double>(bits - exponent);
  // The exponent as a double, by its two's complement low bits laid into the mantissa of 2^52
  // * 1.5.
  const std::uint64_t e_bits = ((shifted >> 52) ^ 0x800u) | 0x4330000000000000u;
  const double e = parley::bit_cast<double>(e_bits) - 4503599627372544.0;  // 2^52 + 2^11
  const double f = m - 1;
  const double s = f / (2 + f);
  const double z = s * s;
  // ln m = 2 atanh s, to the power s^23 (|s| < 0.172)
  double p = 1.0 / 21;
  p = p * z + 1.0 / 19;
  p = p * z + 1.0 / 17;
  p = p * z + 1.0 / 15;
  p = p * z + 1.0 / 13;
  p = p * z + 1.0 / 11;
  p = p * z + 1.0 / 9;
  p = p * z + 1.0 / 7;
  p = p * z + 1.0 / 5;
  p = p * z + 1.0 / 3;
  const double tail = 2 * s * z * p;
  return e * kLn2High + (2 * s + (tail + e * kLn2Low));
}

/// e^x; as at -708 below it, and as at 708 above.
inline double exp_of(double x) {
  const double not_above = x < 708 ? x : 708;
  const double in_range = not_above > -708 ? not_above : -708;
  // n = x / ln 2, rounded by adding and taking away 1.5 * 2^52.
  const double shifted = in_range * 1.4426950408889634 + 6755399441055744.0;
  const double n = shifted - 6755399441055744.0;
  const double r = (in_range - n * kLn2High) - n * kLn2Low;
  double p = 1.0 / 6227020800.0;
  p = p * r + 1.0 / 479001600.0;
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  p = p * r * r + r + 1;
  const std::uint64_t power = (parley::bit_cast<std::uint64_t>(shifted) << 52) + (1023ull << 52);
  return p * parley::bit_cast<double>(power);
}

}  // namespace parley::model::sim
