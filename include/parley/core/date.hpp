// Date: a day of the calendar, and months counted from an anchor.
//
// Month k of an employment that starts on `anchor` is always counted from the anchor, so a short
// month never sticks: from 31 January come 28 February and 31 March.
//
//   month_after(Date::on(2025, 1, 31), 2) == Date::on(2025, 3, 31)
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parley {

class Date {
 public:
  constexpr Date() = default;  ///< 1970-01-01
  /// A day that exists, in the years 1400 to 9999; std::out_of_range otherwise.
  static Date on(int year, int month, int day);
  /// "2026-09-01"; empty where that is no day.
  static std::optional<Date> parse(std::string_view iso);

  struct Parts {
    int year;
    int month;
    int day;
  };
  Parts parts() const;
  int year() const { return parts().year; }
  std::string iso() const;

  constexpr std::int32_t days_since_1970() const { return days_; }
  constexpr Date plus_days(int n) const { return Date(days_ + n); }
  friend constexpr int operator-(Date a, Date b) { return a.days_ - b.days_; }
  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  explicit constexpr Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

/// A day of every year. One past the end of its month is the last of that month.
struct MonthDay {
  int month = 1;
  int day = 1;

  /// "02-20"; empty where no year has such a day.
  static std::optional<MonthDay> parse(std::string_view text);
  std::string text() const;
  friend constexpr bool operator==(const MonthDay&, const MonthDay&) = default;
};

/// `anchor` moved k calendar months (k may be negative): the anchor's day, or the last one of a
/// shorter month.
Date month_after(Date anchor, int k);

/// The same with another day of the month: `day` (1 to 31), or the last one of a shorter month.
Date month_after_on_day(Date anchor, int k, int day);

/// The first month k >= 0 from `anchor` whose date is not before `day`.
int first_month_not_before(Date anchor, Date day);

}  // namespace parley
