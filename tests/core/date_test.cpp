#include "parley/core/date.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using parley::Date;
using parley::first_month_not_before;
using parley::month_after;
using parley::month_after_on_day;

TEST_CASE("months are counted from the anchor: a short month never sticks") {
  const Date start = Date::on(2025, 1, 31);
  CHECK(month_after(start, 1) == Date::on(2025, 2, 28));
  CHECK(month_after(start, 2) == Date::on(2025, 3, 31));
  CHECK(month_after(Date::on(2028, 2, 29), 12) == Date::on(2029, 2, 28));
  CHECK(month_after(Date::on(2025, 2, 28), 1) == Date::on(2025, 3, 28));
  CHECK(month_after(start, -2) == Date::on(2024, 11, 30));
  CHECK(month_after_on_day(Date::on(2025, 1, 15), 1, 31) == Date::on(2025, 2, 28));
}

TEST_CASE("a dated event belongs to the first month whose date is not before it") {
  const Date start = Date::on(2026, 9, 13);
  CHECK(first_month_not_before(start, Date::on(2028, 12, 25)) == 28);
  CHECK(first_month_not_before(start, Date::on(2026, 9, 13)) == 0);
  CHECK(first_month_not_before(start, Date::on(2026, 9, 14)) == 1);
  CHECK(first_month_not_before(start, Date::on(2026, 10, 13)) == 1);
  CHECK(first_month_not_before(start, Date::on(2020, 1, 1)) == 0);
  for (int day = 0; day < 800; ++day) {
    const Date d = Date::on(2025, 1, 31).plus_days(day);
    const int k = first_month_not_before(Date::on(2025, 1, 31), d);
    CHECK(month_after(Date::on(2025, 1, 31), k) >= d);
    if (k > 0) CHECK(month_after(Date::on(2025, 1, 31), k - 1) < d);
  }
}

TEST_CASE("a date reads and writes as ISO 8601, and only days that exist are dates") {
  CHECK(Date::parse("2028-02-29")->iso() == "2028-02-29");
  for (const char* text : {"2027-02-29", "2027-13-01", "2027-00-10", "2027-1-1", "27-01-01",
                           "2027/01/01", "", "2027-04-31"}) {
    CAPTURE(text);
    CHECK_FALSE(Date::parse(text));
  }
  CHECK_THROWS_AS(Date::on(2027, 2, 29), std::out_of_range);
  CHECK(Date::on(1970, 1, 2).days_since_1970() == 1);
  CHECK(Date::on(2026, 9, 1) - Date::on(2025, 9, 1) == 365);
}
