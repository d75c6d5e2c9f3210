#include "parley/model/equity/waterfall.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/support/slow_equity.hpp"

using namespace parley;
using namespace parley::model;

namespace {

PreferredClass preferred(std::int64_t percent, std::int64_t millions, Participation p,
                         std::optional<Ratio> cap = {}, int seniority = 0, Ratio multiple = 1) {
  return {
      .name = "class",
      .ownership = Percent::of_hundred(percent),
      .invested = Money::dollars(millions * 1'000'000),
      .preference = {.multiple = multiple, .participation = p, .cap = cap, .seniority = seniority}};
}

Company company_of(std::vector<PreferredClass> classes) {
  Company c;
  c.preferred = std::move(classes);
  return c;
}

Round round_at(int month, std::int64_t dilution, std::optional<Money> raised = {}) {
  return {.month = month, .dilution = Percent::of_hundred(dilution), .raised = raised};
}

double common_gets(const ExitWaterfall& s, double proceeds) {
  return s.common_fraction() * s.common_price(proceeds);
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

}  // namespace

TEST_SUITE("waterfall") {
  TEST_CASE("without preferences the proceeds are the value of common") {
    CHECK(ExitWaterfall().common_price(100e6) == 100e6);
    CHECK(ExitWaterfall(Company{}, 48).proceeds(5e9) == 5e9);
  }

  // Feld and Mendelson, Venture Deals, on liquidation preferences.
  TEST_CASE(
      "$50M for 60 %, sold for $100M: the class takes 60 non-participating and 80 participating") {
    const ExitWaterfall none(company_of({preferred(60, 50, Participation::none)}), 0);
    CHECK(none.payouts(100e6).front() == doctest::Approx(60e6).epsilon(1e-12));
    CHECK(near(common_gets(none, 100e6), 40e6));
    const ExitWaterfall full(company_of({preferred(60, 50, Participation::full)}), 0);
    CHECK(near(full.payouts(100e6).front(), 80e6));
    CHECK(near(common_gets(full, 100e6), 20e6));
  }

  TEST_CASE("20, 7.5 and 6.25 pari passu share an exit of 20 pro rata to what they invested") {
    Company c =
        company_of({preferred(20, 0, Participation::none), preferred(20, 0, Participation::none),
                    preferred(20, 0, Participation::none)});
    c.preferred[0].invested = Money::dollars(20'000'000);
    c.preferred[1].invested = Money::dollars(7'500'000);
    c.preferred[2].invested = Money::dollars(6'250'000);
    const auto paid = ExitWaterfall(c, 0).payouts(20e6);
    CHECK(paid[0] == doctest::Approx(11'851'852).epsilon(1e-7));
    CHECK(paid[1] == doctest::Approx(4'444'444).epsilon(1e-7));
    CHECK(paid[2] == doctest::Approx(3'703'704).epsilon(1e-7));
  }

  TEST_CASE("a senior class is paid first where the preferences are not covered") {
    const ExitWaterfall s(company_of({preferred(20, 30, Participation::none, {}, 0),
                                      preferred(20, 40, Participation::none, {}, 2)}),
                          0);
    const auto paid = s.payouts(50e6);
    CHECK(near(paid[0], 10e6));
    CHECK(near(paid[1], 40e6));
    CHECK(s.common_price(50e6) == 0);
    CHECK(s.common_price(70e6) == 0);
    CHECK(s.preferences() == 70e6);
  }

  // The Holloway Guide to Equity Compensation, on dilution.
  TEST_CASE("three rounds of 20 % more shares keep 57.87 %, three sales of 20 % keep 51.2 %") {
    Company c;
    for (const int month : {6, 12, 18}) {
      c.rounds.push_back({.month = month, .dilution = Percent::fraction(Ratio::of(20, 120))});
    }
    CHECK(kept(c, 18) == doctest::Approx(0.5787).epsilon(1e-4));
    CHECK(kept_exactly(c, 12) == Ratio::of(25, 36));
    c.rounds = {round_at(6, 20), round_at(12, 20), round_at(18, 20)};
    CHECK(kept_exactly(c, 18) == Ratio::of(512, 1000));
    CHECK(kept_exactly(c, 5) == Ratio(1));
  }

  TEST_CASE("a round with money adds a class and dilutes all before it; one without is common") {
    Company c = company_of({preferred(10, 5, Participation::none)});
    c.rounds = {round_at(24, 10), round_at(12, 20, Money::dollars(30'000'000))};  // in any order
    const ExitWaterfall s(c, 24);
    REQUIRE(s.claims().size() == 2);
    CHECK(s.claims()[0].fraction == doctest::Approx(0.10 * 0.8 * 0.9));
    CHECK(s.claims()[1].fraction == doctest::Approx(0.20 * 0.9));
    CHECK(s.preferences() == 35e6);
    CHECK(ExitWaterfall(c, 11).claims().size() == 1);
  }

  // Some calculators stop a capped class at its cap for ever.
  TEST_CASE("a capped class converts where its share is more than its cap") {
    const ExitWaterfall s(company_of({preferred(25, 10, Participation::capped, Ratio(3))}), 0);
    CHECK(near(s.payouts(50e6).front(), 20e6));    // 10 + 25 % of the 40 left
    CHECK(near(s.payouts(100e6).front(), 30e6));   // the cap: three times the money
    CHECK(near(s.payouts(400e6).front(), 100e6));  // converted
    CHECK(near(s.common_price(400e6), 400e6));
  }

  // Decided by itself at the headline the first class converts, 30 % of 100 being more than its 29;
  // the second keeps its 60, and 30/70 of what is left would give the first 17.
  TEST_CASE("conversion is an equilibrium, not a decision class by class") {
    const ExitWaterfall s(company_of({preferred(30, 29, Participation::none),
                                      preferred(30, 60, Participation::none)}),
                          0);
    const double p = s.common_price(100e6);
    CHECK(near(p, 11e6 / 0.4));
    CHECK(near(p, slow::price_by_equilibrium(s, 100e6)));
    CHECK(near(s.payouts(100e6)[0], 29e6));
  }

  // With one point for every $50M a grid puts the first dollar at $100M.
  TEST_CASE(
      "common is paid from the first dollar over the preferences, not from a grid's next point") {
    const ExitWaterfall s(company_of({preferred(20, 52, Participation::none)}), 0);
    CHECK(s.common_price(52e6) == 0);
    CHECK(near(s.common_price(52'000'001), 1.25));
    CHECK(s.proceeds(0) == 52e6);
  }
}
