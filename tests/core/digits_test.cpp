#include "core/digits.hpp"

#include <doctest/doctest.h>

#include <cmath>

using parley::twelve_digits;

TEST_CASE("a figure that nobody rounded has twelve significant digits") {
  CHECK(twelve_digits(0.1 + 0.2) == 0.3);
  CHECK(twelve_digits(1.0 / 3) == 0.333333333333);
  CHECK(twelve_digits(123456789.0123456) == 123456789.012);
  CHECK(twelve_digits(-2.0 / 3e9) == -6.66666666667e-10);
  CHECK_FALSE(std::signbit(twelve_digits(-0.0)));
}
