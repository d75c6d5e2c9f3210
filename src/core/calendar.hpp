// Calendar: days of the week, and working days.
//
// A working day is Monday to Friday. Holidays differ from place to place and are not known here, so
// a count of working days never promises that an office is open.
//
//   weekday(Date::on(2027, 3, 1)) == Weekday::monday
#pragma once

#include <cstdint>
#include <string_view>

#include "parley/core/date.hpp"

namespace parley {

enum class Weekday : std::uint8_t {
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday
};

Weekday weekday(Date day);
/// "Monday"
std::string_view name(Weekday day);
/// "January"; month is 1 to 12.
std::string_view month_name(int month);

bool is_working_day(Date day);
/// The n-th working day after `day`, n >= 0; `day` itself for 0.
Date working_days_after(Date day, int n);

}  // namespace parley
