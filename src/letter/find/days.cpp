#include "letter/find/page.hpp"

namespace parley::letter {
namespace {

int weekday_of(Date d) { return ((d.days_since_1970() % 7) + 11) % 7; }

std::optional<Date> day_on(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1) return std::nullopt;
  const Date first = Date::on(year, month, 1);
  const Date date = first.plus_days(day - 1);
  return date.parts().month == month ? std::optional(date) : std::nullopt;
}

// The first such day on or after `from`.
std::optional<Date> next_day(Date from, int month, int day) {
  for (int year = from.year(); year <= from.year() + 1; ++year) {
    const auto date = day_on(year, month, day);
    if (date && *date >= from) return date;
  }
  return std::nullopt;
}

// Both readings of 03/04, each with its year.
std::vector<Date> ways(const Day& d, std::optional<Date> anchor) {
  std::vector<Date> out;
  const auto add = [&](int month, int day) {
    const auto date = d.year > 0 ? day_on(d.year, month, day)
                      : anchor   ? next_day(*anchor, month, day)
                                 : std::nullopt;
    if (date) out.push_back(*date);
  };
  add(d.month, d.day);
  if (d.either_way) add(d.day, d.month);
  return out;
}

void keep_fitting(std::vector<Date>& dates, int weekday) {
  std::vector<Date> fitting;
  for (const Date d : dates) {
    if (weekday_of(d) == weekday) fitting.push_back(d);
  }
  dates = fitting;
}

// "Monday the 14th": the next 14th, where that is a Monday.
KnownDay of_day_of_month(const Day& d, std::optional<Date> anchor) {
  KnownDay out{.counted = true};
  if (!anchor) {
    out.why = "a day without a month, and no day to count from";
    return out;
  }
  constexpr int kMonthAhead = 40;
  for (int ahead = 0; ahead < kMonthAhead && !out.date; ++ahead) {
    const Date day = anchor->plus_days(ahead);
    if (day.parts().day == d.day) out.date = day;
  }
  if (out.date && weekday_of(*out.date) == d.weekday) return out;
  if (out.date) out.readings = {*out.date};
  out.date.reset();
  out.why = "the weekday does not fit the date";
  return out;
}

// "Thursday of next week": of the week that begins on the Monday after; on a Sunday, or of one,
// that is not sure.
KnownDay of_next_week(int weekday, Date anchor) {
  KnownDay out{.counted = true};
  const int today = weekday_of(anchor);
  const Date sunday = anchor.plus_days(7 - today);
  if (today == 0 || weekday == 0) {
    out.why = "of which week?";
    out.readings = {sunday.plus_days(weekday), sunday.plus_days(weekday + (today == 0 ? -7 : 7))};
  } else {
    out.date = sunday.plus_days(weekday);
  }
  return out;
}

KnownDay of_weekday(const Day& d, std::optional<Date> anchor) {
  const int weekday = d.weekday;
  KnownDay out{.counted = true};
  if (!anchor) {
    out.why = "a weekday without a date, and no day to count from";
  } else if (d.weeks > 0) {
    return of_next_week(weekday, *anchor);
  } else if (weekday_of(*anchor) == weekday) {
    out.why = "today, or a week from today?";
    out.readings = {*anchor, anchor->plus_days(7)};
  } else {
    out.date = anchor->plus_days((weekday - weekday_of(*anchor) + 7) % 7);
  }
  return out;
}

// "Start Monday, Feb 1 2027; tell us by Sunday Dec 13": of the year in which that day is a Sunday,
// next to the year that the letter says.
std::optional<Date> day_of_weekday(const Page& page, const Day& d, int file) {
  int said = 0;
  for (const ParsedBlock& b : page.blocks) {
    if (b.block.file != file) continue;
    for (const Token& t : b.t) {
      if (t.is != Is::date || t.day.year == 0) continue;
      if (said != 0 && t.day.year != said) return std::nullopt;
      said = t.day.year;
    }
  }
  std::vector<Date> dates;
  for (int year = said - 1; said > 0 && year <= said + 1; ++year) {
    if (const auto date = day_on(year, d.month, d.day)) dates.push_back(*date);
  }
  keep_fitting(dates, d.weekday);
  return dates.size() == 1 ? std::optional(dates[0]) : std::nullopt;
}

}  // namespace

KnownDay known_day(const Page& page, const Token& token, int file) {
  const Day& d = token.day;
  const auto anchor = page.anchor(file);
  if (d.month == 0 && d.day > 0) return of_day_of_month(d, anchor);
  if (d.month == 0) return of_weekday(d, anchor);
  KnownDay out;
  if (d.day == 0) {
    out.why = "a month without a day";
    return out;
  }
  out.counted = d.year == 0;
  if (d.year == 0 && !anchor && d.weekday >= 0 && !d.either_way && token.sure()) {
    out.date = day_of_weekday(page, d, file);
    if (out.date) return out;
  }
  std::vector<Date> dates = ways(d, anchor);
  const std::vector<Date> all = dates;
  if (dates.size() > 1 && page.month_first != page.day_first) {
    const bool lead_is_month = d.either_way;  // readings stand month first
    dates = {page.month_first == lead_is_month ? dates[0] : dates[1]};
  }
  if (d.weekday >= 0 && !d.worked_out) keep_fitting(dates, d.weekday);
  if (dates.size() == 1 && token.sure()) {
    out.date = dates[0];
    return out;
  }
  out.readings = dates.empty() ? all : dates;
  out.why = !token.sure() ? "about that day, not on it"
            : out.readings.empty()
                ? (d.year == 0 ? "a day without a year, and no day to count from" : "no such day")
            : dates.empty() ? "the weekday does not fit the date"
                            : "month and day could be the other way round";
  return out;
}

}  // namespace parley::letter
