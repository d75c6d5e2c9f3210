#include "model/vesting/unfolding.hpp"

#include <algorithm>
#include <numeric>

#include "parley/model/vesting/ocf.hpp"

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
  if (g.ocf) {
    follow_terms(s, g);
  } else {
    follow_plan(s.offer, g);
  }
}

void Unfolding::follow_plan(const Offer& offer, const Grant& g) {
  plan_ = planned_tranches(g.vesting);
  left_ = split(size_, plan_);
  days_ = vesting_days(offer, g, plan_);
}

// Open Cap Format terms: vesting starts at the commencement, or on the day of the grant.
void Unfolding::follow_terms(const Scenario& s, const Grant& g) {
  const Date granted = grant_day(s.offer, g);
  const OcfSchedule schedule = ocf_schedule(*g.ocf, {.quantity = size_,
                                                     .start = g.commencement.value_or(granted),
                                                     .granted = granted,
                                                     .events = s.events.vesting,
                                                     .divisible = !whole_});
  for (const OcfVest& v : schedule.vests) {
    const int month = first_month_not_before(s.offer.start, v.date);
    plan_.push_back({month, v.quantity / size_});
    left_.push_back(v.quantity);
    days_.push_back({v.date, month, v.cliff});
  }
}

Vest Unfolding::accelerate(const DueClause& due) {
  const std::size_t from = first_unvested(due);
  const auto later = left_.begin() + static_cast<std::ptrdiff_t>(from);
  const Ratio unvested = std::accumulate(later, left_.end(), Ratio());
  const Ratio amount = std::min(wanted(due, from, unvested), unvested);
  switch (due.clause->taken_from) {
    case TakenFrom::end:
      take(amount, left_.rbegin(), std::make_reverse_iterator(later));
      break;
    case TakenFrom::next:
      take(amount, later, left_.end());
      break;
    case TakenFrom::prorated:
      split_anew(unvested - amount, from);
      break;
  }
  return {due.date, due.month, amount, VestCause::acceleration};
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
  Ratio sum;
  for (std::size_t i = first; i < days_.size(); ++i) {
    if (days_[i].date > from && days_[i].date <= until) sum += left_[i];
  }
  return sum;
}

std::vector<Vest> Unfolding::installments() const {
  std::vector<Vest> vests;
  vests.reserve(plan_.size());
  for (std::size_t i = 0; i < plan_.size(); ++i) {
    const VestCause cause = days_[i].cliff ? VestCause::cliff : VestCause::installment;
    if (i > 0 && days_[i].date == days_[i - 1].date) {
      vests.back().quantity += left_[i];
      if (days_[i].cliff) vests.back().cause = cause;
      continue;
    }
    vests.push_back({days_[i].date, days_[i].month, left_[i], cause});
  }
  return vests;
}

// The first installment that has not vested by the end of the day, to who is still there.
std::size_t Unfolding::first_unvested(const DueClause& due) const {
  const auto vested = [&](const VestingDay& d) {
    return due.open_since ? d.month <= *due.open_since : d.date <= due.date;
  };
  return static_cast<std::size_t>(std::partition_point(days_.begin(), days_.end(), vested) -
                                  days_.begin());
}

std::vector<Ratio> Unfolding::split(const Ratio& size, std::span<const Tranche> over) const {
  return whole_ ? allocate(size, over, allocation_) : allocate_exactly(size, over);
}

void Unfolding::split_anew(const Ratio& rest, std::size_t from) {
  const auto parts = split(rest, std::span<const Tranche>(plan_).subspan(from));
  std::copy(parts.begin(), parts.end(), left_.begin() + static_cast<std::ptrdiff_t>(from));
}

}  // namespace parley::model
