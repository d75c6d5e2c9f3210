#include "core/calendar.hpp"

#include <array>
#include <cassert>

#include "parley/core/enum_names.hpp"

namespace parley {

Weekday weekday(Date day) {
  const int since_a_monday = day.days_since_1970() + 3;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>((since_a_monday % 7 + 7) % 7);
}

std::string_view name(Weekday day) {
  constexpr auto kNames = enum_names<Weekday>({{Weekday::monday, "Monday"},
                                               {Weekday::tuesday, "Tuesday"},
                                               {Weekday::wednesday, "Wednesday"},
                                               {Weekday::thursday, "Thursday"},
                                               {Weekday::friday, "Friday"},
                                               {Weekday::saturday, "Saturday"},
                                               {Weekday::sunday, "Sunday"}});
  return kNames.of(day);
}

std::string_view month_name(int month) {
  assert(month >= 1 && month <= 12);
  constexpr std::array<std::string_view, 12> kNames = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return kNames[static_cast<std::size_t>(month) - 1];
}

bool is_working_day(Date day) { return weekday(day) < Weekday::saturday; }

Date working_days_after(Date day, int n) {
  while (n > 0) {
    day = day.plus_days(1);
    if (is_working_day(day)) --n;
  }
  return day;
}

}  // namespace parley
