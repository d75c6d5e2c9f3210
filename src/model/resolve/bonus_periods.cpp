#include "model/resolve/bonus_periods.hpp"

#include <algorithm>

namespace parley::model {
namespace {

int months_of(BonusPaid paid) {
  switch (paid) {
    case BonusPaid::monthly:
      return 1;
    case BonusPaid::quarterly:
      return 3;
    case BonusPaid::semiannual:
      return 6;
    case BonusPaid::annual:
      break;
  }
  return 12;
}

Date day_before(Date day) { return day.plus_days(-1); }

// The day in a year, or the last one of a shorter month.
Date day_in_year(const MonthDay& day, int year) {
  return month_after_on_day(Date::on(year, 1, 1), day.month - 1, day.day);
}

int month_of(std::span<const Date> dates, Date day) {
  return static_cast<int>(std::lower_bound(dates.begin(), dates.end(), day) - dates.begin());
}

std::vector<BonusPeriod> by_months(const Bonus& bonus, std::span<const Date> dates) {
  const int length = months_of(bonus.paid);
  const int step = std::min(length, 3);
  const Ratio share = Ratio::of(step, 12) * bonus.expected_payout.fraction();
  std::vector<BonusPeriod> periods;
  for (int end = length; end < static_cast<int>(dates.size()); end += length) {
    BonusPeriod p{
        .date = dates[static_cast<std::size_t>(end)], .month = end, .stay_until = end, .parts = {}};
    for (int k = end - length + step; k <= end; k += step) {
      p.parts.push_back({day_before(dates[static_cast<std::size_t>(k)]), share, (k + 2) / 3});
    }
    periods.push_back(std::move(p));
  }
  return periods;
}

Ratio employed_share(const Bonus& bonus, int year, Date start) {
  if (year > start.year() || bonus.first_year == FirstYear::full) return 1;
  if (bonus.first_year == FirstYear::none) return 0;
  const Date first = Date::on(year, 1, 1);
  const Date next = Date::on(year + 1, 1, 1);
  return Ratio::of(next - start, next - first);
}

// The quarters of employment whose last day lies in the year; the first where there are none.
std::vector<int> quarters_in(int year, std::span<const Date> dates) {
  std::vector<int> quarters;
  for (std::size_t k = 3; k < dates.size(); k += 3) {
    if (day_before(dates[k]).year() == year) quarters.push_back(static_cast<int>(k) / 3);
  }
  if (quarters.empty()) quarters.push_back(1);
  return quarters;
}

std::vector<BonusPeriod> by_calendar_years(const Bonus& bonus, std::span<const Date> dates) {
  std::vector<BonusPeriod> periods;
  const Date start = dates.front();
  for (int year = start.year();; ++year) {
    const Date payout = day_in_year(bonus.payout_date, year + 1);
    if (payout > dates.back()) return periods;
    Ratio share = employed_share(bonus, year, start);
    if (share.is_zero()) continue;
    const Date last_day = Date::on(year, 12, 31);
    BonusPeriod p{.date = payout, .month = month_of(dates, payout), .parts = {}};
    p.stay_until =
        bonus.employed_at == EmployedAt::period_end ? month_of(dates, last_day) : p.month;
    const std::vector<int> quarters = quarters_in(year, dates);
    share *=
        bonus.expected_payout.fraction() * Ratio::of(1, static_cast<std::int64_t>(quarters.size()));
    for (const int q : quarters) p.parts.push_back({last_day, share, q});
    periods.push_back(std::move(p));
  }
}

}  // namespace

std::vector<BonusPeriod> bonus_periods(const Bonus& bonus, std::span<const Date> dates) {
  return bonus.plan_year == PlanYear::calendar ? by_calendar_years(bonus, dates)
                                               : by_months(bonus, dates);
}

}  // namespace parley::model
