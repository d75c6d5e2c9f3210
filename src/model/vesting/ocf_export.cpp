#include "model/vesting/ocf_export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace parley::model {
namespace {

// Conditions one after the other; each but the first may count from any before it.
class Chain {
 public:
  Chain() { add("vesting-start", OcfQuantity{}, OcfStart{}); }

  std::size_t add(std::string id, std::variant<OcfPortion, OcfQuantity> amount,
                  std::variant<OcfStart, OcfEvent, OcfOn, OcfAfter> trigger) {
    const std::size_t index = conditions_.size();
    if (index > 0) conditions_.back().next = {index};
    conditions_.push_back(
        {.id = std::move(id), .description = "", .amount = amount, .trigger = trigger, .next = {}});
    return index;
  }

  std::vector<OcfCondition> take() { return std::move(conditions_); }

 private:
  std::vector<OcfCondition> conditions_;
};

// The month of the offer counts on, so its day of the month holds also where the grant's is
// another.
int day_of_month(const Scenario& s, const Grant& g) {
  const int day = s.offer.start.parts().day;
  const bool same = month_after(s.offer.start, g.month).parts().day == day;
  return same ? OcfPeriod::kStartDay : day;
}

std::vector<OcfCondition> even(const Vesting& v, int day) {
  Chain chain;
  const int count = v.months / v.every_months;
  chain.add("installments", OcfPortion{Ratio::of(1, count)},
            OcfAfter{0,
                     {.length = v.every_months,
                      .occurrences = count,
                      .cliff_installment = std::max(1, v.cliff_months / v.every_months),
                      .day_of_month = day}});
  return chain.take();
}

// The cliff as one condition, then each year's rest. The rules that go with a year's own share
// round the running total, so that what the cliff gathers is rounded as its parts are.
std::vector<OcfCondition> by_year(const Vesting& v, int day) {
  Chain chain;
  const auto each = [&](std::size_t year) {
    return v.yearly[year].fraction() * Ratio::of(v.every_months, 12);
  };
  std::size_t last = 0;
  Ratio gathered;
  for (int m = v.every_months; m <= v.cliff_months; m += v.every_months) {
    gathered += each(static_cast<std::size_t>((m - 1) / 12));
  }
  if (v.cliff_months > 0) {
    last = chain.add("cliff", OcfPortion{gathered},
                     OcfAfter{0, {.length = v.cliff_months, .day_of_month = day}});
  }
  for (std::size_t year = 0; year < v.yearly.size(); ++year) {
    const int from = std::max(v.cliff_months, 12 * static_cast<int>(year));
    const int count = (12 * (static_cast<int>(year) + 1) - from) / v.every_months;
    if (count <= 0) continue;
    last = chain.add(
        fmt::format("year-{}", year + 1), OcfPortion{each(year)},
        OcfAfter{last, {.length = v.every_months, .occurrences = count, .day_of_month = day}});
  }
  return chain.take();
}

std::vector<OcfCondition> as_listed(const Vesting& v, int day) {
  Chain chain;
  for (const Vesting::Step& step : v.vests) {
    chain.add(fmt::format("month-{}", step.month), OcfPortion{step.share.fraction()},
              OcfAfter{0, {.length = step.month, .day_of_month = day}});
  }
  return chain.take();
}

OcfTerms in_its_own_words(const Scenario& s, const Grant& g) {
  if (g.ocf) return *g.ocf;
  const int day = day_of_month(s, g);
  const Vesting& v = g.vesting;
  return {.id = "",
          .name = "",
          .description = "",
          .allocation = v.allocation,
          .conditions = !v.vests.empty()    ? as_listed(v, day)
                        : !v.yearly.empty() ? by_year(v, day)
                                            : even(v, day)};
}

// A schema's number has at most ten decimals.
bool is_numeric(const Ratio& r) { return (r * Ratio(10'000'000'000)).is_whole(); }

OcfTerms list_of_dates(const Schedule& schedule) {
  const bool whole = std::all_of(schedule.vests.begin(), schedule.vests.end(),
                                 [](const Vest& v) { return v.quantity.is_whole(); });
  const bool counted = schedule.unit == GrantUnit::shares &&
                       std::all_of(schedule.vests.begin(), schedule.vests.end(),
                                   [](const Vest& v) { return is_numeric(v.quantity); });
  Chain chain;
  for (std::size_t i = 0; i < schedule.vests.size(); ++i) {
    const Vest& v = schedule.vests[i];
    const std::string id =
        fmt::format("{}{}", v.cause == VestCause::acceleration ? "acceleration-" : "vest-", i + 1);
    if (counted) {
      chain.add(id, OcfQuantity{v.quantity}, OcfOn{v.date});
    } else {
      chain.add(id, OcfPortion{v.quantity / schedule.total}, OcfOn{v.date});
    }
  }
  return {.id = "",
          .name = "",
          .description = "",
          .allocation = whole && counted ? Allocation::cumulative_rounding : Allocation::fractional,
          .conditions = chain.take()};
}

// Whether the terms give the schedule, day by day.
bool gives(const OcfTerms& terms, const OcfRecord& record, const Schedule& schedule) {
  std::map<Date, Ratio> days;
  for (const Vest& v : schedule.vests) days[v.date] += v.quantity;
  for (const OcfVest& v : ocf_schedule(terms, record).vests) days[v.date] -= v.quantity;
  return std::all_of(days.begin(), days.end(),
                     [](const auto& day) { return day.second.is_zero(); });
}

}  // namespace

OcfRecord ocf_record_of(const Scenario& s, const Grant& grant, const Schedule& schedule) {
  const Date granted = grant_day(s.offer, grant);
  return {.quantity = schedule.total,
          .start = grant.commencement.value_or(granted),
          .granted = granted,
          .events = s.events.vesting,
          .divisible = schedule.unit != GrantUnit::shares};
}

OcfTerms ocf_terms_of(const Scenario& s, const Grant& grant, const Schedule& schedule) {
  OcfTerms own = in_its_own_words(s, grant);
  // The format knows no rounding up.
  if (own.allocation == Allocation::cumulative_round_up) return list_of_dates(schedule);
  if (gives(own, ocf_record_of(s, grant, schedule), schedule)) return own;
  return list_of_dates(schedule);
}

}  // namespace parley::model
