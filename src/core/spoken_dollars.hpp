// Dollars as they are spoken, and as they stand beside a product. format.hpp spells all others.
//
//   $1,005,000,000 is "$1.01B" in short, and "$1.005B" beside what 0.05 % of it is
#pragma once

#include <string>

namespace parley {

/// Short (format.hpp), with three decimals where that is all of it, for what stands beside a
/// product: "$1.005B".
std::string format_telling_dollars(double dollars);

/// As one says it, half away from zero: "$840", "$8,000", "$95,000", "$1.65M".
std::string format_about_dollars(double dollars);

}  // namespace parley
