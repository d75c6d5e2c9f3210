#include "parley/model/equity/equity.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "parley/model/equity/equity_view.hpp"
#include "tests/support/near.hpp"
#include "tests/support/playbook.hpp"

using namespace parley;
using namespace parley::model;

namespace {

constexpr std::int64_t kMillion = 1'000'000;

Exit exit_at(int month, std::int64_t millions, ExitKind kind = ExitKind::sale, int percent = 100) {
  return {.name = "exit",
          .probability = Percent::of_hundred(percent),
          .month = month,
          .proceeds = Money::dollars(millions * kMillion),
          .kind = kind};
}

// 1 % of a company of 10,000,000 shares over 48 months with a cliff of 12.
Scenario one_percent() {
  Scenario s = test::datastax_scenario();
  s.company.fully_diluted_shares = Shares::of(10'000'000);
  s.offer.grants = {{.name = "new hire", .size = Percent::of_hundred(1)}};
  return s;
}

Scenario one_percent(Exit exit) {
  Scenario s = one_percent();
  s.exits = {std::move(exit)};
  return s;
}

double payoff(const Scenario& s) { return exit_outcomes(s).front().grants.front()->payoff; }
double worth(const Scenario& s) { return *exit_outcomes(s).front().present_value; }

}  // namespace

TEST_SUITE("equity") {
  TEST_CASE("1 % of a company that is all common and sold for $100M pays $1M") {
    CHECK(test::is_near(payoff(one_percent(exit_at(60, 100))), 1e6));
    CHECK(test::is_near(payoff(one_percent(exit_at(60, 100, ExitKind::ipo))), 1e6));
    CHECK(payoff(one_percent(exit_at(60, 100, ExitKind::none))) == 0);
  }

  TEST_CASE(
      "a round dilutes the grant, and its money comes before common in a sale, not in an ipo") {
    Scenario s = one_percent(exit_at(60, 100));
    s.company.rounds = {{.month = 24,
                         .dilution = Percent::of_hundred(20),
                         .raised = Money::dollars(30 * kMillion)}};
    // The class takes its 30 (20 % of 100 is less); 70 are left for the 80 % that are common.
    CHECK(test::is_near(payoff(s), 0.01 * 70e6));
    s.exits.front().kind = ExitKind::ipo;
    CHECK(test::is_near(payoff(s), 0.01 * 0.8 * 100e6));
    s.exits.front().month = 23;
    CHECK(test::is_near(payoff(s), 0.01 * 100e6));
  }

  TEST_CASE("what is vested at the exit is paid then, the rest at its own dates or never") {
    Scenario s = one_percent(exit_at(24, 100));
    s.projection.discount_rate = Percent::of_hundred(10);
    CHECK(test::is_near(payoff(s), 1e6));
    double expected = 0.5e6 * std::pow(1.1, -730 / 365.0);  // 2026-01-05 to 2028-01-05
    for (int month = 25; month <= 48; ++month) {
      const int days = month_after(s.offer.start, month) - s.offer.start;
      const int shares = (100'000 * month * 2 + 48) / 96 - (100'000 * (month - 1) * 2 + 48) / 96;
      expected += shares * 10.0 * std::pow(1.1, -days / 365.0);
    }
    CHECK(test::is_near(worth(s), expected));
    s.company.unvested_at_exit = UnvestedAtExit::cancelled;
    CHECK(test::is_near(payoff(s), 0.5e6));
    CHECK(test::is_near(worth(s), 0.5e6 * std::pow(1.1, -2)));
    CHECK(exit_outcomes(s).front().grants.front()->stake.vested == 0.5);
  }

  TEST_CASE(
      "the whole schedule counts beyond the horizon, and nothing after the month of leaving") {
    Scenario s = one_percent(exit_at(60, 100));
    s.projection.years = 1;
    CHECK(test::is_near(payoff(s), 1e6));
    s.projection.leave_month = 18;
    CHECK(test::is_near(payoff(s), 0.375e6));
    s.projection.leave_month = 11;
    CHECK(payoff(s) == 0);
  }

  TEST_CASE("a sale sets off a single trigger, an ipo does not, and assumed events are ignored") {
    Scenario s = one_percent(exit_at(24, 100));
    s.company.unvested_at_exit = UnvestedAtExit::cancelled;
    s.offer.grants[0].acceleration = {
        {.trigger = Trigger::change_of_control_single, .portion = Percent::of_hundred(50)}};
    CHECK(test::is_near(payoff(s), 0.75e6));
    s.exits[0].kind = ExitKind::ipo;
    CHECK(test::is_near(payoff(s), 0.5e6));
    s.events.change_of_control = month_after(s.offer.start, 13);
    CHECK(test::is_near(payoff(s), 0.5e6));
    s.offer.grants[0].acceleration[0].trigger = Trigger::change_of_control_double;
    s.exits[0].kind = ExitKind::sale;
    s.events.terminated = s.events.change_of_control;
    CHECK(test::is_near(payoff(s), 0.5e6));
  }

  TEST_CASE("the quarterly scores set off the impact clause in an exit as in the projection") {
    Scenario s = one_percent(exit_at(12, 100));
    s.company.unvested_at_exit = UnvestedAtExit::cancelled;
    s.offer.grants[0].acceleration = {Acceleration{}};
    s.projection.quarterly_scores = {79, 80};
    CHECK(test::is_near(payoff(s), 0.5e6));  // the cliff's 25 % and an additional 25 %
    s.projection.quarterly_scores = {79};
    CHECK(test::is_near(payoff(s), 0.25e6));
  }

  TEST_CASE("a grant that is made after the exit does not exist in it") {
    Scenario s = one_percent(exit_at(24, 100));
    s.offer.grants[0].month = 24;
    CHECK(test::is_near(payoff(s), 1e6));
    s.offer.grants[0].month = 25;
    CHECK(payoff(s) == 0);
  }

  TEST_CASE("an option pays the excess over its strike, and rounds raise the price it needs") {
    Scenario s = one_percent(exit_at(60, 100));
    s.offer.grants[0].kind = GrantKind::iso;
    s.offer.grants[0].strike = Price::millionths(4'000'000);  // $4 a share: $40M for the company
    CHECK(test::is_near(payoff(s), 0.6e6));
    s.company.rounds = {{.month = 12, .dilution = Percent::of_hundred(50)}};
    // 20,000,000 shares now: $5 each at $100M, $1 over the strike for 100,000 of them.
    CHECK(test::is_near(payoff(s), 0.1e6));
    CHECK(test::is_near(*first_pays(s, s.offer.grants[0]), 80e6));
    s.exits[0].proceeds = Money::dollars(80 * kMillion);
    CHECK(payoff(s) == 0);
    CHECK(equity_lottery(s)->p_zero == 1);
  }

  TEST_CASE(
      "stock first pays above the sum of the preferences, an option at its strike on top of them") {
    Scenario s = one_percent(exit_at(60, 100));
    s.company.preferred = {{.name = "A",
                            .ownership = Percent::of_hundred(20),
                            .invested = Money::dollars(15 * kMillion)}};
    CHECK(*first_pays(s, s.offer.grants[0]) == 15e6);
    s.offer.grants[0].kind = GrantKind::nso;
    s.offer.grants[0].strike = Price::millionths(5'000'000);
    CHECK(test::is_near(*first_pays(s, s.offer.grants[0]), 0.8 * 50e6 + 15e6));
    s.offer.grants[0].strike =
        Price::millionths(10'000'000);  // at p = 100M the class has converted
    CHECK(test::is_near(*first_pays(s, s.offer.grants[0]), 100e6));
  }

  TEST_CASE("liquid stock counts at its own value and dates in every exit") {
    Scenario s = one_percent(exit_at(6, 0, ExitKind::none));
    s.offer.grants = {{.name = "rsu", .size = Money::dollars(480'000), .month = 12}};
    s.company.unvested_at_exit = UnvestedAtExit::cancelled;
    s.company.growth = Percent::of_hundred(10);
    // Its dollars are those of its own day, a year after the start.
    double expected = 120'000 * 1.1;
    for (int month = 25; month <= 60; ++month)
      expected += 10'000 * std::pow(1.1, (month - 12) / 12.0);
    CHECK(test::is_near(worth(s), expected));
    CHECK_FALSE(first_pays(s, s.offer.grants[0]).has_value());
  }

  TEST_CASE(
      "mean, chance of nothing and certainty equivalent fold the exits by their probabilities") {
    Scenario s = one_percent();
    s.exits = {exit_at(60, 300, ExitKind::sale, 25), exit_at(60, 100, ExitKind::ipo, 25),
               exit_at(60, 0, ExitKind::none, 50)};
    auto lottery = equity_lottery(s);
    CHECK(test::is_near(lottery->mean, 1e6));
    CHECK(lottery->p_zero == 0.5);
    CHECK_FALSE(lottery->certainty_equivalent.has_value());  // nobody said the wealth
    s.preferences.outside_wealth = Money::dollars(kMillion);
    // g = 2: the harmonic mean of wealth is 1/(0.25/4 + 0.25/2 + 0.5/1) millions.
    CHECK(test::is_near(*equity_lottery(s)->certainty_equivalent, (1 / 0.6875 - 1) * 1e6));
  }

  // A payoff read off a grid of $50M steps is 0 in both sales.
  TEST_CASE("a sale for a dollar more than the preferences is not a chance of nothing") {
    Scenario s = one_percent();
    s.company.preferred = {{.name = "A",
                            .ownership = Percent::of_hundred(20),
                            .invested = Money::dollars(70 * kMillion)}};
    s.exits = {exit_at(60, 70, ExitKind::sale, 50), exit_at(60, 70, ExitKind::sale, 50)};
    s.exits[1].proceeds += Money::dollars(1);
    CHECK(equity_lottery(s)->p_zero == 0.5);
    CHECK(test::is_near(equity_lottery(s)->mean, 0.5 * 0.01 / 0.8));
  }

  TEST_CASE("an unknown share of the company is unknown, not zero") {
    Scenario s = one_percent(exit_at(60, 100));
    s.offer.grants[0].size = Shares::of(1'000);
    s.company.fully_diluted_shares.reset();
    CHECK_FALSE(equity_lottery(s).has_value());
    CHECK(*first_pays(s, s.offer.grants[0]) ==
          0);  // any stock pays above the preferences: none here
    s.offer.grants[0].size = Percent::of_hundred(1);
    CHECK(equity_lottery(s).has_value());
    s.offer.grants[0].kind = GrantKind::iso;  // a strike a share needs a count
    s.offer.grants[0].strike = Price::millionths(1'000'000);
    CHECK_FALSE(equity_lottery(s).has_value());
    CHECK_FALSE(first_pays(s, s.offer.grants[0]).has_value());
    s.offer.grants[0] = {.name = "by impact", .size = ByImpact{}};  // and no plan to size it by
    CHECK_FALSE(equity_lottery(s).has_value());
  }

  TEST_CASE("no grants are worth nothing for sure") {
    Scenario s = one_percent(exit_at(60, 100));
    s.offer.grants.clear();
    CHECK(equity_lottery(s)->mean == 0);
    CHECK(equity_lottery(s)->p_zero == 1);
  }

  TEST_CASE(
      "a headline is percentage times valuation; what it takes to exercise stands beside it") {
    Scenario s = one_percent(exit_at(60, 100));
    s.company.valuation = Money::dollars(200 * kMillion);
    s.company.common_discount = Percent::of_hundred(30);
    s.offer.grants[0].kind = GrantKind::iso;
    s.offer.grants[0].strike = Price::millionths(4'000'000);
    const GrantView g = view_equity(s).grants.front();
    CHECK(test::is_near(*g.headline, 2e6));
    CHECK(test::is_near(*g.paper, 1e6));  // $14 of common less $4, for 100,000 shares
    CHECK(test::is_near(*g.cash_to_exercise, 400'000));
    CHECK(*g.fraction == 0.01);
  }
}
