// A sum that is not the whole, in words that show the difference, however small it is.
#pragma once

#include <fmt/format.h>

#include <string>

#include "parley/core/format.hpp"

namespace parley::scenario {

inline constexpr int kAllDecimals = 18;

/// "sum to 99.99%: 0.01% is missing", "sum to 101%: 1% too much".
inline std::string sum_text(const Ratio& sum) {
  const Ratio rest = Ratio(1) - sum;
  const auto text = [](const Ratio& share) {
    return format_percent(Percent::fraction(share), kAllDecimals);
  };
  return rest > Ratio(0) ? fmt::format("sum to {}: {} is missing", text(sum), text(rest))
                         : fmt::format("sum to {}: {} too much", text(sum), text(-rest));
}

}  // namespace parley::scenario
