#include "model/vesting/due_clauses.hpp"

#include <cstddef>

#include "core/stable_sort.hpp"
#include "parley/model/resolve/clause.hpp"

namespace parley::model {
namespace {

bool is_before_the_sale(const Acceleration& a, const Circumstances& c) {
  return a.trigger == Trigger::change_of_control_double && c.terminated && c.change_of_control &&
         *c.terminated < *c.change_of_control;
}

// A sale and a termination, the later of which sets the clause off.
std::optional<Date> double_trigger_day(const Acceleration& a, const Circumstances& c) {
  if (!c.change_of_control || !c.terminated) return std::nullopt;
  const Date sale = *c.change_of_control;
  const Date end = *c.terminated;
  if (end < sale)
    return end >= month_after(sale, -a.before_months) ? std::optional(sale) : std::nullopt;
  return end <= month_after(sale, a.within_months) ? std::optional(end) : std::nullopt;
}

// The day on which events set the clause off; empty where they do not.
std::optional<Date> day_by_events(const Acceleration& a, const Circumstances& c) {
  switch (a.trigger) {
    case Trigger::change_of_control_single:
      return c.change_of_control;
    case Trigger::change_of_control_double:
      return double_trigger_day(a, c);
    case Trigger::termination:
      return c.terminated;
    case Trigger::impact:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::vector<DueClause> due_clauses(const Offer& offer, const Grant& g, const Circumstances& c) {
  const Date granted = grant_day(offer, g);
  std::vector<DueClause> due;
  for (std::size_t i = 0; i < g.acceleration.size(); ++i) {
    const Acceleration& a = g.acceleration[i];
    if (a.trigger == Trigger::impact) {
      const int month = g.month + a.at_month;
      if (!impact_clause_is_met(g, i, c) || month > c.leave_month.value_or(month)) continue;
      due.push_back({month_after(offer.start, month), month, &a, {}});
    } else if (const auto day = day_by_events(a, c); day && *day >= granted) {
      const int month = first_month_not_before(offer.start, *day);
      const bool gone = c.leave_month && month > *c.leave_month;
      if (gone && !is_before_the_sale(a, c)) continue;
      due.push_back({*day, month, &a, gone ? c.leave_month : std::nullopt});
    }
  }
  sort_stably(due, [](const DueClause& a, const DueClause& b) { return a.date < b.date; });
  return due;
}

}  // namespace parley::model
