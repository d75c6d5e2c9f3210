// Big rationals for the slow second computations.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>

#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/core/ratio.hpp"

namespace parley::slow {

using Whole = boost::multiprecision::cpp_int;
using Big = boost::multiprecision::cpp_rational;

inline Big big(const Ratio& r) {
  const auto whole = [](Int128 x) {
    return Whole(static_cast<std::int64_t>(x / 1'000'000'000'000)) * 1'000'000'000'000 +
           static_cast<std::int64_t>(x % 1'000'000'000'000);
  };
  return Big(whole(r.numerator()), whole(r.denominator()));
}
inline Big big(const Percent& p) { return big(p.fraction()); }
inline Big big(Money m) { return Big(m.cents(), 100); }

inline Whole floor(const Big& x) {
  Whole q = numerator(x) / denominator(x);
  return Big(q) > x ? q - 1 : q;
}

/// Half away from zero, of an amount of dollars.
inline std::int64_t cents(const Big& dollars) {
  const Big size = abs(dollars) * 100;
  const auto rounded = static_cast<std::int64_t>(floor(size + Big(1, 2)));
  return dollars < 0 ? -rounded : rounded;
}

}  // namespace parley::slow
