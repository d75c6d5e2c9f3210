#include "model/vesting/days.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "parley/model/resolve/grant.hpp"

namespace parley::model {
namespace {

// The first of the employer's days on or after a date.
Date next_vest_day(const VestDays& days, Date from) {
  std::optional<Date> first;
  const auto try_month = [&](int months, int day) {
    const Date date = month_after_on_day(from, months, day);
    if (date >= from && (!first || date < *first)) first = date;
  };
  for (int k = 0; days.day && k <= 1; ++k) try_month(k, *days.day);
  for (const MonthDay& d : days.dates) {
    const int ahead = (d.month - from.parts().month + 12) % 12;
    try_month(ahead, d.day);
    try_month(ahead + 12, d.day);
  }
  return first.value_or(from);
}

// The months of a plan, what comes before the cliff gathered on it, as dates of the commencement.
class DatedPlan {
 public:
  DatedPlan(const Offer& offer, const Grant& grant)
      : grant_(grant), granted_(grant_day(offer, grant)) {}

  // The first installment of all falls in month `first`, the next one in month `second`.
  void anchor(int first, int second) {
    const bool anniversary =
        grant_.vesting.days.any() && grant_.vesting.days.first == VestDays::First::anniversary;
    if (!anniversary) return;
    first_ = first;
    second_ = second;
    second_day_ = next_vest_day(grant_.vesting.days, nominal(first).plus_days(1));
  }

  Date day(int month) const { return std::max(on_company_days(month), granted_); }

 private:
  Date nominal(int month) const {
    return month_after(grant_.commencement.value_or(granted_), month);
  }
  Date on_company_days(int month) const {
    const VestDays& days = grant_.vesting.days;
    if (!days.any() || month == first_) return nominal(month);
    if (second_day_) return next_vest_day(days, month_after(*second_day_, month - second_));
    return next_vest_day(days, nominal(month));
  }

  const Grant& grant_;
  Date granted_;
  std::optional<int> first_;
  int second_ = 0;
  std::optional<Date> second_day_;
};

// The month of the first installment after the cliff, or the cliff itself where it ends the plan.
int month_after_first(std::span<const Tranche> plan, int first) {
  const auto next =
      std::find_if(plan.begin(), plan.end(), [first](const Tranche& t) { return t.month > first; });
  return next == plan.end() ? first : next->month;
}

}  // namespace

std::vector<VestingDay> vesting_days(const Offer& offer, const Grant& grant,
                                     std::span<const Tranche> plan) {
  // A listed schedule has no cliff.
  const int cliff = grant.vesting.vests.empty() ? grant.vesting.cliff_months : -1;
  const bool dated = grant.granted || grant.commencement || grant.vesting.days.any();
  DatedPlan dates(offer, grant);
  if (dated && !plan.empty()) {
    const int first = std::max(plan.front().month, cliff);
    dates.anchor(first, month_after_first(plan, first));
  }
  std::vector<VestingDay> days;
  days.reserve(plan.size());
  int before = -1;  // the month of the plan of the day before
  for (const Tranche& t : plan) {
    const int month = std::max(t.month, cliff);
    const bool is_cliff = t.month <= cliff;
    if (month == before) {
      days.push_back(days.back());
      days.back().cliff = is_cliff;
      continue;
    }
    before = month;
    const Date date = dated ? dates.day(month) : month_after(offer.start, grant.month + month);
    const int of_employment =
        dated ? first_month_not_before(offer.start, date) : grant.month + month;
    days.push_back({date, of_employment, is_cliff});
  }
  return days;
}

}  // namespace parley::model
