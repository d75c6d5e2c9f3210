#include "parley/model/resolve/grant.hpp"

#include <algorithm>

#include "parley/model/impact/impact.hpp"

namespace parley::model {
namespace {

constexpr int kUsualTermYears = 10;

// A fraction of the company, in the unit of the grant.
Ratio of_company(const Ratio& fraction, GrantUnit unit, const Company& company) {
  return unit == GrantUnit::shares ? fraction * Ratio(company.fully_diluted_shares->count())
                                   : fraction;
}

Ratio size_of(const Scenario& s, const Grant& grant, GrantUnit unit) {
  if (const auto* shares = std::get_if<Shares>(&grant.size)) return shares->count();
  if (const auto* dollars = std::get_if<Money>(&grant.size)) {
    if (unit == GrantUnit::dollars) return dollars->ratio();
    return of_company(dollars->ratio() / s.company.valuation->ratio(), unit, s.company);
  }
  if (const auto* share = std::get_if<Percent>(&grant.size))
    return of_company(share->fraction(), unit, s.company);
  return of_company(justified_ownership(s).value_or(Ratio()), unit, s.company);
}

std::optional<Date> end_of_term(const Offer& offer, const Grant& grant) {
  if (!grant.term_years && !grant.exercise_window_days) return std::nullopt;
  return month_after(grant_day(offer, grant), 12 * grant.term_years.value_or(kUsualTermYears));
}

}  // namespace

ResolvedGrant resolve(const Scenario& s, const Grant& grant) {
  ResolvedGrant r{.unit = unit_of(grant, s.company),
                  .priced_by = parley::priced_by(grant, s.company),
                  .is_option = grant.is_option(),
                  .strike = strike_of(grant, s.company),
                  .month = grant.month,
                  .granted = grant_day(s.offer, grant),
                  .on_paper = paper_gap(grant, s.company),
                  .in_exits = exit_gap(grant, s.company)};
  r.exact_size = size_of(s, grant, r.unit);
  r.size = r.is_whole() ? Ratio::of(r.exact_size.floor(), 1) : r.exact_size;
  if (grant.is_by_impact() && !justified_ownership(s)) r.on_paper = r.in_exits = Gap::plan;
  return r;
}

Date grant_day(const Offer& offer, const Grant& grant) {
  return grant.granted.value_or(month_after(offer.start, grant.month));
}

std::optional<Date> last_day_to_exercise(const Offer& offer, const Grant& grant,
                                         std::optional<int> leave_month) {
  if (!grant.is_option()) return std::nullopt;
  std::optional<Date> last = end_of_term(offer, grant);
  if (!leave_month || !grant.exercise_window_days) return last;
  return std::min(*last,
                  month_after(offer.start, *leave_month).plus_days(*grant.exercise_window_days));
}

bool exercised_on_leaving(const Offer& offer, const Grant& grant, std::optional<int> leave_month) {
  if (!grant.is_option() || grant.exercise_on_leaving != OnLeaving::exercise || !leave_month)
    return false;
  const auto end = end_of_term(offer, grant);
  return !end || *end >= month_after(offer.start, *leave_month);
}

}  // namespace parley::model
