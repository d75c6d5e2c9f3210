// Pay by hand: payments, clawbacks, bonuses in time, raises by date, severance.
#include <doctest/doctest.h>

#include <algorithm>

#include "model/resolve/clawback.hpp"
#include "model/resolve/promises.hpp"
#include "parley/model/pay/projection.hpp"

using namespace parley;
using namespace parley::model;

namespace {

Scenario paying(std::int64_t base, Date start = Date::on(2026, 1, 1)) {
  Scenario s;
  s.offer.start = start;
  s.offer.base_salary = Money::dollars(base);
  s.projection.years = 2;
  return s;
}

Percent percent(int n) { return Percent::of_hundred(n); }

std::vector<Event> of_kind(const Scenario& s, EventKind kind) {
  std::vector<Event> found;
  for (const Event& e : make_ledger(s).events) {
    if (e.kind == kind) found.push_back(e);
  }
  return found;
}

Bonus calendar_bonus(std::int64_t amount) {
  Bonus b;
  b.amount = Money::dollars(amount);
  b.paid = BonusPaid::annual;
  b.plan_year = PlanYear::calendar;
  return b;
}

}  // namespace

TEST_SUITE_BEGIN("pay");

TEST_CASE("a raise by date pays its month by days, and is in the salary of the month's last day") {
  Scenario s = paying(60'000, Date::on(2026, 6, 1));
  s.offer.raises = {{.date = Date::on(2026, 6, 16), .by = Money::dollars(60'000)}};
  CHECK(of_kind(s, EventKind::base).front().amount == Money::dollars(7'500));
  CHECK(salary_in_month(s.offer, 1).rounded() == Money::dollars(120'000));
}

TEST_CASE("raises count in order of time, whatever their order in the file") {
  Scenario s = paying(100'000);
  s.offer.raises = {{.date = Date::on(2026, 3, 1), .by = percent(10)},
                    {.month = 1, .by = Money::dollars(10'000)}};
  CHECK(salary_in_month(s.offer, 2).rounded() == Money::dollars(110'000));
  CHECK(salary_in_month(s.offer, 3).rounded() == Money::dollars(121'000));
}

TEST_CASE("a month over a new year is split by days, each at its own salary") {
  Scenario s = paying(120'000, Date::on(2026, 8, 17));
  s.offer.raises = {{.date = Date::on(2027, 1, 1), .by = percent(100)}};
  // December 17 to January 16: 15 days at 10,000 a month of 31, 16 days at 20,000.
  const Event e = of_kind(s, EventKind::base)[4];
  CHECK(e.amount == Money::cents(1'516'129));
  CHECK(e.before_new_year == Money::cents(483'871));
}

TEST_CASE("a benefit may be a share of each month's base") {
  Scenario s = paying(50'000);
  s.offer.benefits = {{.name = "match", .yearly = {}, .of_base = percent(3)}};
  CHECK(project(s).years[0].amounts.benefits == Money::dollars(1'500));
}

TEST_CASE("a part of the sign-on on an anniversary is of the year that begins, or past the end") {
  Scenario s = paying(120'000);
  s.offer.sign_on.installments = {
      {0, Money::dollars(20'000)}, {12, Money::dollars(10'000)}, {24, Money::dollars(5'000)}};
  const Projection p = project(s);
  CHECK(p.years[0].amounts.sign_on == Money::dollars(20'000));
  CHECK(p.years[1].amounts.sign_on == Money::dollars(10'000));
}

TEST_CASE("parts of a sign-on within a year of the one before stay in the year of their month") {
  Scenario s = paying(120'000);
  s.offer.sign_on.installments = {{0, Money::dollars(3'000)},
                                  {6, Money::dollars(3'000)},
                                  {12, Money::dollars(3'000)},
                                  {24, Money::dollars(3'000)}};
  const Projection p = project(s);
  CHECK(p.years[0].amounts.sign_on == Money::dollars(9'000));
  CHECK(p.years[1].amounts.sign_on == Money());
}

TEST_CASE("a dated payment goes by its date: before the anniversary it is of the year that ends") {
  Scenario s = paying(120'000);
  Payment payment{.name = "stay", .amount = Money::dollars(1'000)};
  payment.date = Date::on(2026, 12, 27);
  s.offer.payments = {payment};
  CHECK(project(s).years[0].amounts.payments == Money::dollars(1'000));
  s.offer.payments[0].date = Date::on(2027, 1, 1);
  CHECK(project(s).years[1].amounts.payments == Money::dollars(1'000));
  s.offer.payments[0].date = Date::on(2027, 12, 31);
  CHECK(project(s).years[1].amounts.payments == Money::dollars(1'000));
  s.offer.payments[0].date = Date::on(2028, 1, 1);
  CHECK(project(s).totals.payments == Money());
}

TEST_CASE("payments are guaranteed cash, a retention is not") {
  Scenario s = paying(120'000);
  s.offer.payments = {
      {.name = "moving", .kind = PaymentKind::relocation, .amount = Money::dollars(8'000)},
      {.name = "stay", .kind = PaymentKind::retention, .amount = Money::dollars(30'000)}};
  const Projection p = project(s);
  CHECK(p.totals.payments == Money::dollars(38'000));
  CHECK(p.totals.guaranteed_cash() == Money::dollars(248'000));
}

TEST_CASE("each payment is taken back by its own keys, and one that says none never is") {
  Scenario s = paying(120'000);
  s.projection.leave_month = 15;
  Clawback prorated{.kind = Clawback::Kind::prorated, .months = 24};
  s.offer.payments = {
      {.name = "moving", .amount = Money::dollars(8'000), .month = 0, .clawback = prorated},
      {.name = "first", .amount = Money::dollars(12'000), .month = 6}};
  const auto back = of_kind(s, EventKind::payment_clawback);
  REQUIRE(back.size() == 1);
  CHECK(back[0].amount == Money::dollars(-3'000));
  CHECK(back[0].item == 0);
}

TEST_CASE("a clawback may count from the part's own month, by days, and net of a tax") {
  Scenario s = paying(120'000);
  s.offer.sign_on.installments = {{0, Money::dollars(20'000)}, {6, Money::dollars(12'000)}};
  s.offer.sign_on.clawback.from = Clawback::From::payment;
  s.projection.leave_month = 14;
  CHECK(project(s).totals.sign_on_clawback == Money::dollars(-12'000));
  s.offer.sign_on.clawback.kind = Clawback::Kind::prorated;
  CHECK(project(s).totals.sign_on_clawback == Money::dollars(-4'000));

  s.offer.sign_on.installments = {{0, Money::dollars(36'500)}};
  s.offer.sign_on.clawback = {.kind = Clawback::Kind::prorated, .by = Clawback::By::days};
  s.projection.leave_month = 6;
  CHECK(project(s).totals.sign_on_clawback == Money::dollars(-18'400));
  s.offer.sign_on.clawback.net_of = percent(31);
  CHECK(project(s).totals.sign_on_clawback == Money::dollars(-12'696));
}

TEST_CASE("the period of a dated payment is so many months after its day") {
  Scenario s = paying(120'000);
  Payment payment{.name = "stay", .amount = Money::dollars(36'500)};
  payment.date = Date::on(2026, 3, 10);
  payment.clawback = Clawback{.kind = Clawback::Kind::prorated,
                              .months = 12,
                              .from = Clawback::From::payment,
                              .by = Clawback::By::days};
  s.offer.payments = {payment};
  s.projection.leave_month = 12;
  // From January 1 to March 10, 2027 there are 68 of 365 days: 36,500 * 68/365.
  CHECK(project(s).totals.payment_clawback == Money::dollars(-6'800));
}

TEST_CASE("shares that differ are rounded part by part, one share once") {
  Scenario s = paying(120'000);
  s.projection.leave_month = 1;
  s.offer.sign_on.installments = {{0, Money::cents(101)}, {0, Money::cents(101)}};
  s.offer.sign_on.clawback = {.kind = Clawback::Kind::steps,
                              .steps = {{.before_month = 12, .share = percent(50)}}};
  CHECK(project(s).totals.sign_on_clawback == Money::cents(-101));
  s.offer.sign_on.installments[1].month = 1;
  s.offer.sign_on.clawback.from = Clawback::From::payment;
  s.offer.sign_on.clawback.steps = {{.before_month = 1, .share = percent(100)},
                                    {.before_month = 12, .share = percent(50)}};
  CHECK(project(s).totals.sign_on_clawback == Money::cents(-51 - 101));
}

TEST_CASE("`paid` says when, not how much") {
  Scenario s = paying(120'000);
  s.projection.years = 1;
  s.offer.raises = {{.month = 6, .by = percent(10)}};
  s.offer.bonus.rate = percent(10);
  s.offer.bonus.expected_payout = percent(80);
  s.offer.bonus.paid = BonusPaid::semiannual;
  const auto halves = of_kind(s, EventKind::bonus);
  REQUIRE(halves.size() == 2);
  CHECK(halves[0].amount == Money::dollars(4'800));
  CHECK(halves[1].amount == Money::dollars(5'280));
  s.offer.bonus.paid = BonusPaid::monthly;
  const auto months = of_kind(s, EventKind::bonus);
  REQUIRE(months.size() == 12);
  CHECK(months[5].amount == Money::dollars(800));
  CHECK(months[6].amount == Money::dollars(880));
  s.offer.bonus.paid = BonusPaid::annual;
  const auto years = of_kind(s, EventKind::bonus);
  REQUIRE(years.size() == 1);
  CHECK(years[0].amount == Money::dollars(10'080));
}

TEST_CASE("the quarters of a period are added before they are rounded") {
  Scenario s = paying(120'000);
  s.projection.years = 1;
  s.offer.bonus.amount = Money::cents(2);
  CHECK(project(s).totals.bonus == Money::cents(4));  // four half cents, each rounded up
  s.offer.bonus.paid = BonusPaid::annual;
  CHECK(project(s).totals.bonus == Money::cents(2));
}

TEST_CASE("a calendar year's bonus is prorated by its days and paid in the next year") {
  Scenario s = paying(100'000, Date::on(2025, 9, 1));
  s.offer.bonus = calendar_bonus(10'000);
  const auto paid = of_kind(s, EventKind::bonus);
  REQUIRE(paid.size() == 2);
  CHECK(paid[0].date == Date::on(2026, 3, 15));
  CHECK(paid[0].month == 7);
  CHECK(paid[0].amount == Money::cents(334'247));
  CHECK(paid[1].amount == Money::dollars(10'000));
  s.offer.bonus.first_year = FirstYear::none;
  CHECK(of_kind(s, EventKind::bonus).size() == 1);
  s.offer.bonus.first_year = FirstYear::full;
  CHECK(of_kind(s, EventKind::bonus)[0].amount == Money::dollars(10'000));
}

TEST_CASE("a first year that pays nothing is that of the start, also from its first day") {
  Scenario s = paying(100'000, Date::on(2025, 1, 1));
  s.offer.bonus = calendar_bonus(10'000);
  s.offer.bonus.first_year = FirstYear::none;
  s.projection.years = 3;
  const auto paid = of_kind(s, EventKind::bonus);
  REQUIRE(paid.size() == 1);
  CHECK(paid[0].date == Date::on(2027, 3, 15));
}

TEST_CASE("a calendar year's bonus goes by the mean of the quarters that end in it") {
  Scenario s = paying(100'000, Date::on(2025, 11, 1));
  s.offer.bonus = calendar_bonus(10'000);
  s.offer.bonus.first_year = FirstYear::full;
  s.offer.bonus.tiers = {{50, percent(50)}, {80, percent(100)}};
  s.projection.quarterly_scores = {60, 90, 90, 60, 40};
  const auto paid = of_kind(s, EventKind::bonus);
  REQUIRE(paid.size() == 2);
  CHECK(paid[0].amount == Money::dollars(5'000));  // no quarter ends in 2025: the first one's
  CHECK(paid[1].amount == Money::dollars(7'500));  // of 50, 100, 100 and 50 %
}

TEST_CASE("who leaves before the payout gets nothing, unless the end of the year counts") {
  Scenario s = paying(100'000);
  s.offer.bonus = calendar_bonus(10'000);
  s.projection.leave_month = 12;
  CHECK(of_kind(s, EventKind::bonus).empty());
  s.offer.bonus.employed_at = EmployedAt::period_end;
  const auto paid = of_kind(s, EventKind::bonus);
  REQUIRE(paid.size() == 1);
  CHECK(paid[0].date == Date::on(2027, 3, 15));
  CHECK(paid[0].year == 2);
  s.projection.leave_month = 11;
  CHECK(of_kind(s, EventKind::bonus).empty());
}

TEST_CASE("several bonuses are events of their own; only the first may hang on the playbook") {
  Scenario s = paying(90'000);
  s.projection.years = 1;
  s.projection.quarterly_scores = {75, 82};
  s.offer.bonus.rate = percent(12);
  s.offer.bonus.tiers = {{70, percent(50)}, {80, percent(100)}};
  Bonus second;
  second.amount = Money::dollars(7'500);
  second.paid = BonusPaid::annual;
  s.offer.more_bonuses = {second};
  const auto paid = of_kind(s, EventKind::bonus);
  REQUIRE(paid.size() == 5);
  CHECK(paid[0].amount == Money::dollars(1'350));
  CHECK(paid[4].amount == Money::dollars(7'500));
  CHECK(project(s).totals.bonus == Money::dollars(16'950));
}

TEST_CASE("severance is months of salary and a share of the bonuses, on a termination only") {
  Scenario s = paying(120'000);
  s.offer.bonus.rate = percent(20);
  s.offer.severance = Severance{.months = 6, .bonus_share = percent(50)};
  s.projection.leave_month = 15;
  CHECK(project(s).totals.severance == Money());
  s.events.terminated = Date::on(2027, 4, 1);
  CHECK(project(s).totals.severance == Money::dollars(72'000));
  CHECK(project(s).years[1].amounts.severance == Money::dollars(72'000));
}

TEST_CASE("an offer without a sign-on promises one of nothing on day one, and pays no event") {
  const Scenario s = paying(100'000);
  const Promises list = promises_of(s.offer, 2);
  const auto sign_on = std::find_if(list.payments.begin(), list.payments.end(),
                                    [](const auto& p) { return p.kind == PayKind::sign_on; });
  REQUIRE(sign_on != list.payments.end());
  CHECK(sign_on->month == 0);
  CHECK(of_kind(s, EventKind::sign_on).empty());
}

TEST_SUITE_END();
