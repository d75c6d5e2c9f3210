#include "model/equity/risk.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/support/dice.hpp"

using namespace parley;
using namespace parley::model;

namespace {

std::vector<Outcome> random_lottery(random::Dice& dice) {
  std::vector<Outcome> lottery;
  for (int i = 0; i < 4; ++i) {
    lottery.push_back({0.25, std::exp(static_cast<double>(dice.next() % 2'000) / 100.0) - 1});
  }
  return lottery;
}

}  // namespace

TEST_SUITE("risk") {
  TEST_CASE("even odds of 0 and 300 are worth 100 to a wealth of 100 at g = 1") {
    const std::vector<Outcome> lottery = {{0.5, 0}, {0.5, 300}};
    CHECK(certainty_equivalent(lottery, 100, 1) == doctest::Approx(100).epsilon(1e-14));
    // g = 2: the harmonic mean of 100 and 400 is 160.
    CHECK(certainty_equivalent(lottery, 100, 2) == doctest::Approx(60).epsilon(1e-14));
    CHECK(certainty_equivalent(lottery, 100, 0) == doctest::Approx(150).epsilon(1e-14));
    const std::vector<double> amounts = {0, 300};
    CHECK(certainty_equivalent(amounts, 100, 2) == doctest::Approx(60).epsilon(1e-14));
  }

  TEST_CASE("a sure amount is worth itself, whatever the wealth and the risk aversion") {
    for (const double g : {0.0, 0.5, 1.0, 2.0, 20.0}) {
      for (const double wealth : {1.0, 1e5, 1e12}) {
        const std::vector<Outcome> sure = {{1, 12'345.67}};
        CHECK(certainty_equivalent(sure, wealth, g) == doctest::Approx(12'345.67).epsilon(1e-12));
      }
    }
  }

  TEST_CASE("nothing overflows at a wealth of 1, a billion and g = 20") {
    const std::vector<Outcome> lottery = {{0.5, 0}, {0.5, 1e9}};
    // Half the weight on wealth 1: (1/2)^(-1/19) - 1.
    CHECK(certainty_equivalent(lottery, 1, 20) ==
          doctest::Approx(std::pow(2.0, 1.0 / 19) - 1).epsilon(1e-12));
    const std::vector<Outcome> rich = {{0.5, 1e9}, {0.5, 2e9}};
    CHECK(std::isfinite(certainty_equivalent(rich, 1, 20)));
    CHECK(certainty_equivalent(rich, 1, 20) > 1e9);
    CHECK(std::isfinite(certainty_equivalent(lottery, 1, 0.01)));
  }

  TEST_CASE("a small lottery beside large wealth keeps its digits") {
    const std::vector<Outcome> lottery = {{0.5, 0}, {0.5, 1}};
    // To second order: mean - g * variance / (2 wealth) = 0.5 - 2 * 0.25 / 2e12.
    CHECK(certainty_equivalent(lottery, 1e12, 2) == doctest::Approx(0.5 - 0.25e-12).epsilon(1e-15));
  }

  TEST_CASE("an outcome without a chance does not count") {
    const std::vector<Outcome> lottery = {{0, 0}, {1, 50}, {0, 1e15}};
    for (const double g : {0.5, 1.0, 2.0, 20.0}) {
      CHECK(certainty_equivalent(lottery, 1, g) == doctest::Approx(50).epsilon(1e-12));
    }
  }

  TEST_CASE(
      "the certainty equivalent lies between the least amount and the mean and falls as g rises") {
    random::Dice dice;
    for (int i = 0; i < 500; ++i) {
      const auto lottery = random_lottery(dice);
      const double wealth = std::exp(static_cast<double>(dice.next() % 1'600) / 100.0);
      const double mean = mean_amount(lottery);
      const double least =
          std::min_element(lottery.begin(), lottery.end(), [](const Outcome& a, const Outcome& b) {
            return a.amount < b.amount;
          })->amount;
      double before = mean;
      for (const double g : {0.0, 0.3, 0.999999, 1.0, 1.000001, 2.0, 5.0, 20.0}) {
        const double ce = certainty_equivalent(lottery, wealth, g);
        CHECK(ce <= before * (1 + 1e-9) + 1e-9);
        CHECK(ce >= least * (1 - 1e-9) - 1e-9);
        before = ce;
      }
    }
  }
}
