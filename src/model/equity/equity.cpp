#include "parley/model/equity/equity.hpp"

#include <map>

#include "parley/model/equity/risk.hpp"
#include "parley/model/pay/ledger.hpp"
#include "parley/model/pay/projection.hpp"

namespace parley::model {
namespace {

double discount(const Scenario& s, Date date) {
  return discount_factor(s.projection.discount_rate, s.offer.start, date);
}

// Stock with a price of its own knows no exits: in each of them it counts at its paper value, at
// its own dates.
GrantPayoff liquid_stake(const Scenario& s, const ResolvedGrant& grant, const Schedule& schedule) {
  GrantPayoff stake;
  for (const Vest& v : schedule.vests) {
    const double value =
        static_cast<double>(paper_value(s.company, grant, v.quantity, v.month)->approximate());
    stake.liquid += value;
    stake.discounted_liquid += value * discount(s, v.date);
  }
  return stake;
}

// The shares of the company that are paid, each at its own date.
GrantPayoff company_stake(const Scenario& s, const ResolvedGrant& grant, const Schedule& schedule,
                          const Exit& exit) {
  std::map<Date, Ratio> paid;
  for (const Vest& v : schedule.vests) {
    if (const auto date = payment_date(s, v, exit.month)) paid[*date] += v.quantity;
  }
  const auto fraction = [&](const Ratio& quantity) {
    return *fraction_of_company(s.company, grant.unit, quantity);
  };
  GrantPayoff stake{.strike = *strike_per_company(s.company, grant, exit.month)};
  if (!schedule.size.is_zero())
    stake.vested = (schedule.vested_by(exit.month) / schedule.size).value();
  Ratio total;
  for (const auto& [date, quantity] : paid) {
    total += quantity;
    stake.discounted_share += fraction(quantity) * discount(s, date);
  }
  stake.share = fraction(total);
  if (s.projection.discount_rate.is_zero()) stake.discounted_share = stake.share;
  const double left = kept(s.company, exit.month);
  stake.share *= left;
  stake.discounted_share *= left;
  return stake;
}

// Options whose window or term is over, and units whose second trigger did not come in time.
bool has_ended(const Scenario& s, const Grant& grant, const Exit& exit,
               std::optional<int> leave_month) {
  if (grant.double_trigger && exit.month > grant.month + grant.liquidity_by_months) return true;
  const auto last = last_day_to_exercise(s.offer, grant, leave_month);
  return last && month_after(s.offer.start, exit.month) > *last;
}

// What was exercised on leaving is stock since, and its strike is paid.
void exercise(GrantPayoff& stake, const Scenario& s, const ResolvedGrant& grant,
              const Schedule& schedule, int leave_month) {
  stake.strike = 0;
  stake.strike_paid = schedule.vested_by(leave_month).value() * grant.strike->value() *
                      discount(s, month_after(s.offer.start, leave_month));
}

std::optional<GrantPayoff> stake_under(const Scenario& s, const Grant& grant, const Exit& exit,
                                       const Circumstances& c) {
  const ResolvedGrant resolved = resolve(s, grant);
  if (resolved.in_exits != Gap::none) return std::nullopt;
  if (!resolved.knows_exits()) {
    const Circumstances undisturbed{.leave_month = c.leave_month, .scores = c.scores};
    return liquid_stake(s, resolved, vesting_schedule(s, grant, resolved, undisturbed));
  }
  if (grant.month > exit.month) return GrantPayoff{};
  const bool exercised =
      exercised_on_leaving(s.offer, grant, c.leave_month) && exit.month > *c.leave_month;
  if (!exercised && has_ended(s, grant, exit, c.leave_month)) return GrantPayoff{};
  const Schedule schedule = vesting_schedule(s, grant, resolved, c);
  GrantPayoff stake = company_stake(s, resolved, schedule, exit);
  if (exercised) exercise(stake, s, resolved, schedule, *c.leave_month);
  return stake;
}

ExitOutcome open(const Scenario& s, const Exit& exit) {
  ExitOutcome o{.exit = exit,
                .date = month_after(s.offer.start, exit.month),
                .stack = ExitWaterfall(s.company, exit.month),
                .kept = kept(s.company, exit.month)};
  o.common_price = common_price(o.stack, exit);
  if (exit.kind == ExitKind::sale) {
    o.paid_to_preferred = exit.proceeds.value() - o.stack.common_fraction() * o.common_price;
  }
  return o;
}

std::optional<GrantInExit> pay(const std::optional<GrantPayoff>& stake, double p) {
  if (!stake) return std::nullopt;
  return GrantInExit{*stake, stake->payoff(p), stake->present_value(p)};
}

ExitOutcome outcome(const Scenario& s, const Exit& exit) {
  ExitOutcome o = open(s, exit);
  const Circumstances c = circumstances_in(s, exit);
  for (const Grant& g : s.offer.grants) {
    const auto paid = pay(stake_under(s, g, exit, c), o.common_price);
    o.grants.push_back(paid);
    if (paid) o.present_value = o.present_value.value_or(0) + paid->present_value;
  }
  if (o.grants.empty()) o.present_value = 0;
  return o;
}

void weigh(EquityLottery& lottery, const Preferences& preferences) {
  std::vector<Outcome> chances;
  Ratio nothing;
  for (const ExitOutcome& o : lottery.exits) {
    chances.push_back({o.exit.probability.value(), *o.present_value});
    if (*o.present_value <= 0) nothing += o.exit.probability.fraction();
  }
  lottery.mean = mean_amount(chances);
  lottery.p_zero = nothing.value();
  if (!preferences.outside_wealth) return;
  lottery.certainty_equivalent = certainty_equivalent(chances, preferences.outside_wealth->value(),
                                                      preferences.risk_aversion.value());
}

}  // namespace

Circumstances circumstances_in(const Scenario& s, const Exit& exit) {
  Circumstances c{.leave_month = s.projection.leave_month, .scores = quarter_scores(s)};
  if (exit.kind == ExitKind::sale) c.change_of_control = month_after(s.offer.start, exit.month);
  return c;
}

std::optional<Date> payment_date(const Scenario& s, const Vest& v, int exit_month) {
  if (v.month <= exit_month) return month_after(s.offer.start, exit_month);
  if (s.company.unvested_at_exit == UnvestedAtExit::cancelled) return std::nullopt;
  return v.date;
}

std::optional<double> strike_per_company(const Company& company, const ResolvedGrant& grant,
                                         int month) {
  if (!grant.is_option) return 0;
  if (!company.fully_diluted_shares || !grant.strike) return std::nullopt;
  const double left = kept(company, month);
  const auto shares = static_cast<double>(company.fully_diluted_shares->count());
  return left > 0 ? grant.strike->value() * shares / left : 0;
}

std::optional<double> fraction_of_company(const Company& company, GrantUnit unit,
                                          const Ratio& quantity) {
  if (unit == GrantUnit::ownership) return quantity.value();
  if (unit == GrantUnit::dollars || !company.fully_diluted_shares) return std::nullopt;
  return (quantity / Ratio(company.fully_diluted_shares->count())).value();
}

std::optional<GrantPayoff> payoff_in(const Scenario& s, const Grant& grant, const Exit& exit) {
  return stake_under(s, grant, exit, circumstances_in(s, exit));
}

double common_price(const ExitWaterfall& stack, const Exit& exit) {
  switch (exit.kind) {
    case ExitKind::sale:
      return stack.common_price(exit.proceeds.value());
    case ExitKind::ipo:
      return exit.proceeds.value();
    case ExitKind::none:
      return 0;
  }
  return 0;
}

std::vector<ExitOutcome> exit_outcomes(const Scenario& s) {
  std::vector<ExitOutcome> outcomes;
  for (const Exit& exit : s.exits) outcomes.push_back(outcome(s, exit));
  return outcomes;
}

std::optional<EquityLottery> equity_lottery(const Scenario& s) {
  if (s.exits.empty()) return std::nullopt;
  EquityLottery lottery{.exits = exit_outcomes(s), .without = {}};
  const auto& stakes = lottery.exits.front().grants;
  for (std::size_t i = 0; i < stakes.size(); ++i) {
    if (!stakes[i]) lottery.without.push_back(i);
  }
  if (!stakes.empty() && lottery.without.size() == stakes.size()) return std::nullopt;
  weigh(lottery, s.preferences);
  return lottery;
}

Exit break_even_sale(const Scenario& s) {
  std::optional<int> latest;
  for (const Exit& e : s.exits) {
    if (e.kind != ExitKind::none) latest = std::max(latest.value_or(0), e.month);
  }
  return {.month = latest.value_or(12 * s.projection.years), .kind = ExitKind::sale};
}

std::optional<double> first_pays(const Scenario& s, const Grant& grant) {
  const Exit sale = break_even_sale(s);
  const auto stake = payoff_in(s, grant, sale);
  const ExitWaterfall stack(s.company, sale.month);
  // Stock shares in what common gets, however little of it that is.
  if (!stake && std::holds_alternative<Shares>(grant.size) && !grant.is_option())
    return stack.preferences();
  if (!stake || stake->share == 0) return std::nullopt;
  return stack.proceeds(stake->strike);
}

}  // namespace parley::model
