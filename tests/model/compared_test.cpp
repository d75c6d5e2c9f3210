// What docs/compared.md says of our side: each figure worked out there by hand.
#include <doctest/doctest.h>

#include "parley/model/equity/waterfall.hpp"
#include "parley/model/vesting/schedule.hpp"

using namespace parley;
using model::ExitWaterfall;

namespace {

PreferredClass one_times(std::int64_t percent, std::int64_t millions) {
  return {.name = "class",
          .ownership = Percent::of_hundred(percent),
          .invested = Money::dollars(millions * 1'000'000),
          .preference = {}};
}

// Of 0.1 % of the company, in dollars.
double paid(const Company& company, double proceeds) {
  return ExitWaterfall(company, 0).common_price(proceeds) * 0.001;
}

}  // namespace

TEST_SUITE("what docs/compared.md says") {
  TEST_CASE("investors take their preference, or convert; they do not do both") {
    Company c;
    c.preferred = {one_times(60, 50)};
    CHECK(paid(c, 60e6) == doctest::Approx(25'000).epsilon(1e-12));
    CHECK(paid(c, 500e6) == doctest::Approx(500'000).epsilon(1e-12));
  }

  TEST_CASE("one class converts where another does not") {
    Company c;
    c.preferred = {one_times(30, 10), one_times(20, 60)};
    CHECK(paid(c, 150e6) == doctest::Approx(112'500).epsilon(1e-12));
  }
}
