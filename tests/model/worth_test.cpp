// What packages are worth, by hand.
#include "parley/model/plan/worth.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace parley;
using namespace parley::model;
using doctest::Approx;

namespace {

Scenario job() {
  Scenario s;
  s.offer.start = Date::on(2026, 1, 1);
  s.offer.base_salary = Money::dollars(120'000);
  s.projection.years = 1;
  return s;
}

// 0.1 % of a company of $10M, all at month 12.
Scenario job_with_equity() {
  Scenario s = job();
  Grant g;
  g.name = "new hire";
  g.size = Percent::fraction(Ratio::of(1, 1000));
  g.vesting.vests = {{.month = 12, .share = Percent::of_hundred(100)}};
  s.offer.grants = {g};
  s.company.valuation = Money::dollars(10'000'000);
  return s;
}

double worth(const Scenario& s) {
  const WorthModel model(s, valuation_basis(s));
  return model.worth(model.offered());
}
double cost(const Scenario& s) {
  const WorthModel model(s, valuation_basis(s));
  return model.cost(model.offered());
}

SignOn sign_on(int month, int dollars) {
  SignOn s;
  s.installments = {{.month = month, .amount = Money::dollars(dollars)}};
  return s;
}

}  // namespace

TEST_SUITE("worth") {
  TEST_CASE("cash that is sure is worth what it pays, and costs it with the employer's load") {
    CHECK(worth(job()) == Approx(120'000));
    CHECK(cost(job()) == Approx(129'600));
  }

  TEST_CASE("base of month k counts the chance of still being there") {
    Scenario s = job();
    s.beliefs.leave_monthly = Percent::of_hundred(10);
    double sum = 0;
    for (int k = 1; k <= 12; ++k) sum += 10'000 * std::pow(0.9, k);
    CHECK(worth(s) == Approx(sum));
  }

  TEST_CASE("a sign-on with full clawback counts the chance of staying for the clawback's months") {
    Scenario s = job();
    s.offer.base_salary = Money();
    s.offer.sign_on = sign_on(0, 10'000);
    s.beliefs.leave_monthly = Percent::of_hundred(2);
    CHECK(worth(s) == Approx(10'000 * std::pow(0.98, 12)));
  }

  TEST_CASE("a sign-on paid after the clawback ends counts the chance of getting it") {
    Scenario s = job();
    s.offer.base_salary = Money();
    s.offer.sign_on = sign_on(9, 10'000);
    s.offer.sign_on.clawback.months = 6;
    s.beliefs.leave_monthly = Percent::of_hundred(2);
    CHECK(worth(s) == Approx(10'000 * std::pow(0.98, 9)));
  }

  TEST_CASE("a prorated clawback takes back less with each month") {
    // Leaving after month 0 takes all back, after month 1 a half: S(0) - (S0 - S1) - (S1 - S2)/2.
    Scenario s = job();
    s.offer.base_salary = Money();
    s.offer.sign_on = sign_on(0, 10'000);
    s.offer.sign_on.clawback = {.kind = Clawback::Kind::prorated, .months = 2, .steps = {}};
    s.beliefs.leave_monthly = Percent::of_hundred(10);
    CHECK(worth(s) == Approx(10'000 * (1 - 0.1 - 0.09 / 2)));
  }

  TEST_CASE("a bonus counts each tier's step times the chance of reaching it") {
    // 75 pays 50 %, 80 pays 100 %; a score of 80 with deviation 5 reaches 75 by Phi(1), 80 by 1/2.
    Scenario s = job();
    s.offer.bonus = {.rate = Percent::of_hundred(10),
                     .amount = {},
                     .tiers = {{75, Percent::of_hundred(50)}, {80, Percent::of_hundred(100)}}};
    s.projection.quarterly_scores = {80};
    s.beliefs.score_sd = 5;
    const double phi_of_one = 0.841344746068543;
    CHECK(worth(s) == Approx(120'000 + 12'000 * (0.5 * phi_of_one + 0.5 * 0.5)));
    s.beliefs.score_sd = 0;
    CHECK(worth(s) == Approx(132'000));
    s.projection.quarterly_scores = {Ratio::of(799, 10)};
    CHECK(worth(s) == Approx(126'000));
    s.projection.quarterly_scores = {};
    CHECK(worth(s) == Approx(120'000));
  }

  TEST_CASE("a bonus in dollars hangs on no base") {
    Scenario s = job();
    s.offer.bonus.amount = Money::dollars(8'000);
    CHECK(worth(s) == Approx(128'000));
    CHECK(cash_worth(s, valuation_basis(s)).bonus_per_base == 0);
  }

  TEST_CASE("raises move base by percentages and by amounts, benefits are flat") {
    Scenario s = job();
    s.offer.raises = {{.month = 6, .by = Money::dollars(12'000)},
                      {.month = 9, .by = Percent::of_hundred(10)}};
    s.offer.benefits = {{.name = "match", .yearly = Money::dollars(6'000)}};
    CHECK(worth(s) == Approx(60'000 + 33'000 + 3 * 12'100 + 6'000));
    const CashWorth cash = cash_worth(s, valuation_basis(s));
    CHECK(cash.at(240'000, 0, 0) - cash.at(120'000, 0, 0) == Approx(60'000 + 30'000 + 33'000));
  }

  TEST_CASE("without exits equity counts at its paper value, at its date") {
    Scenario s = job_with_equity();
    s.beliefs.leave_monthly = Percent::of_hundred(1);
    s.offer.base_salary = Money();
    s.company.growth = Percent::of_hundred(20);
    s.company.common_discount = Percent::of_hundred(25);
    s.projection.discount_rate = Percent::of_hundred(10);
    CHECK(worth(s) == Approx(10'000 * 1.2 * 0.75 * std::pow(0.99, 12) / 1.1));
  }

  TEST_CASE("equity over exits counts at its certainty equivalent, and costs its mean") {
    // $0 or $30,000 at even odds, wealth $10,000, g = 1: sqrt(10,000 * 40,000) - 10,000.
    Scenario s = job_with_equity();
    s.offer.base_salary = Money();
    s.exits = {{.name = "gone",
                .probability = Percent::of_hundred(50),
                .month = 12,
                .proceeds = {},
                .kind = ExitKind::none},
               {.name = "sold",
                .probability = Percent::of_hundred(50),
                .month = 12,
                .proceeds = Money::dollars(30'000'000),
                .kind = ExitKind::sale}};
    s.preferences.outside_wealth = Money::dollars(10'000);
    s.preferences.risk_aversion = 1;
    CHECK(worth(s) == Approx(10'000));
    CHECK(cost(s) == Approx(15'000));
    s.preferences.outside_wealth.reset();
    CHECK(worth(s) == Approx(15'000));
    CHECK(WorthModel(s, valuation_basis(s)).asks_for_wealth());
  }

  TEST_CASE(
      "the clause is a lottery of its own: met with one minus the chance that every quarter "
      "misses") {
    Scenario s = job_with_equity();
    s.offer.base_salary = Money();
    s.projection.quarterly_scores = {80};
    s.beliefs.score_sd = 5;
    CHECK(clause_chance(s, Acceleration{}, 0) == Approx(1 - std::pow(0.5, 4)));
    CHECK(clause_chance(s, Acceleration{.within_months = 6}, 0) == Approx(0.75));
    CHECK(clause_chance(s, Acceleration{.within_months = 2}, 0) == 0);
  }

  TEST_CASE("an acceleration brings tranches forward, never more than is unvested") {
    // Half at month 12, half at month 24 at 10 % a year; the clause brings all of the second half
    // to 12.
    Scenario s = job_with_equity();
    s.offer.base_salary = Money();
    s.offer.grants[0].vesting.vests = {{.month = 12, .share = Percent::of_hundred(50)},
                                       {.month = 24, .share = Percent::of_hundred(50)}};
    s.offer.grants[0].acceleration = {Acceleration{.portion = Percent::of_hundred(80)}};
    s.projection.discount_rate = Percent::of_hundred(10);
    CHECK(worth(s) == Approx(5'000 / 1.1 + 5'000 / 1.21));
    s.projection.quarterly_scores = {80};
    CHECK(worth(s) == Approx(10'000 / 1.1));
  }

  TEST_CASE("dollars of liquid stock know no exits") {
    Scenario s = job_with_equity();
    s.offer.base_salary = Money();
    s.offer.grants[0].size = Money::dollars(40'000);
    s.company.valuation.reset();
    s.exits = {{.name = "gone",
                .probability = Percent::of_hundred(100),
                .month = 6,
                .proceeds = {},
                .kind = ExitKind::none}};
    CHECK(worth(s) == Approx(40'000));
  }

  TEST_CASE("shares are divisible and need the count of shares") {
    Scenario s = job_with_equity();
    s.offer.base_salary = Money();
    s.offer.grants[0].size = Shares::of(1'001);
    CHECK(WorthModel(s, valuation_basis(s)).missing().at(0).key == "company.fully_diluted_shares");
    CHECK_FALSE(offered_levers(s)[Lever::ownership]);
    s.company.fully_diluted_shares = Shares::of(1'000'000);
    CHECK(worth(s) == Approx(10'010));
  }

  TEST_CASE("alternatives are judged by the offer's discount rate, horizon and risk") {
    Scenario offer = job();
    offer.projection.years = 2;
    Scenario alternative = job();
    alternative.projection.discount_rate = Percent::of_hundred(50);
    const WorthModel model(alternative, valuation_basis(offer));
    CHECK(model.worth(model.offered()) == Approx(240'000));
  }
}
