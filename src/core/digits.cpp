#include "core/digits.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace parley {

double twelve_digits(double x) {
  if (x == 0) return 0;
  return std::isfinite(x) ? std::strtod(fmt::format("{:.11e}", x).c_str(), nullptr) : x;
}

}  // namespace parley
