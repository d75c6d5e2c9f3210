#include "core/fraction.hpp"

#include <doctest/doctest.h>

#include "tests/support/dice.hpp"

using namespace parley;

TEST_SUITE_BEGIN("core");

TEST_CASE("half a cent goes away from zero, just under it does not") {
  CHECK(Fraction(Ratio::of(1005, 1000)).rounded() == Money::cents(101));
  CHECK(Fraction(Ratio::of(-1005, 1000)).rounded() == Money::cents(-101));
  CHECK(Fraction(Ratio::of(1'004'999'999, 1'000'000'000)).rounded() == Money::cents(100));
  CHECK(Fraction(Ratio::of(1, 3)).rounded() == Money::cents(33));
}

TEST_CASE("sums, products and quotients are those of ratios in lowest terms") {
  random::Dice dice(7);
  Fraction late = 1;
  Ratio early = 1;
  for (int i = 0; i < 2'000; ++i) {
    const Ratio r = Ratio::of(dice.from(-99'999, 99'999), dice.from(1, 10'000));
    switch (dice.from(0, 3)) {
      case 0:
        late += Fraction(r);
        early += r;
        break;
      case 1:
        late -= Fraction(r);
        early -= r;
        break;
      case 2:
        late *= Fraction(r);
        early *= r;
        break;
      default:
        if (!r.is_zero()) {
          late = late / Fraction(r);
          early = early / r;
        }
        break;
    }
    REQUIRE(late.ratio() == early);
    CHECK((late < Fraction(r)) == (early < r));
    if (early.denominator() > 1'000'000 || early > Ratio(1'000'000) || early < Ratio(-1'000'000)) {
      late = 1;
      early = 1;
    }
  }
}

TEST_CASE("the least whole number not below") {
  CHECK(Fraction(Ratio::of(5, 2)).ceiling() == 3);
  CHECK(Fraction(Ratio::of(-5, 2)).ceiling() == -2);
  CHECK(Fraction(4).ceiling() == 4);
}

TEST_SUITE_END();
