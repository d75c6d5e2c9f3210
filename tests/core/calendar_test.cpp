// Days of the week against an almanac: 4 July 1776 was a Thursday, 1 March 2027 is a Monday.
#include "core/calendar.hpp"

#include <doctest/doctest.h>

using namespace parley;

TEST_CASE("a day knows its weekday, before 1970 too") {
  CHECK(weekday(Date::on(1970, 1, 1)) == Weekday::thursday);
  CHECK(weekday(Date::on(1776, 7, 4)) == Weekday::thursday);
  CHECK(weekday(Date::on(1969, 7, 20)) == Weekday::sunday);
  CHECK(weekday(Date::on(2027, 3, 1)) == Weekday::monday);
  CHECK(name(weekday(Date::on(2024, 2, 29))) == "Thursday");
}

TEST_CASE("working days pass over Saturday and Sunday") {
  const Date friday = Date::on(2027, 2, 26);
  CHECK(working_days_after(friday, 0) == friday);
  CHECK(working_days_after(friday, 1) == Date::on(2027, 3, 1));
  CHECK(working_days_after(friday, 2) == Date::on(2027, 3, 2));
  CHECK(working_days_after(friday.plus_days(1), 1) == Date::on(2027, 3, 1));
  CHECK(is_working_day(friday));
  CHECK_FALSE(is_working_day(friday.plus_days(2)));
}

TEST_CASE("months have names") {
  CHECK(month_name(1) == "January");
  CHECK(month_name(12) == "December");
}
