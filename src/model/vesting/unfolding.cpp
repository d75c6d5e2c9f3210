#include "model/vesting/unfolding.hpp"

#include <algorithm>
#include <numeric>

#include "model/vesting/ocf.hpp"

namespace parley::model {
namespace {

template <class Iterator>
void take(Ratio amount, Iterator first, Iterator last) {
  for (; first != last && !amount.is_zero(); ++first) {
    const Ratio part = std::min(amount, *first);
    *first -= part;
    amount -= part;
  }
}

}  // namespace

Unfolding::Unfolding(const Scenario& s, const Grant& g, const ResolvedGrant& grant, bool divisible)
    : size_(divisible ? grant.exact_size : grant.size),
      whole_(grant.is_whole() && !divisible),
      allocation_(g.ocf ? g.ocf->allocation : g.vesting.allocation) {
  plan_ = std::make_shared<const Plan>(g.ocf ? follow_terms(s, g) : follow_plan(s.offer, g));
}

Unfolding::Plan Unfolding::follow_plan(const Offer& offer, const Grant& g) {
  Plan plan{.tranches = planned_tranches(g.vesting), .days = {}};
  left_ = split(size_, plan.tranches);
  plan.days = vesting_days(offer, g, plan.tranches);
  return plan;
}

// Open Cap Format terms: vesting starts at the commencement, or on the day of the grant.
Unfolding::Plan Unfolding::follow_terms(const Scenario& s, const Grant& g) {
  const Date granted = grant_day(s.offer, g);
  const OcfSchedule schedule = ocf_schedule(*g.ocf, {.quantity = size_,
                                                     .start = g.commencement.value_or(granted),
                                                     .granted = granted,
                                                     .events = s.events.vesting,
                                                     .divisible = !whole_});
  Plan plan;
  for (const OcfVest& v : schedule.vests) {
    const int month = first_month_not_before(s.offer.start, v.date);
    plan.tranches.push_back({month, v.quantity / size_});
    left_.push_back(v.quantity);
    plan.days.push_back({v.date, month, v.cliff});
  }
  return plan;
}

Vest Unfolding::accelerate(const DueClause& due) {
  const std::size_t from = first_unvested(due);
  const bool prorated = due.clause->taken_from == TakenFrom::prorated;
  if (rest_ && (rest_->from != from || !prorated || due.clause->months)) split_rest();
  const auto later = left_.begin() + static_cast<std::ptrdiff_t>(from);
  const Ratio open = unvested(from);
  const Ratio amount = std::min(wanted(due, from, open), open);
  switch (due.clause->taken_from) {
    case TakenFrom::end:
      take(amount, left_.rbegin(), std::make_reverse_iterator(later));
      break;
    case TakenFrom::next:
      take(amount, later, left_.end());
      break;
    case TakenFrom::prorated:
      rest_ = Rest{from, open - amount};
      break;
  }
  return {due.date, due.month, amount, VestCause::acceleration};
}

Ratio Unfolding::unvested(std::size_t from) const {
  if (rest_) return rest_->amount;
  return std::accumulate(left_.begin() + static_cast<std::ptrdiff_t>(from), left_.end(), Ratio());
}

// What the clause gives, were enough left.
Ratio Unfolding::wanted(const DueClause& due, std::size_t from, const Ratio& unvested) const {
  const Acceleration& clause = *due.clause;
  Ratio amount =
      clause.months
          ? planned_until(due.date, month_after(due.date, *clause.months), from)
          : (clause.trigger == Trigger::impact ? size_ : unvested) * clause.portion.fraction();
  if (whole_ && allocation_ != Allocation::fractional) amount = Ratio::of(amount.floor(), 1);
  return amount;
}

// What is still to vest after one day and up to another.
Ratio Unfolding::planned_until(Date from, Date until, std::size_t first) const {
  const std::vector<VestingDay>& days = plan_->days;
  Ratio sum;
  for (std::size_t i = first; i < days.size(); ++i) {
    if (days[i].date > from && days[i].date <= until) sum += left_[i];
  }
  return sum;
}

std::vector<Vest> Unfolding::installments() {
  split_rest();
  const std::vector<VestingDay>& days = plan_->days;
  std::vector<Vest> vests;
  vests.reserve(days.size());
  for (std::size_t i = 0; i < days.size(); ++i) {
    const VestCause cause = days[i].cliff ? VestCause::cliff : VestCause::installment;
    if (i > 0 && days[i].date == days[i - 1].date) {
      vests.back().quantity += left_[i];
      if (days[i].cliff) vests.back().cause = cause;
      continue;
    }
    vests.push_back({days[i].date, days[i].month, left_[i], cause});
  }
  return vests;
}

// The first installment that has not vested by the end of the day, to who is still there.
std::size_t Unfolding::first_unvested(const DueClause& due) const {
  const auto vested = [&](const VestingDay& d) {
    return due.open_since ? d.month <= *due.open_since : d.date <= due.date;
  };
  const std::vector<VestingDay>& days = plan_->days;
  return static_cast<std::size_t>(std::partition_point(days.begin(), days.end(), vested) -
                                  days.begin());
}

std::vector<Ratio> Unfolding::split(const Ratio& size, std::span<const Tranche> over) const {
  return whole_ ? allocate(size, over, allocation_) : allocate_exactly(size, over);
}

void Unfolding::split_rest() {
  if (!rest_) return;
  const std::size_t from = rest_->from;
  const auto parts = split(rest_->amount, std::span<const Tranche>(plan_->tranches).subspan(from));
  std::copy(parts.begin(), parts.end(), left_.begin() + static_cast<std::ptrdiff_t>(from));
  rest_.reset();
}

}  // namespace parley::model
