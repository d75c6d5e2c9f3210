#include "parley/core/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/date_time/gregorian/gregorian_types.hpp>

namespace parley {
namespace {

namespace greg = boost::gregorian;
using Calendar = greg::gregorian_calendar;

const int kEpoch = static_cast<int>(Calendar::day_number(Calendar::ymd_type(1970, 1, 1)));

int days_of(int year, int month, int day) {
  const Calendar::ymd_type ymd(static_cast<unsigned short>(year),
                               static_cast<unsigned short>(month),
                               static_cast<unsigned short>(day));
  return static_cast<int>(Calendar::day_number(ymd)) - kEpoch;
}

int last_day(int year, int month) {
  return Calendar::end_of_month_day(static_cast<unsigned short>(year),
                                    static_cast<unsigned short>(month));
}

// The month k months from the one of `p`; the day, or the last one of a shorter month.
Date month_from(const Date::Parts& p, int k, int day) {
  const int months = p.year * 12 + (p.month - 1) + k;
  const int year = months / 12;
  const int month = months % 12 + 1;
  return Date::on(year, month, day <= 28 ? day : std::min(day, last_day(year, month)));
}

}  // namespace

Date Date::on(int year, int month, int day) {
  // The constrained types of Boost refuse what is out of range.
  if (year < 1400 || month < 1 || month > 12 || day < 1 ||
      (day > 28 && day > last_day(year, month))) {
    throw std::out_of_range(fmt::format("there is no day {}-{:02}-{:02}", year, month, day));
  }
  return Date(days_of(year, month, day));
}

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t count) {
    int n = 0;
    for (const char c : iso.substr(from, count)) {
      if (c < '0' || c > '9') return -1;
      n = n * 10 + (c - '0');
    }
    return n;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 1400 || month < 1 || month > 12 || day < 1 || day > last_day(year, month))
    return std::nullopt;
  return Date(days_of(year, month, day));
}

Date::Parts Date::parts() const {
  const auto ymd = Calendar::from_day_number(static_cast<unsigned>(days_ + kEpoch));
  return {ymd.year, ymd.month, ymd.day};
}

std::string Date::iso() const {
  const Parts p = parts();
  return fmt::format("{:04}-{:02}-{:02}", p.year, p.month, p.day);
}

std::optional<MonthDay> MonthDay::parse(std::string_view text) {
  if (text.size() != 5) return std::nullopt;
  const auto in_leap_year = Date::parse("2000-" + std::string(text));
  if (!in_leap_year) return std::nullopt;
  return MonthDay{in_leap_year->parts().month, in_leap_year->parts().day};
}

std::string MonthDay::text() const { return fmt::format("{:02}-{:02}", month, day); }

Date month_after(Date anchor, int k) {
  const Date::Parts p = anchor.parts();
  return month_from(p, k, p.day);
}

Date month_after_on_day(Date anchor, int k, int day) { return month_from(anchor.parts(), k, day); }

int first_month_not_before(Date anchor, Date day) {
  if (day <= anchor) return 0;
  const Date::Parts a = anchor.parts();
  const Date::Parts d = day.parts();
  const int k = (d.year - a.year) * 12 + (d.month - a.month);
  return month_after(anchor, k) < day ? k + 1 : k;
}

}  // namespace parley
