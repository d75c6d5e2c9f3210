#include "parley/core/exact.hpp"

#include <doctest/doctest.h>

using namespace parley;

TEST_CASE("half a cent goes away from zero, from the exact value") {
  // 47 shares of 8,000,000 in a company of $163,320,000 are worth exactly $959.505.
  Exact x(Money::dollars(163'320'000));
  x.times(Ratio::of(47, 8'000'000));
  CHECK(x.rounded() == Money::cents(95'951));
  Exact minus;
  minus.minus(x);
  CHECK(minus.rounded() == Money::cents(-95'951));
}

TEST_CASE("an amount below half a cent by less than a double can show stays down") {
  Exact x(Ratio::of(5, 1000));
  x.minus(Exact(Ratio::of(1, static_cast<Int128>(1'000'000'000) * 1'000'000'000 * 100)));
  CHECK(x.rounded() == Money::cents(0));
  CHECK(Exact(Ratio::of(5, 1000)).rounded() == Money::cents(1));
}

TEST_CASE("fourteen raises of 7.75 % stay exact") {
  Exact x(Money::dollars(280'000));
  x.times_power(Ratio::of(431, 400), 14).times(Ratio::of(1, 12));
  CHECK(x.rounded().cents() == 6'634'660);
}

TEST_CASE("a root that is rational is exact, one that is not is close") {
  CHECK(Exact(Ratio(100)).times_root(Ratio::of(121, 100), 6, 12).rounded() == Money::dollars(110));
  CHECK(Exact(Ratio(100)).times_root(Ratio(2), 6, 12).rounded() == Money::cents(14'142));
}
