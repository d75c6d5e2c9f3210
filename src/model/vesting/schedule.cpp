#include "parley/model/vesting/schedule.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "model/vesting/tranches.hpp"
#include "parley/model/vesting/ocf.hpp"

namespace parley::model {
namespace {

// A clause that will be applied, and when.
struct Due {
  Date date;
  int month = 0;
  const Acceleration* clause = nullptr;
};

// The day on which a change of control sets the clause off; empty where it does not.
std::optional<Date> change_of_control_day(const Acceleration& a, const Circumstances& c) {
  if (!c.change_of_control) return std::nullopt;
  if (a.trigger == Trigger::change_of_control_single) return c.change_of_control;
  const Date last = month_after(*c.change_of_control, a.within_months);
  const bool in_time =
      c.terminated && *c.terminated >= *c.change_of_control && *c.terminated <= last;
  return in_time ? c.terminated : std::nullopt;
}

// The clauses that apply, in order of date, then as listed.
std::vector<Due> due_clauses(const Grant& g, Date start, const Circumstances& c) {
  const Date granted = month_after(start, g.month);
  std::vector<Due> due;
  for (const Acceleration& a : g.acceleration) {
    if (a.trigger == Trigger::impact) {
      const int month = g.month + a.at_month;
      if (impact_clause_is_met(a, g, c)) due.push_back({month_after(start, month), month, &a});
    } else if (const auto day = change_of_control_day(a, c); day && *day >= granted) {
      due.push_back({*day, first_month_not_before(start, *day), &a});
    }
  }
  std::stable_sort(due.begin(), due.end(),
                   [](const Due& a, const Due& b) { return a.date < b.date; });
  return due;
}

struct Size {
  GrantUnit unit = GrantUnit::shares;
  Ratio size;
  bool whole = false;  // an acceleration rounds down to whole shares
};

// A grant as it vests: the quantities still to come, changed by each clause in turn.
class Unfolding {
 public:
  Unfolding(const Scenario& s, const Grant& g, Size size)
      : size_(std::move(size)), allocation_(g.ocf ? g.ocf->allocation : g.vesting.allocation) {
    if (g.ocf) {
      follow_terms(s, g);
    } else {
      follow_plan(s, g);
    }
  }

  // Applies a clause; its vest, of 0 where nothing is left to accelerate.
  Vest accelerate(const Due& due) {
    const std::size_t from = first_after(due.date);
    const auto later = left_.begin() + static_cast<std::ptrdiff_t>(from);
    const Ratio unvested = std::accumulate(later, left_.end(), Ratio());
    const Ratio base = due.clause->trigger == Trigger::impact ? size_.size : unvested;
    Ratio amount = base * due.clause->portion.fraction();
    if (size_.whole && allocation_ != Allocation::fractional) {
      amount = Ratio::of(amount.floor(), 1);
    }
    amount = std::min(amount, unvested);
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

  // The installments, what comes before the cliff gathered on it.
  std::vector<Vest> installments() const {
    std::vector<Vest> vests;
    vests.reserve(plan_.size());
    for (std::size_t i = 0; i < plan_.size(); ++i) {
      if (i > 0 && dates_[i] == dates_[i - 1]) {
        vests.back().quantity += left_[i];
        continue;
      }
      vests.push_back({dates_[i], months_[i], left_[i], causes_[i]});
    }
    return vests;
  }

 private:
  // The schedule of the grant: months counted from its own, what comes before the cliff gathered on
  // it.
  void follow_plan(const Scenario& s, const Grant& g) {
    plan_ = planned_tranches(g.vesting);
    left_ = split(size_.size, plan_);
    // A listed schedule has no cliff.
    const int cliff = g.vesting.vests.empty() ? g.vesting.cliff_months : -1;
    for (const Tranche& t : plan_) {
      const int month = g.month + std::max(t.month, cliff);
      const bool gathered = !months_.empty() && month == months_.back();
      dates_.push_back(gathered ? dates_.back() : month_after(s.offer.start, month));
      months_.push_back(month);
      causes_.push_back(t.month <= cliff ? VestCause::cliff : VestCause::installment);
    }
  }

  // Open Cap Format terms: vesting starts in the month of the grant.
  void follow_terms(const Scenario& s, const Grant& g) {
    const Date granted = month_after(s.offer.start, g.month);
    const OcfSchedule schedule = ocf_schedule(*g.ocf, {.quantity = size_.size,
                                                       .start = granted,
                                                       .granted = granted,
                                                       .events = s.events.vesting,
                                                       .divisible = !size_.whole});
    for (const OcfVest& v : schedule.vests) {
      const int month = first_month_not_before(s.offer.start, v.date);
      plan_.push_back({month, v.quantity / size_.size});
      left_.push_back(v.quantity);
      dates_.push_back(v.date);
      months_.push_back(month);
      causes_.push_back(v.cliff ? VestCause::cliff : VestCause::installment);
    }
  }

  // The first installment that has not vested by the end of the day.
  std::size_t first_after(Date day) const {
    return static_cast<std::size_t>(std::upper_bound(dates_.begin(), dates_.end(), day) -
                                    dates_.begin());
  }

  std::vector<Ratio> split(const Ratio& size, std::span<const Tranche> over) const {
    return size_.whole ? allocate(size, over, allocation_) : allocate_exactly(size, over);
  }

  template <class Iterator>
  static void take(Ratio amount, Iterator first, Iterator last) {
    for (; first != last && !amount.is_zero(); ++first) {
      const Ratio part = std::min(amount, *first);
      *first -= part;
      amount -= part;
    }
  }

  void split_anew(const Ratio& rest, std::size_t from) {
    const auto parts = split(rest, std::span<const Tranche>(plan_).subspan(from));
    std::copy(parts.begin(), parts.end(), left_.begin() + static_cast<std::ptrdiff_t>(from));
  }

  Size size_;
  Allocation allocation_;
  std::vector<Tranche> plan_;
  std::vector<Ratio> left_;  // of each tranche of the plan
  std::vector<int> months_;  // of employment, at which each vests
  std::vector<Date> dates_;
  std::vector<VestCause> causes_;
};

Size of_ownership(const Ratio& fraction, const Company& company, bool divisible) {
  if (!company.fully_diluted_shares) return {GrantUnit::ownership, fraction, false};
  const Ratio shares = fraction * Ratio(company.fully_diluted_shares->count());
  return {GrantUnit::shares, divisible ? shares : Ratio::of(shares.floor(), 1), !divisible};
}

Size size_of(const Scenario& s, const Grant& g, bool divisible) {
  if (const auto* money = std::get_if<Money>(&g.size))
    return {GrantUnit::dollars, money->ratio(), false};
  if (const auto* shares = std::get_if<Shares>(&g.size))
    return {GrantUnit::shares, shares->count(), !divisible};
  if (const auto* percent = std::get_if<Percent>(&g.size)) {
    return of_ownership(percent->fraction(), s.company, divisible);
  }
  const Ratio justified = justified_ownership(s).value_or(Ratio());
  // A curve in dollars of liquid stock justifies dollars: no fraction of a company is above 1.
  if (justified > Ratio(1)) return {GrantUnit::dollars, justified, false};
  return of_ownership(justified, s.company, divisible);
}

}  // namespace

bool impact_clause_is_met(const Acceleration& a, const Grant& g, const Circumstances& c) {
  for (int quarter = g.month / 3 + 1; 3 * quarter <= g.month + a.within_months; ++quarter) {
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

Circumstances assumed_circumstances(const Scenario& s) {
  return {.change_of_control = s.events.change_of_control,
          .terminated = s.events.terminated,
          .leave_month = s.projection.leave_month,
          .scores = quarter_scores(s)};
}

Schedule vesting_schedule(const Scenario& s, const Grant& grant, const Circumstances& c) {
  const Size size = size_of(s, grant, c.divisible);
  Unfolding grant_as_it_vests(s, grant, size);
  std::vector<Vest> accelerated;
  for (const Due& due : due_clauses(grant, s.offer.start, c)) {
    accelerated.push_back(grant_as_it_vests.accelerate(due));
  }
  Schedule schedule{
      .unit = size.unit, .size = size.size, .vests = grant_as_it_vests.installments()};
  schedule.vests.insert(schedule.vests.end(), accelerated.begin(), accelerated.end());
  std::stable_sort(schedule.vests.begin(), schedule.vests.end(),
                   [](const Vest& a, const Vest& b) { return a.date < b.date; });
  std::erase_if(schedule.vests, [&](const Vest& v) {
    return v.quantity.is_zero() || (c.leave_month && v.month > *c.leave_month);
  });
  return schedule;
}

}  // namespace parley::model
