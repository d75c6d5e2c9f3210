#include "parley/model/pay/ledger.hpp"

#include <doctest/doctest.h>

#include "parley/model/pay/projection.hpp"

using namespace parley;
using namespace parley::model;

namespace {

Scenario paying(std::int64_t base) {
  Scenario s;
  s.offer.start = Date::on(2026, 9, 1);
  s.offer.base_salary = Money::dollars(base);
  return s;
}

}  // namespace

TEST_CASE("a salary is paid in twelve parts a year, whose cents add up to it") {
  const Projection p = project(paying(176'000));
  CHECK(p.ledger.events.size() == 48);
  CHECK(p.ledger.events.front().amount == Money::cents(1'466'667));
  CHECK(p.years.size() == 4);
  CHECK(p.ledger.events[1].amount == Money::cents(1'466'666));
  CHECK(p.ledger.events[2].amount == Money::cents(1'466'667));
  CHECK(p.years[0].amounts.base == Money::dollars(176'000));
  CHECK(p.totals.total() == Money::dollars(704'000));
  CHECK(p.present_value == 704'000);
}

TEST_CASE("dated raises apply to the months after their own, by percent or by an amount a year") {
  Scenario s = paying(120'000);
  s.offer.raises = {{.month = 6, .by = Percent::of_hundred(10)},
                    {.month = 18, .by = Money::dollars(12'000)}};
  CHECK(salary_in_month(s.offer, 6).rounded() == Money::dollars(120'000));
  CHECK(salary_in_month(s.offer, 7).rounded() == Money::dollars(132'000));
  CHECK(salary_in_month(s.offer, 19).rounded() == Money::dollars(144'000));
}

TEST_CASE("15 % a year is paid as four quarters of 3.75 %, and a bonus in dollars likewise") {
  Scenario s = paying(100'000);
  s.projection.years = 1;
  s.offer.bonus.rate = Percent::of_hundred(15);
  CHECK(project(s).totals.bonus == Money::dollars(15'000));
  s.offer.bonus.amount = Money::dollars(10'000);
  CHECK(project(s).totals.bonus == Money::dollars(10'000));
}

TEST_CASE("a score pays the highest tier that it reaches; no score pays nothing under tiers") {
  const Bonus bonus{.tiers = {{75, Percent::of_hundred(50)}, {80, Percent::of_hundred(100)}}};
  CHECK(bonus_pays(bonus, Ratio::of(7499, 100)) == Ratio(0));
  CHECK(bonus_pays(bonus, Ratio(75)) == Ratio::of(1, 2));
  CHECK(bonus_pays(bonus, Ratio(80)) == Ratio(1));
  CHECK(bonus_pays(bonus, std::nullopt) == Ratio(0));
  CHECK(bonus_pays({}, std::nullopt) == Ratio(1));
}

TEST_CASE("leaving takes the sign-on back: in full, prorated, or by steps") {
  Scenario s = paying(120'000);
  s.offer.sign_on.installments = {{0, Money::dollars(24'000)}};
  const auto taken_at = [&](int month) {
    s.projection.leave_month = month;
    return project(s).totals.sign_on_clawback;
  };
  CHECK(taken_at(11) == Money::dollars(-24'000));
  CHECK(taken_at(12) == Money());
  s.offer.sign_on.clawback.kind = Clawback::Kind::prorated;
  CHECK(taken_at(9) == Money::dollars(-6'000));
  s.offer.sign_on.clawback = {
      .kind = Clawback::Kind::steps,
      .steps = {{12, Percent::of_hundred(100)}, {24, Percent::of_hundred(50)}}};
  CHECK(taken_at(12) == Money::dollars(-12'000));
  CHECK(taken_at(24) == Money());
}

TEST_CASE("the month of leaving counts, a quarter under way pays nothing") {
  Scenario s = paying(120'000);
  s.offer.bonus.rate = Percent::of_hundred(10);
  s.projection.leave_month = 5;
  const Projection p = project(s);
  CHECK(p.totals.base == Money::dollars(50'000));
  CHECK(p.totals.bonus == Money::dollars(3'000));
}

TEST_CASE("benefits are a column of their own, in the total and not in guaranteed cash") {
  Scenario s = paying(120'000);
  s.projection.years = 1;
  s.offer.benefits = {{.name = "retirement match", .yearly = Money::dollars(6'000)},
                      {.name = "meals", .yearly = Money::dollars(1'000)}};
  const Projection p = project(s);
  CHECK(p.totals.benefits == Money::dollars(7'000));
  CHECK(p.totals.guaranteed_cash() == Money::dollars(120'000));
  CHECK(p.totals.total() == p.totals.guaranteed_cash() + p.totals.benefits);
}

TEST_CASE("0.05 % of $1.6B vests $200,000 on paper at the cliff") {
  Scenario s = paying(176'000);
  s.company.valuation = Money::dollars(1'600'000'000);
  s.offer.grants = {Grant{.name = "new hire", .size = Percent::fraction(Ratio::of(5, 10'000))}};
  const Projection p = project(s);
  CHECK(p.years[0].amounts.equity == Money::dollars(200'000));
  CHECK(p.totals.equity == Money::dollars(200'000) + Money::cents(1'666'667) * 36);
}

TEST_CASE("equity that nothing values is left out and said, never zero") {
  Scenario s = paying(176'000);
  s.offer.grants = {Grant{.name = "new hire", .size = Percent::fraction(Ratio::of(5, 10'000))}};
  const Projection p = project(s);
  CHECK(p.ledger.without_equity());
  CHECK(p.totals.total() == p.totals.base);
  CHECK(p.ledger.schedules.front().vests.size() == 37);
}

TEST_CASE(
    "growth compounds by the month, a round dilutes from its month on, common is discounted") {
  Scenario s = paying(176'000);
  s.company.valuation = Money::dollars(100'000'000);
  s.company.growth = Percent::of_hundred(21);
  s.company.common_discount = Percent::of_hundred(20);
  s.company.rounds = {{.month = 6, .dilution = Percent::of_hundred(25)}};
  const Grant g{.size = Percent::of_hundred(1)};
  const auto value = [&](int month) {
    return paper_value(s.company, resolve(s, g), Ratio::of(1, 100), month)->rounded();
  };
  CHECK(value(0) == Money::dollars(800'000));
  CHECK(value(5) > Money::dollars(800'000));
  CHECK(value(6) == Money::dollars(660'000));
  CHECK(value(12) == Money::dollars(726'000));
}

TEST_CASE("an option is worth the excess over its strike, and never less than nothing") {
  Scenario s = paying(176'000);
  s.company.valuation = Money::dollars(10'000'000);
  s.company.fully_diluted_shares = Shares::of(1'000'000);
  Grant g{
      .kind = GrantKind::iso, .size = Shares::of(1'000), .strike = Price::millionths(4'250'000)};
  const auto value = [&] { return paper_value(s.company, resolve(s, g), 10, 0)->rounded(); };
  CHECK(value() == Money::cents(5'750));
  g.strike = Price::millionths(10'000'001);
  CHECK(value() == Money());
}

TEST_CASE("calendar years count base by the days on which it was earned") {
  Scenario s = paying(120'000);
  s.projection.years = 1;
  const Projection p = project(s);
  const auto calendar = by_calendar_year(p);
  REQUIRE(calendar.size() == 2);
  CHECK(calendar[0].number == 2026);
  CHECK(calendar[0].amounts.base == Money::dollars(40'000));
  CHECK(calendar[1].amounts.base == Money::dollars(80'000));
}
