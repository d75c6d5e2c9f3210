// What gives a grant dollars, and what it pays: figures of the published cases 38, 42 to 49.
#include "parley/terms/grant_value.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/ledger.hpp"
#include "parley/model/resolve/price.hpp"
#include "tests/support/near.hpp"

using namespace parley;
using namespace parley::model;

namespace {

Scenario at(Date start) {
  Scenario s;
  s.offer.start = start;
  return s;
}

Scenario at_four_dollars() {
  Scenario s = at(Date::on(2024, 1, 1));
  s.company.valuation = Money::dollars(40'000'000);
  s.company.fully_diluted_shares = Shares::of(10'000'000);
  return s;
}

Price price(std::int64_t cents) { return Price::millionths(cents * 10'000); }

Money paper(const Scenario& s, const Grant& g, std::int64_t quantity, int month) {
  return paper_value(s.company, resolve(s, g), quantity, month)->rounded();
}

// 48,000 options at $1, left after two years, of a company whose share sells at $10.
Scenario left_with_options() {
  Scenario s = at(Date::on(2020, 1, 1));
  s.company.fully_diluted_shares = Shares::of(10'000'000);
  s.offer.grants = {Grant{
      .name = "options", .kind = GrantKind::nso, .size = Shares::of(48'000), .strike = price(100)}};
  s.projection.leave_month = 24;
  return s;
}

Exit sale_at(int month) {
  return {.name = "sale",
          .probability = Percent::of_hundred(100),
          .month = month,
          .proceeds = Money::dollars(100'000'000)};
}

double worth_in(const Scenario& s, const Exit& exit) {
  const double p = common_price(ExitWaterfall(s.company, exit.month), exit);
  return payoff_in(s, s.offer.grants.front(), exit)->present_value(p);
}

Acceleration by(Trigger trigger) {
  return {.trigger = trigger, .portion = Percent::of_hundred(100)};
}

}  // namespace

TEST_SUITE("grant value") {
  TEST_CASE("options without a strike take the 409A value, and without that have no dollars") {
    Scenario s = at_four_dollars();
    const Grant g{.path = "offer.grants[0]", .kind = GrantKind::iso, .size = Shares::of(4'800)};
    CHECK(paper_gap(g, s.company) == Gap::strike);
    CHECK(key_of(Gap::strike, g) == "offer.grants[0].strike");
    CHECK_FALSE(paper_value(s.company, resolve(s, g), 1'200, 12));
    s.company.common_price = price(250);
    CHECK(paper(s, g, 1'200, 12) == Money::dollars(1'800));
  }

  TEST_CASE("a grant without dollars is left out, and the others count") {
    Scenario s = at_four_dollars();
    s.offer.grants = {Grant{.name = "options", .kind = GrantKind::iso, .size = Shares::of(4'800)},
                      Grant{.name = "RSU", .size = Shares::of(480)}};
    const Ledger ledger = make_ledger(s);
    CHECK(ledger.without == std::vector<std::size_t>{0});
    CHECK_FALSE(ledger.without_equity());
    s.offer.grants.pop_back();
    CHECK(make_ledger(s).without_equity());
  }

  TEST_CASE("dollars are those of the grant's own day, and growth goes year by year") {
    Scenario s = at(Date::on(2026, 1, 1));
    Grant g{.size = Money::dollars(40'000), .month = 12};
    s.company.growth = Percent::of_hundred(10);
    CHECK(paper(s, g, 10'000, 24) == Money::dollars(11'000));
    CHECK(paper(s, g, 10'000, 36) == Money::dollars(12'100));
    s.company.rounds = {{.month = 6, .dilution = Percent::of_hundred(20)},
                        {.month = 24, .dilution = Percent::of_hundred(20)}};
    CHECK(paper(s, g, 10'000, 24) == Money::dollars(8'800));
    g.value_at = ValueAt::vest;
    CHECK(paper(s, g, 10'000, 24) == Money::dollars(10'000));
  }

  TEST_CASE("shares of a listed company have its price, the last rate of growth carries on") {
    Scenario s = at(Date::on(2026, 1, 1));
    s.company.share_price = price(5'000);
    s.company.growth.yearly = {Percent::of_hundred(10), Percent::of_hundred(20)};
    Grant g{.size = Shares::of(1'000)};
    CHECK(paper(s, g, 250, 12) == Money::dollars(13'750));
    CHECK(paper(s, g, 250, 24) == Money::dollars(16'500));
    CHECK(paper(s, g, 250, 48) == Money::dollars(23'760));
    CHECK_FALSE(resolve(s, g).knows_exits());
    g.kind = GrantKind::option;
    g.strike = price(6'000);
    CHECK(paper(s, g, 250, 24) == Money::dollars(1'500));
  }

  TEST_CASE("dollars that cannot be sold are so much of the company") {
    Scenario s = at(Date::on(2026, 1, 1));
    const Grant g{.size = Money::dollars(150'000), .liquid = false};
    CHECK(paper_gap(g, s.company) == Gap::valuation);
    s.company.valuation = Money::dollars(300'000'000);
    CHECK(resolve(s, g).unit == GrantUnit::ownership);
    CHECK(resolve(s, g).size == Ratio::of(5, 10'000));
    s.company.fully_diluted_shares = Shares::of(1'234'567);
    CHECK(resolve(s, g).size == Ratio(617));
  }

  TEST_CASE("options lapse with their window, unless they are bought on leaving") {
    Scenario s = left_with_options();
    Grant& g = s.offer.grants.front();
    CHECK(test::is_within(worth_in(s, sale_at(60)), 216'000, 1e-6));
    g.exercise_window_days = 90;
    CHECK(worth_in(s, sale_at(60)) == 0);
    CHECK(test::is_within(worth_in(s, sale_at(26)), 216'000, 1e-6));
    CHECK(test::is_within(worth_in(s, sale_at(27)), 216'000,
                          1e-6));  // on the last day, 2022-04-01 is month 27
    CHECK(worth_in(s, sale_at(28)) == 0);
    g.exercise_on_leaving = OnLeaving::exercise;
    CHECK(test::is_within(worth_in(s, sale_at(60)), 216'000, 1e-6));
    const Ledger ledger = make_ledger(s);
    CHECK(ledger.events.back().kind == EventKind::exercise);
    CHECK(ledger.events.back().amount == Money::dollars(-24'000));
  }

  TEST_CASE("the term ends a window that would go on") {
    Scenario s = left_with_options();
    Grant& g = s.offer.grants.front();
    g.exercise_window_days = 3'650;
    g.term_years = 5;
    CHECK(*last_day_to_exercise(s.offer, g, 24) == Date::on(2025, 1, 1));
    CHECK(test::is_within(worth_in(s, sale_at(60)), 216'000, 1e-6));
    CHECK(worth_in(s, sale_at(61)) == 0);
    g.term_years.reset();
    CHECK(*last_day_to_exercise(s.offer, g, std::nullopt) == Date::on(2030, 1, 1));
    g.exercise_window_days.reset();
    CHECK_FALSE(last_day_to_exercise(s.offer, g, 24));
  }

  TEST_CASE("a strike paid for nothing is a loss") {
    Scenario s = left_with_options();
    s.offer.grants.front().exercise_on_leaving = OnLeaving::exercise;
    s.exits = {sale_at(60)};
    s.exits.front().kind = ExitKind::none;
    s.preferences.outside_wealth = Money::dollars(20'000);
    const auto lottery = equity_lottery(s);
    CHECK(lottery->mean == -24'000);
    CHECK(lottery->p_zero == 1);
    CHECK(*lottery->certainty_equivalent == -20'000);
  }

  TEST_CASE("units with a second trigger end when no sale or listing came in time") {
    Scenario s = at(Date::on(2026, 1, 1));
    s.company.valuation = Money::dollars(300'000'000);
    Grant g{.name = "RSU", .size = Money::dollars(150'000), .liquid = false};
    g.double_trigger = true;
    s.offer.grants = {g};
    Exit ipo = sale_at(60);
    ipo.kind = ExitKind::ipo;
    ipo.proceeds = Money::dollars(600'000'000);
    CHECK(test::is_within(worth_in(s, ipo), 300'000, 1e-6));
    ipo.month = 84;
    CHECK(test::is_within(worth_in(s, ipo), 300'000, 1e-6));
    ipo.month = 85;
    CHECK(worth_in(s, ipo) == 0);
  }

  TEST_CASE("a termination accelerates a portion, or what the next months would have vested") {
    Scenario s = at_four_dollars();
    Grant g{.size = Shares::of(48'000)};
    g.acceleration = {by(Trigger::termination)};
    g.acceleration.front().portion = Percent::of_hundred(25);
    const Circumstances dismissed{.terminated = Date::on(2026, 1, 1), .leave_month = 24};
    CHECK(vesting_schedule(s, g, dismissed).vested() == Ratio(30'000));
    g.acceleration.front().months = 12;
    CHECK(vesting_schedule(s, g, dismissed).vested() == Ratio(36'000));
    const Circumstances gone{.terminated = Date::on(2026, 1, 1), .leave_month = 23};
    CHECK(vesting_schedule(s, g, gone).vested() == Ratio(23'000));
  }

  TEST_CASE(
      "a double trigger with months before the sale keeps open what was unvested on leaving") {
    Scenario s = at_four_dollars();
    Grant g{.size = Shares::of(48'000)};
    g.acceleration = {by(Trigger::change_of_control_double)};
    Circumstances c{.change_of_control = Date::on(2026, 7, 1),
                    .terminated = Date::on(2026, 5, 1),
                    .leave_month = 28};
    CHECK(vesting_schedule(s, g, c).vested() == Ratio(28'000));
    g.acceleration.front().before_months = 2;
    const Schedule open = vesting_schedule(s, g, c);
    CHECK(open.vested() == Ratio(48'000));
    CHECK(open.vests.back().month == 30);
    CHECK(open.vests.back().quantity == Ratio(20'000));
    g.acceleration.front().before_months = 1;
    CHECK(vesting_schedule(s, g, c).vested() == Ratio(28'000));
  }

  TEST_CASE("a single trigger after leaving takes nothing from what stays open") {
    Scenario s = at_four_dollars();
    Grant g{.size = Shares::of(48'000)};
    g.acceleration = {by(Trigger::change_of_control_single), by(Trigger::change_of_control_double)};
    g.acceleration.back().before_months = 3;
    const Circumstances c{.change_of_control = Date::on(2026, 7, 1),
                          .terminated = Date::on(2026, 5, 1),
                          .leave_month = 28};
    CHECK(vesting_schedule(s, g, c).vests.back().quantity == Ratio(20'000));
  }

  TEST_CASE("performance units round the running total of what they pay") {
    Scenario s = at(Date::on(2026, 1, 1));
    Grant g{.size = Shares::of(101)};
    g.vesting.every_months = 12;
    g.payout = Percent::of_hundred(50);
    const Schedule half = vesting_schedule(s, g, {});
    CHECK(half.vests[0].quantity == Ratio(13));
    CHECK(half.vests[1].quantity == Ratio(13));
    CHECK(half.vests[2].quantity == Ratio(12));
    CHECK(half.vests[3].quantity == Ratio(13));
    CHECK(half.total == Ratio(51));
    CHECK(half.unvested() == Ratio(0));
  }
}
