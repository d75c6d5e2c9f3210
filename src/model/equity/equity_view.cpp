#include "parley/model/equity/equity_view.hpp"

#include "parley/model/pay/ledger.hpp"

namespace parley::model {
namespace {

std::optional<double> approximate(const std::optional<Exact>& x) {
  return x ? std::optional(static_cast<double>(x->approximate())) : std::nullopt;
}

std::optional<double> headline(const Company& company, const GrantView& v) {
  if (v.unit == GrantUnit::dollars) return v.size.value();
  if (!v.fraction || !company.valuation) return std::nullopt;
  return *v.fraction * company.valuation->value();
}

std::optional<double> cash_to_exercise(const GrantView& v) {
  if (!v.grant.is_option() || !v.grant.strike || v.unit != GrantUnit::shares) return std::nullopt;
  return v.grant.strike->value() * v.size.value();
}

GrantView view(const Scenario& s, const Grant& grant) {
  const Schedule schedule = vesting_schedule(s, grant, {.scores = quarter_scores(s)});
  GrantView v{.grant = grant, .unit = schedule.unit, .size = schedule.size};
  v.fraction = fraction_of_company(s.company, schedule, schedule.size);
  v.headline = headline(s.company, v);
  v.paper = approximate(paper_value(s, grant, schedule, schedule.size, 0));
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
