#include "model/vesting/ocf_export.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace parley::model;

namespace parley {
namespace {

Scenario starting(Date start) {
  Scenario s;
  s.offer.start = start;
  return s;
}

std::map<Date, Ratio> by_day(const Schedule& schedule) {
  std::map<Date, Ratio> days;
  for (const Vest& v : schedule.vests) days[v.date] += v.quantity;
  return days;
}

std::map<Date, Ratio> by_day(const OcfSchedule& schedule) {
  std::map<Date, Ratio> days;
  for (const OcfVest& v : schedule.vests) days[v.date] += v.quantity;
  return days;
}

// The terms of the grant, after a check that they give its schedule.
OcfTerms exported(const Scenario& s, const Grant& g) {
  const Schedule schedule = vesting_schedule(s, g, assumed_circumstances(s));
  OcfTerms terms = ocf_terms_of(s, g, schedule);
  CHECK(by_day(ocf_schedule(terms, ocf_record_of(s, g, schedule))) == by_day(schedule));
  return terms;
}

std::vector<std::string> ids(const OcfTerms& t) {
  std::vector<std::string> all;
  for (const OcfCondition& c : t.conditions) all.push_back(c.id);
  return all;
}

using Ids = std::vector<std::string>;

TEST_SUITE("Open Cap Format, written") {
  TEST_CASE("an even schedule is one period with a cliff_installment, by every allocation") {
    const Scenario s = starting(Date::on(2026, 8, 31));
    for (int a = 0; a < 8; ++a) {
      if (static_cast<Allocation>(a) == Allocation::cumulative_round_up) continue;
      Grant g{.name = "g", .size = Shares::of(9'973)};
      g.vesting.allocation = static_cast<Allocation>(a);
      const OcfTerms t = exported(s, g);
      CHECK(ids(t) == Ids{"vesting-start", "installments"});
      CHECK(std::get<OcfAfter>(t.conditions[1].trigger).period.cliff_installment == 12);
    }
  }

  TEST_CASE("a share for each year is a chain of years behind the cliff") {
    Grant g{.name = "g", .size = Shares::of(9'973)};
    for (const int share : {10, 20, 30, 40}) g.vesting.yearly.push_back(Percent::of_hundred(share));
    for (const int cliff : {0, 6, 12, 18, 48}) {
      g.vesting.cliff_months = cliff;
      exported(starting(Date::on(2026, 9, 1)), g);
    }
    g.vesting.cliff_months = 18;
    CHECK(ids(exported(starting(Date::on(2026, 9, 1)), g)) ==
          Ids{"vesting-start", "cliff", "year-2", "year-3", "year-4"});
  }

  TEST_CASE("a listed schedule is a condition for each step") {
    Grant g{.name = "g", .size = Shares::of(1'001)};
    g.vesting.vests = {
        {6, Percent::of_hundred(5)}, {18, Percent::of_hundred(35)}, {30, Percent::of_hundred(60)}};
    CHECK(ids(exported(starting(Date::on(2026, 10, 31)), g)) ==
          Ids{"vesting-start", "month-6", "month-18", "month-30"});
  }

  TEST_CASE(
      "a refresher keeps the offer's day of the month, also where it is granted on a shorter "
      "month's last") {
    Grant g{.name = "g", .size = Shares::of(480), .month = 1};
    const OcfTerms t = exported(starting(Date::on(2027, 1, 31)), g);
    CHECK(std::get<OcfAfter>(t.conditions[1].trigger).period.day_of_month == 31);
  }

  TEST_CASE("an ownership without a share count is written in portions") {
    Grant g{.name = "g", .size = Percent::fraction(Ratio::of(5, 10'000))};
    exported(starting(Date::on(2026, 9, 1)), g);
  }

  TEST_CASE("a schedule that an acceleration or a leave has changed is a list of dates") {
    Scenario s = starting(Date::on(2026, 9, 1));
    s.projection.leave_month = 20;
    Grant g{.name = "g", .size = Shares::of(480)};
    CHECK(ids(exported(s, g)).at(1) == "vest-1");
    s.projection.leave_month = std::nullopt;
    s.events.change_of_control = Date::on(2028, 1, 15);
    g.acceleration = {
        {.trigger = Trigger::change_of_control_single, .portion = Percent::of_hundred(50)}};
    CHECK(ids(exported(s, g)).at(6) == "acceleration-6");
  }
}

}  // namespace
}  // namespace parley
