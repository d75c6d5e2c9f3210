#include "parley/model/resolve/price.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace parley::model {
namespace {

// The months of (from, to] at each rate, in order; years of one rate together.
template <class Visit>
void by_rate(const Growth& growth, int from, int to, const Visit& visit) {
  const int last_listed = 12 * static_cast<int>(growth.yearly.size());
  while (from < to) {
    const int year = from / 12 + 1;
    const int end = 12 * year >= last_listed ? to : std::min(to, 12 * year);
    visit(growth.in_year(year), end - from);
    from = end;
  }
}

// What a dollar of the company of one month is at a later one.
void grow(Exact& value, const Company& company, int from, int to) {
  for (const Round& r : company.rounds) {
    if (r.month > from && r.month <= to) value.times(r.dilution.complement().fraction());
  }
  by_rate(company.growth, std::max(from, 0), to, [&](const Percent& rate, int months) {
    value.times_root(Ratio(1) + rate.fraction(), months, 12);
  });
}

// Before any round: those of month 0 dilute what is there on day one.
constexpr int kToday = -1;

// Of one share, or of the whole company.
Exact price_of_one(const Company& company, const ResolvedGrant& grant) {
  if (grant.priced_by == PricedBy::share_price) return Exact(company.share_price->ratio());
  Exact value(*company.valuation);
  value.times(company.common_discount.complement().fraction());
  if (grant.unit == GrantUnit::shares)
    value.times(Ratio::of(1, company.fully_diluted_shares->count()));
  return value;
}

}  // namespace

std::optional<Exact> paper_value(const Company& company, const ResolvedGrant& grant,
                                 const Ratio& quantity, int month) {
  if (grant.on_paper != Gap::none) return std::nullopt;
  if (grant.priced_by == PricedBy::vest_day) return Exact(quantity);
  if (grant.priced_by == PricedBy::grant_day) {
    Exact value(quantity);
    grow(value, company, grant.month, month);
    return value;
  }
  Exact value = price_of_one(company, grant);
  grow(value, company, kToday, month);
  if (grant.is_option) {
    value.minus(Exact(grant.strike->ratio()));
    value = value.positive_part();
  }
  return value.times(quantity);
}

double growth_and_dilution(const Company& company, int from, int to) {
  double factor = 1;
  for (const Round& r : company.rounds) {
    if (r.month > from && r.month <= to) factor *= 1 - r.dilution.value();
  }
  by_rate(company.growth, std::max(from, 0), to, [&](const Percent& rate, int months) {
    factor *= std::pow(1 + rate.value(), months / 12.0);
  });
  return factor;
}

}  // namespace parley::model
