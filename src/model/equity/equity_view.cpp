#include "parley/model/equity/equity_view.hpp"

#include "parley/model/resolve/price.hpp"

namespace parley::model {
namespace {

std::optional<double> approximate(const std::optional<Exact>& x) {
  return x ? std::optional(static_cast<double>(x->approximate())) : std::nullopt;
}

std::optional<double> headline(const Company& company, const GrantView& v) {
  if (v.unit == GrantUnit::dollars) return v.size.value();
  if (v.priced_by == PricedBy::share_price) return v.size.value() * company.share_price->value();
  if (!v.fraction || !company.valuation) return std::nullopt;
  return *v.fraction * company.valuation->value();
}

std::optional<double> cash_to_exercise(const GrantView& v) {
  if (!v.strike || v.unit != GrantUnit::shares) return std::nullopt;
  return v.strike->value() * v.size.value();
}

GrantView view(const Scenario& s, const Grant& grant) {
  const ResolvedGrant resolved = resolve(s, grant);
  GrantView v{.grant = grant,
              .unit = resolved.unit,
              .size = resolved.size,
              .priced_by = resolved.priced_by,
              .strike = resolved.strike,
              .in_exits = resolved.in_exits};
  const auto leave = s.projection.leave_month;
  v.last_day_to_exercise = last_day_to_exercise(s.offer, grant, leave);
  v.exercised_on_leaving = exercised_on_leaving(s.offer, grant, leave);
  v.fraction = fraction_of_company(s.company, resolved.unit, resolved.size);
  v.headline = headline(s.company, v);
  v.paper = approximate(paper_value(s.company, resolved, resolved.size, 0));
  v.cash_to_exercise = cash_to_exercise(v);
  v.first_pays = first_pays(s, grant);
  return v;
}

}  // namespace

EquityView view_equity(const Scenario& s) {
  EquityView v{.title = s.title,
               .company = s.company,
               .discount_rate = s.projection.discount_rate,
               .break_even_month = break_even_sale(s).month,
               .exits = exit_outcomes(s),
               .lottery = equity_lottery(s),
               .preferences = s.preferences,
               .leave_month = s.projection.leave_month};
  for (const Grant& g : s.offer.grants) v.grants.push_back(view(s, g));
  return v;
}

}  // namespace parley::model
