// When grants vest by dates: expected days from the published cases 39 to 41 and by a calendar.
#include <doctest/doctest.h>

#include <string>

#include "parley/model/vesting/schedule.hpp"

using namespace parley;
using namespace parley::model;

namespace {

// "2027-05-20 15:400|": day, month of employment, quantity; a cliff with a bar.
std::string told(const Schedule& schedule, std::size_t most = 4) {
  std::string text;
  for (const Vest& v : schedule.vests) {
    if (most-- == 0) break;
    text += (text.empty() ? "" : ", ") + v.date.iso() + " " + std::to_string(v.month) + ":" +
            std::to_string(static_cast<long long>(v.quantity.numerator()));
    if (v.cause == VestCause::cliff) text += '|';
  }
  return text;
}

std::string first_vests(Date start, const Grant& g) {
  Scenario s;
  s.offer.start = start;
  return told(vesting_schedule(s, g, {}));
}

Grant quarterly() {
  Grant g{.size = Shares::of(1'600)};
  g.vesting.every_months = 3;
  g.vesting.days.dates = {{2, 20}, {5, 20}, {8, 20}, {11, 20}};
  return g;
}

Grant monthly(std::int64_t shares) {
  Grant g{.size = Shares::of(shares)};
  g.vesting.cliff_months = 0;
  return g;
}

}  // namespace

TEST_SUITE("vesting days") {
  TEST_CASE("each installment moves to the first of the employer's days on or after its own") {
    CHECK(first_vests(Date::on(2026, 3, 10), quarterly()) ==
          "2027-05-20 15:400|, 2027-08-20 18:100, 2027-11-20 21:100, 2028-02-20 24:100");
  }

  TEST_CASE(
      "on the anniversary the cliff stays, and the rest keep their distance from the second") {
    Grant g = quarterly();
    g.vesting.days.first = VestDays::First::anniversary;
    CHECK(first_vests(Date::on(2026, 3, 10), g) ==
          "2027-03-10 12:400|, 2027-05-20 15:100, 2027-08-20 18:100, 2027-11-20 21:100");
  }

  TEST_CASE("a day of the month is the last one of a shorter month") {
    Grant g = monthly(480);
    g.vesting.days.day = 31;
    CHECK(first_vests(Date::on(2027, 10, 31), g) ==
          "2027-11-30 1:10, 2027-12-31 2:10, 2028-01-31 3:10, 2028-02-29 4:10");
    g.vesting.days.day = 20;
    CHECK(first_vests(Date::on(2027, 10, 31), g) ==
          "2027-12-20 2:10, 2028-01-20 3:10, 2028-02-20 4:10, 2028-03-20 5:10");
    g.vesting.days.first = VestDays::First::anniversary;
    g.vesting.days.day = 31;
    CHECK(first_vests(Date::on(2027, 1, 30), g) ==
          "2027-02-28 1:10, 2027-03-31 3:10, 2027-04-30 3:10, 2027-05-31 5:10");
  }

  // Month 39 from 2025-11-30 is 2029-02-28; 13 months after that is 2030-03-28.
  TEST_CASE("employer's days count from the date of the grant's month, said or not") {
    Grant g = monthly(4'800);
    g.month = 39;
    g.vesting.cliff_months = 12;
    g.vesting.days.day = 29;
    CHECK(first_vests(Date::on(2025, 11, 30), g) ==
          "2030-02-28 51:1200|, 2030-03-29 52:100, 2030-04-29 53:100, 2030-05-29 54:100");
    const std::string by_default = first_vests(Date::on(2025, 11, 30), g);
    g.commencement = Date::on(2029, 2, 28);
    CHECK(first_vests(Date::on(2025, 11, 30), g) == by_default);
  }

  TEST_CASE("what would vest before the grant is made vests on its day, as one") {
    Grant g = monthly(4'800);
    g.commencement = Date::on(2026, 1, 1);
    g.granted = Date::on(2026, 4, 15);
    g.month = 4;
    CHECK(first_vests(Date::on(2026, 1, 1), g) ==
          "2026-04-15 4:300, 2026-05-01 4:100, 2026-06-01 5:100, 2026-07-01 6:100");
  }

  TEST_CASE("what vested before the first day of work is left out, and not lost") {
    Grant g = monthly(4'800);
    g.granted = g.commencement = Date::on(2025, 1, 1);
    Scenario s;
    s.offer.start = Date::on(2025, 4, 1);
    const Schedule schedule = vesting_schedule(s, g, {});
    CHECK(told(schedule, 2) == "2025-04-01 0:100, 2025-05-01 1:100");
    CHECK(schedule.vested_before == Ratio(200));
    CHECK(schedule.unvested() == Ratio(0));
  }

  TEST_CASE("the cliff names the vest of a day that it shares") {
    Grant g = quarterly();
    g.vesting = {.months = 24, .cliff_months = 12, .every_months = 6};
    g.vesting.days.dates = {{12, 31}};
    CHECK(first_vests(Date::on(2026, 7, 1), g) == "2027-12-31 18:800|, 2028-12-31 30:800");
  }
}
