#include "parley/model/plan/reasons.hpp"

#include <algorithm>

#include "core/stable_sort.hpp"
#include "parley/model/impact/impact.hpp"
#include "parley/model/pay/ledger.hpp"

namespace parley::model {
namespace {

constexpr std::size_t kMostReasons = 2;  // a lever

bool brings_revenue(const Feature& f) {
  return f.evidence != Evidence::bare && !feature_arr(f).is_zero();
}

const Scenario* current_job(const std::vector<const Scenario*>& against) {
  const auto found = std::find_if(against.begin(), against.end(),
                                  [](const Scenario* s) { return s->preferences.current; });
  return found == against.end() ? nullptr : *found;
}

// An offer that may be named: a process is none.
const Scenario* offer_to_name(const std::vector<const Scenario*>& against) {
  const auto found = std::find_if(against.begin(), against.end(), [](const Scenario* s) {
    return s->preferences.share && s->preferences.standing != Standing::process;
  });
  return found == against.end() ? nullptr : *found;
}

// With its figures; empty where it cannot be said.
std::optional<StatedReason> stated(const Scenario& offer, std::size_t index,
                                   const std::vector<const Scenario*>& against) {
  StatedReason r{.reason = &offer.reasons[index], .index = index};
  if (r.reason->standing() == Evidence::bare) return std::nullopt;
  if (r.reason->kind == ReasonKind::forfeit) {
    r.amount = r.reason->amount;
    const Scenario* current = current_job(against);
    if (!r.amount && current != nullptr) r.amount = forfeited(*current, offer.offer.start);
    if (!r.amount || r.amount->is_zero()) return std::nullopt;
  }
  if (r.reason->kind == ReasonKind::competing) {
    r.alternative = offer_to_name(against);
    if (r.alternative == nullptr) return std::nullopt;
  }
  return r;
}

// Of the ledger's bonus: what the period under way on that day has earned by it.
Money bonus_under_way(const Scenario& current, const Ledger& ledger, Date leaving) {
  Date from = current.offer.start;
  for (const Event& e : ledger.events) {
    if (e.kind != EventKind::bonus) continue;
    if (e.date > leaving) {
      const int all = e.date.days_since_1970() - from.days_since_1970();
      const int gone = leaving.days_since_1970() - from.days_since_1970();
      if (gone <= 0 || all <= 0) return {};
      const Ratio cents = e.amount.ratio() * Ratio(100) * Ratio::of(gone, all);
      return Money::cents(static_cast<std::int64_t>(cents.round_half_up()));
    }
    from = e.date;
  }
  return {};
}

// At the price of the month in which the day lies.
Money unvested_value(const Scenario& current, const ResolvedGrant& grant, const Schedule& schedule,
                     Date leaving) {
  int month = 0;
  while (month_after(current.offer.start, month) < leaving) ++month;
  if (grant.month > month) return {};
  Ratio unvested;
  for (const Vest& v : schedule.vests) {
    if (v.date > leaving) unvested += v.quantity;
  }
  const auto value = paper_value(current.company, grant, unvested, month);
  return value ? value->rounded() : Money();
}

}  // namespace

bool has_impact(const Scenario& s) {
  return std::any_of(s.plan.begin(), s.plan.end(), brings_revenue) ||
         std::any_of(s.track_record.begin(), s.track_record.end(), brings_revenue);
}

Money forfeited(const Scenario& current, Date leaving) {
  const Ledger ledger = make_ledger(current);
  Money sum = bonus_under_way(current, ledger, leaving);
  for (std::size_t i = 0; i < current.offer.grants.size(); ++i) {
    sum += unvested_value(current, ledger.grants[i], ledger.schedules[i], leaving);
  }
  return sum;
}

StatedReasons stated_reasons(const Scenario& offer, const std::vector<const Scenario*>& against) {
  StatedReasons all;
  for (const Lever lever : kAllLevers) {
    std::vector<StatedReason> some;
    for (std::size_t i = 0; i < offer.reasons.size(); ++i) {
      if (offer.reasons[i].lever != lever) continue;
      const auto r = stated(offer, i, against);
      if (r) some.push_back(*r);
      all.some_unsaid = all.some_unsaid || !r;
    }
    sort_stably(some, [](const StatedReason& a, const StatedReason& b) {
      return a.reason->standing() < b.reason->standing();
    });
    const std::size_t most = has_impact(offer) ? kMostReasons - 1 : kMostReasons;
    some.resize(std::min(some.size(), most));
    all.said.insert(all.said.end(), some.begin(), some.end());
  }
  return all;
}

}  // namespace parley::model
