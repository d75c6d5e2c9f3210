#include "parley/core/ratio.hpp"

#include <doctest/doctest.h>

using parley::Int128;
using parley::Ratio;

TEST_CASE("a decimal is kept as it was typed") {
  CHECK(Ratio::decimal("0.0616") == Ratio::of(77, 1250));
  CHECK(Ratio::decimal("-12.50") == Ratio::of(-25, 2));
  CHECK(Ratio::decimal("+7") == Ratio(7));
}

TEST_CASE("what is no plain decimal is refused") {
  for (const char* text : {"", "-", ".", ".5", "5.", "1e6", "1,000", "0x10", "1.2.3", " 1", "1 ",
                           "--1", "nan", "1234567890123456789", "0.1234567890123456789"}) {
    CAPTURE(text);
    CHECK_FALSE(Ratio::decimal(text));
  }
}

TEST_CASE("a binary number becomes the shortest decimal that reads back as it") {
  CHECK(Ratio::shortest(0.6) == Ratio::of(3, 5));
  CHECK(Ratio::shortest(0.1 + 0.2) == Ratio::decimal("0.30000000000000004"));
  CHECK(Ratio::shortest(1e15) == Ratio(1'000'000'000'000'000));
  CHECK(Ratio::shortest(-2.5e-7) == Ratio::of(-1, 4'000'000));
  CHECK(Ratio::shortest(5e-324) > Ratio(0));
  CHECK(Ratio::shortest(5e-324).value() < 1e-37);
  CHECK(Ratio::shortest(0.0) == Ratio(0));
}

TEST_CASE("arithmetic is in lowest terms and exact") {
  CHECK(Ratio::of(1, 3) + Ratio::of(1, 6) == Ratio::of(1, 2));
  CHECK(Ratio::of(6, -4) == Ratio::of(-3, 2));
  CHECK(Ratio::of(2, 3) * Ratio::of(9, 4) == Ratio::of(3, 2));
  CHECK(Ratio::of(2, 3) / Ratio::of(-4, 3) == Ratio::of(-1, 2));
  CHECK(Ratio::of(1, 3) - Ratio::of(1, 3) == Ratio(0));
}

TEST_CASE("floor goes down and half goes up, also below zero") {
  CHECK(Ratio::of(-7, 2).floor() == Int128(-4));
  CHECK(Ratio::of(7, 2).floor() == Int128(3));
  CHECK(Ratio::of(7, 2).round_half_up() == Int128(4));
  CHECK(Ratio::of(-7, 2).round_half_up() == Int128(-3));
}

TEST_CASE("order is by value") {
  CHECK(Ratio::of(1, 3) < Ratio::of(34, 100));
  CHECK(Ratio::of(-1, 3) > Ratio::of(-34, 100));
  CHECK(Ratio::of(2, 4) == Ratio::of(1, 2));
}

TEST_CASE("a fraction too long to keep becomes the nearest one that fits, and nothing overflows") {
  Ratio r = Ratio::of(999'999'999'999'999'989, 1'000'000'000'000'000'003);
  for (int i = 0; i < 40; ++i) r *= r;  // (1 - 1.4e-17)^(2^40)
  CHECK(r.value() == doctest::Approx(0.99998).epsilon(1e-4));
  Ratio sum;
  for (std::int64_t prime :
       {999'999'937, 999'999'929, 999'999'893, 999'999'883, 999'999'797, 999'999'761}) {
    sum += Ratio::of(1, prime);
  }
  CHECK(sum.value() == doctest::Approx(6e-9).epsilon(1e-6));
}
