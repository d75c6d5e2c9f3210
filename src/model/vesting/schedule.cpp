#include "parley/model/vesting/schedule.hpp"

#include <algorithm>

#include "core/stable_sort.hpp"
#include "model/vesting/due_clauses.hpp"
#include "model/vesting/plan.hpp"
#include "model/vesting/unfolding.hpp"
#include "parley/model/resolve/clause.hpp"

namespace parley::model {
namespace {

// What performance units pay of what was planned: a running total, in whole units where they are.
void pay_out(std::vector<Vest>& vests, const Percent& payout, bool whole) {
  Ratio planned;
  Ratio paid;
  for (Vest& v : vests) {
    planned += v.quantity;
    const Ratio so_far = planned * payout.fraction();
    const Ratio now = whole ? Ratio::of(so_far.round_half_up(), 1) : so_far;
    v.quantity = now - paid;
    paid = now;
  }
}

bool is_earlier(const Vest& a, const Vest& b) { return a.date < b.date; }

// Installments (those of a plan by date), then accelerations by date: merged, an installment of a
// day first.
void add_in_order(std::vector<Vest>& vests, const std::vector<Vest>& accelerated) {
  if (!std::is_sorted(vests.begin(), vests.end(), is_earlier)) sort_stably(vests, is_earlier);
  if (accelerated.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(vests.size());
  vests.insert(vests.end(), accelerated.begin(), accelerated.end());
  std::inplace_merge(vests.begin(), vests.begin() + count, vests.end(), is_earlier);
}

Ratio quantity_before(const std::vector<Vest>& vests, Date day) {
  Ratio sum;
  for (const Vest& v : vests) {
    if (v.date < day) sum += v.quantity;
  }
  return sum;
}

}  // namespace

bool impact_clause_is_met(const Grant& g, std::size_t index, const Circumstances& c) {
  const Acceleration& a = g.acceleration[index];
  const ClauseOutcome outcome =
      index < c.outcomes.size() ? c.outcomes[index] : ClauseOutcome::by_score;
  if (outcome != ClauseOutcome::by_score) return outcome == ClauseOutcome::met;
  const Quarters judged = judged_quarters(a, g.month);
  for (int quarter = judged.first; quarter <= judged.last; ++quarter) {
    if (c.leave_month && 3 * quarter > *c.leave_month) return false;
    const auto score = c.scores.of(quarter);
    if (!score) return false;
    if (*score >= a.score) return true;
  }
  return false;
}

Ratio Schedule::vested() const {
  Ratio sum;
  for (const Vest& v : vests) sum += v.quantity;
  return sum;
}

Ratio Schedule::vested_by(int month) const {
  Ratio sum;
  for (const Vest& v : vests) {
    if (v.month <= month) sum += v.quantity;
  }
  return sum;
}

Circumstances assumed_circumstances(const Scenario& s) {
  return {.change_of_control = s.events.change_of_control,
          .terminated = s.events.terminated,
          .leave_month = s.projection.leave_month,
          .scores = quarter_scores(s)};
}

Schedule vesting_schedule(const Scenario& s, const Grant& grant, const Circumstances& c) {
  return vesting_schedule(s, grant, resolve(s, grant), c);
}

Schedule vesting_schedule(const Scenario& s, const Grant& grant, const ResolvedGrant& resolved,
                          const Circumstances& c) {
  const auto shares =
      c.divisible ? VestingPlan::Shares::divisible : VestingPlan::Shares::as_granted;
  return VestingPlan(s, grant, resolved, shares).under(c);
}

VestingPlan::VestingPlan(const Scenario& s, const Grant& grant, const ResolvedGrant& resolved,
                         Shares shares)
    : scenario_(&s), grant_(&grant), unit_(resolved.unit) {
  const bool divisible = shares == Shares::divisible;
  const bool fractions = !resolved.is_whole() || divisible;
  size_ = fractions ? resolved.exact_size : resolved.size;
  rounded_ = !fractions && grant.vesting.allocation != Allocation::fractional;
  untouched_ = std::make_shared<const Unfolding>(s, grant, resolved, divisible);
}

Schedule VestingPlan::under(const Circumstances& c) const {
  const Grant& grant = *grant_;
  const Date start = scenario_->offer.start;
  Unfolding as_it_vests = *untouched_;
  std::vector<Vest> accelerated;
  for (const DueClause& due : due_clauses(scenario_->offer, grant, c)) {
    accelerated.push_back(as_it_vests.accelerate(due));
  }
  Schedule schedule{.unit = unit_, .size = size_, .vests = as_it_vests.installments()};
  std::vector<Vest>& vests = schedule.vests;
  add_in_order(vests, accelerated);
  if (grant.payout != Percent::of_hundred(100)) pay_out(vests, grant.payout, rounded_);
  const Ratio planned = schedule.size * grant.payout.fraction();
  schedule.total = rounded_ ? Ratio::of(planned.round_half_up(), 1) : planned;
  schedule.vested_before = quantity_before(vests, start);
  std::erase_if(vests, [&](const Vest& v) {
    const bool lost =
        v.cause != VestCause::acceleration && c.leave_month && v.month > *c.leave_month;
    return v.quantity.is_zero() || lost || v.date < start;
  });
  return schedule;
}

}  // namespace parley::model
