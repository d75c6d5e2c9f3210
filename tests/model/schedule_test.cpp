#include "parley/model/vesting/schedule.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace parley;
using namespace parley::model;

namespace {

Scenario starting(Date start) {
  Scenario s;
  s.offer.start = start;
  return s;
}

// "month:quantity" of every vest, an acceleration with a star, a cliff with a bar.
std::string told(const Schedule& schedule) {
  std::string text;
  for (const Vest& v : schedule.vests) {
    if (!text.empty()) text += ' ';
    text += std::to_string(v.month) + ":" +
            std::to_string(static_cast<long long>(v.quantity.numerator()));
    if (!v.quantity.is_whole())
      text += "/" + std::to_string(static_cast<long long>(v.quantity.denominator()));
    if (v.cause == VestCause::acceleration) text += '*';
    if (v.cause == VestCause::cliff) text += '|';
  }
  return text;
}

Grant of_shares(std::int64_t n, int months, int cliff, int every) {
  Grant g{.size = Shares::of(n)};
  g.vesting = {.months = months, .cliff_months = cliff, .every_months = every};
  return g;
}

QuarterScores scores(std::vector<Ratio> means) { return {std::move(means)}; }

}  // namespace

TEST_CASE("18 shares in 4 tranches, by every allocation of the Open Cap Format") {
  const Scenario s = starting(Date::on(2025, 1, 1));
  Grant g = of_shares(18, 48, 0, 12);
  const auto by = [&](Allocation a) {
    g.vesting.allocation = a;
    return told(vesting_schedule(s, g, {}));
  };
  CHECK(by(Allocation::cumulative_rounding) == "12:5 24:4 36:5 48:4");
  CHECK(by(Allocation::cumulative_round_down) == "12:4 24:5 36:4 48:5");
  CHECK(by(Allocation::front_loaded) == "12:5 24:5 36:4 48:4");
  CHECK(by(Allocation::back_loaded) == "12:4 24:4 36:5 48:5");
  CHECK(by(Allocation::front_loaded_to_single_tranche) == "12:6 24:4 36:4 48:4");
  CHECK(by(Allocation::back_loaded_to_single_tranche) == "12:4 24:4 36:4 48:6");
  CHECK(by(Allocation::fractional) == "12:9/2 24:9/2 36:9/2 48:9/2");
}

TEST_CASE(
    "the cliff gathers what came before it, and is a cliff also when it gathers nothing else") {
  const Scenario s = starting(Date::on(2025, 1, 31));
  CHECK(told(vesting_schedule(s, of_shares(8, 24, 12, 6), {})) == "12:4| 18:2 24:2");
  CHECK(told(vesting_schedule(s, of_shares(8, 24, 12, 12), {})) == "12:4| 24:4");
  CHECK(vesting_schedule(s, of_shares(24, 24, 1, 1), {}).vests.front().date ==
        Date::on(2025, 2, 28));
}

TEST_CASE("a schedule by steps vests as listed, without a cliff") {
  const Scenario s = starting(Date::on(2026, 9, 1));
  Grant g{.size = Money::dollars(200'000)};
  const auto percent = [](int p) { return Percent::of_hundred(p); };
  g.vesting.vests = {{12, percent(5)}, {24, percent(15)}, {30, percent(80)}};
  CHECK(told(vesting_schedule(s, g, {})) == "12:10000 24:30000 30:160000");
}

TEST_CASE("an impact clause adds a quarter of the grant to the cliff: half in all at month 12") {
  const Scenario s = starting(Date::on(2026, 9, 1));
  Grant g = of_shares(480, 48, 12, 1);
  g.acceleration = {Acceleration{}};
  const Schedule met = vesting_schedule(s, g, {.scores = scores({79, 79, 79, 80})});
  CHECK(met.vests[0].quantity + met.vests[1].quantity == Ratio(240));
  CHECK(met.vests[0].cause == VestCause::cliff);
  CHECK(met.vests[1].cause == VestCause::acceleration);
  CHECK(met.vests.back().month == 36);
  const Schedule late = vesting_schedule(s, g, {.scores = scores({79, 79, 79, 79, 80})});
  CHECK(late.vests.front().quantity == Ratio(120));
  CHECK(late.vests.back().month == 48);
}

TEST_CASE(
    "what an acceleration takes comes from the end, from the next, or from all in proportion") {
  const Scenario s = starting(Date::on(2025, 1, 1));
  Grant g = of_shares(40, 4, 0, 1);
  const auto taking = [&](TakenFrom from) {
    g.acceleration = {Acceleration{.trigger = Trigger::change_of_control_single,
                                   .portion = Percent::of_hundred(50),
                                   .taken_from = from}};
    return told(vesting_schedule(s, g, {.change_of_control = Date::on(2025, 2, 1)}));
  };
  CHECK(taking(TakenFrom::end) == "1:10 1:15* 2:10 3:5");
  CHECK(taking(TakenFrom::next) == "1:10 1:15* 3:5 4:10");
  CHECK(taking(TakenFrom::prorated) == "1:10 1:15* 2:5 3:5 4:5");
}

TEST_CASE("a double trigger needs the termination on or after the sale and within its months") {
  const Scenario s = starting(Date::on(2025, 1, 1));
  Grant g = of_shares(40, 40, 0, 10);
  g.acceleration = {Acceleration{.trigger = Trigger::change_of_control_double,
                                 .portion = Percent::of_hundred(100)}};
  const auto vested_early = [&](Date sale, Date end) {
    return vesting_schedule(s, g, {.change_of_control = sale, .terminated = end})
               .vests.back()
               .cause == VestCause::acceleration;
  };
  const Date sale = Date::on(2025, 3, 1);
  CHECK(vested_early(sale, sale));
  CHECK(vested_early(sale, Date::on(2026, 3, 1)));
  CHECK_FALSE(vested_early(sale, Date::on(2026, 3, 2)));
  CHECK_FALSE(vested_early(sale, Date::on(2025, 2, 28)));
}

TEST_CASE("nothing is accelerated, by any rule, where all that is left is planned at nothing") {
  const Scenario s = starting(Date::on(2026, 1, 1));
  Grant g = of_shares(100, 24, 12, 1);
  g.vesting.yearly = {Percent::of_hundred(100), Percent()};
  for (const TakenFrom from : {TakenFrom::end, TakenFrom::next, TakenFrom::prorated}) {
    g.acceleration = {Acceleration{.trigger = Trigger::change_of_control_single,
                                   .portion = Percent::of_hundred(50),
                                   .taken_from = from}};
    CHECK(told(vesting_schedule(s, g, {.change_of_control = Date::on(2027, 6, 1)})) == "12:100|");
  }
}

TEST_CASE("every step of a listed schedule is an installment, also one of day one") {
  Grant g = of_shares(10, 48, 12, 1);
  g.vesting.vests = {{0, Percent::of_hundred(50)}, {12, Percent::of_hundred(50)}};
  const Schedule schedule = vesting_schedule(starting(Date::on(2032, 1, 31)), g, {});
  CHECK(told(schedule) == "0:5 12:5");
  for (const Vest& v : schedule.vests) CHECK(v.cause == VestCause::installment);
}

TEST_CASE("nothing accelerates for a grant that is not made yet, and nothing vests after leaving") {
  const Scenario s = starting(Date::on(2025, 1, 1));
  Grant g = of_shares(40, 4, 0, 1);
  g.month = 6;
  g.acceleration = {Acceleration{.trigger = Trigger::change_of_control_single,
                                 .portion = Percent::of_hundred(100)}};
  CHECK(told(vesting_schedule(s, g, {.change_of_control = Date::on(2025, 6, 30)})) ==
        "7:10 8:10 9:10 10:10");
  const Schedule left = vesting_schedule(s, g, {.leave_month = 8});
  CHECK(told(left) == "7:10 8:10");
  CHECK(left.unvested() == Ratio(20));
}

TEST_CASE(
    "a grant with Open Cap Format terms vests from the month of its grant, by them and the "
    "scenario's events") {
  // 1/4 at the launch, then the rest in two halves, 3 months apart.
  OcfTerms terms{.id = "t",
                 .name = "",
                 .description = "",
                 .allocation = Allocation::cumulative_round_down,
                 .conditions = {}};
  terms.conditions = {{.id = "launch",
                       .description = "",
                       .amount = OcfPortion{Ratio::of(1, 4)},
                       .trigger = OcfEvent{},
                       .next = {1}},
                      {.id = "rest",
                       .description = "",
                       .amount = OcfPortion{Ratio::of(1, 2), true},
                       .trigger = OcfAfter{0, {.length = 3, .occurrences = 2}},
                       .next = {}}};
  Scenario s = starting(Date::on(2026, 9, 1));
  Grant g = of_shares(101, 48, 12, 1);
  g.ocf = std::make_shared<const OcfTerms>(terms);
  CHECK(told(vesting_schedule(s, g, {})) == "");
  s.events.vesting["launch"] = Date::on(2027, 1, 15);
  // 25 1/4, 63 1/8, 101, each running total rounded down; the day of the month is that of the
  // start.
  CHECK(told(vesting_schedule(s, g, {})) == "5:25 7:38 10:38");
  CHECK(vesting_schedule(s, g, {}).vests[1].date == Date::on(2027, 4, 1));
  s.company.fully_diluted_shares = std::nullopt;
  g.size = Percent::fraction(Ratio::of(1, 1000));
  CHECK(vesting_schedule(s, g, {}).vested() == Ratio::of(1, 1000));
}
