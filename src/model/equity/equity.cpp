#include "parley/model/equity/equity.hpp"

#include <cstdint>

#include "model/equity/discounts.hpp"
#include "model/equity/risk.hpp"
#include "model/vesting/plan.hpp"
#include "parley/model/pay/ledger.hpp"
#include "parley/model/pay/projection.hpp"

namespace parley::model {
namespace {

// Stock with a price of its own knows no exits: in each of them it counts at its paper value, at
// its own dates.
GrantPayoff liquid_stake(const Scenario& s, const ResolvedGrant& grant, const Schedule& schedule,
                         Discounts& discounts) {
  GrantPayoff stake;
  for (const Vest& v : schedule.vests) {
    const double value =
        static_cast<double>(paper_value(s.company, grant, v.quantity, v.month)->approximate());
    stake.liquid += value;
    stake.discounted_liquid += value * discounts.at(v.date);
  }
  return stake;
}

struct Paid {
  Date date;
  Ratio quantity;
};

// What of a schedule is paid, by date: what has vested by the exit then, the rest as it vests.
std::vector<Paid> paid_in(const Scenario& s, const Schedule& schedule, const Exit& exit) {
  const Date day = month_after(s.offer.start, exit.month);
  std::vector<Paid> paid;
  paid.reserve(schedule.vests.size());
  for (const Vest& v : schedule.vests) {
    const bool later = v.month > exit.month;
    if (later && s.company.unvested_at_exit == UnvestedAtExit::cancelled) break;
    const Date date = later ? v.date : day;
    if (!paid.empty() && paid.back().date == date) {
      paid.back().quantity += v.quantity;
    } else {
      paid.push_back({date, v.quantity});
    }
  }
  return paid;
}

// The shares of the company that are paid, each at its own date.
GrantPayoff company_stake(const Scenario& s, const ResolvedGrant& grant, const Schedule& schedule,
                          const Exit& exit, Discounts& discounts) {
  const auto fraction = [&](const Ratio& quantity) {
    return *fraction_of_company(s.company, grant.unit, quantity);
  };
  GrantPayoff stake{.strike = *strike_per_company(s.company, grant, exit.month)};
  if (!schedule.size.is_zero())
    stake.vested = (schedule.vested_by(exit.month) / schedule.size).value();
  Ratio total;
  for (const Paid& p : paid_in(s, schedule, exit)) {
    total += p.quantity;
    stake.discounted_share += fraction(p.quantity) * discounts.at(p.date);
  }
  stake.share = fraction(total);
  if (s.projection.discount_rate.is_zero()) stake.discounted_share = stake.share;
  const double left = kept(s.company, exit.month);
  stake.share *= left;
  stake.discounted_share *= left;
  return stake;
}

// What was exercised on leaving is stock since, and its strike is paid.
void exercise(GrantPayoff& stake, const Scenario& s, const ResolvedGrant& grant,
              const Schedule& schedule, int leave_month) {
  stake.strike = 0;
  stake.strike_paid = schedule.vested_by(leave_month).value() * grant.strike->value() *
                      discount_factor(s.projection.discount_rate, s.offer.start,
                                      month_after(s.offer.start, leave_month));
}

// A grant in one exit after another: what does not hang on the exit is found once.
class GrantInExits {
 public:
  GrantInExits(const Scenario& s, const Grant& grant)
      : scenario_(s), grant_(grant), resolved_(resolve(s, grant)) {
    if (resolved_.in_exits == Gap::none)
      plan_.emplace(s, grant, resolved_, VestingPlan::Shares::as_granted);
  }

  std::optional<GrantPayoff> stake(const Exit& exit, const Circumstances& c, Discounts& discounts) {
    if (!plan_) return std::nullopt;
    if (!resolved_.knows_exits()) return undisturbed(c, discounts);
    if (grant_.month > exit.month) return GrantPayoff{};
    const bool exercised =
        exercised_on_leaving(scenario_.offer, grant_, c.leave_month) && exit.month > *c.leave_month;
    if (has_ended(scenario_, grant_, exit, c.leave_month)) return GrantPayoff{};
    const Schedule schedule = plan_->under(c);
    GrantPayoff stake = company_stake(scenario_, resolved_, schedule, exit, discounts);
    if (exercised) exercise(stake, scenario_, resolved_, schedule, *c.leave_month);
    return stake;
  }

 private:
  const GrantPayoff& undisturbed(const Circumstances& c, Discounts& discounts) {
    const Circumstances alone{.leave_month = c.leave_month, .scores = c.scores};
    if (!liquid_) liquid_ = liquid_stake(scenario_, resolved_, plan_->under(alone), discounts);
    return *liquid_;
  }

  const Scenario& scenario_;
  const Grant& grant_;
  ResolvedGrant resolved_;
  std::optional<VestingPlan> plan_;  // empty where its share of the company is unknown
  std::optional<GrantPayoff> liquid_;
};

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

ExitOutcome outcome(const Scenario& s, const Exit& exit, std::vector<GrantInExits>& grants,
                    Discounts& discounts) {
  ExitOutcome o = open(s, exit);
  const Circumstances c = circumstances_in(s, exit);
  for (GrantInExits& grant : grants) {
    const auto paid = pay(grant.stake(exit, c, discounts), o.common_price);
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

bool has_ended(const Scenario& s, const Grant& grant, const Exit& exit,
               std::optional<int> leave_month) {
  const bool bought = exercised_on_leaving(s.offer, grant, leave_month);
  if (bought && exit.month > *leave_month) return false;
  if (grant.double_trigger && exit.month > grant.month + grant.liquidity_by_months) return true;
  const auto last = last_day_to_exercise(s.offer, grant, leave_month);
  return last && month_after(s.offer.start, exit.month) > *last;
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
  const std::int64_t all = company.fully_diluted_shares->count();
  const Int128 part = quantity.numerator();
  if (quantity.is_whole() && static_cast<std::int64_t>(part) == part)
    return static_cast<double>(static_cast<long double>(part) / static_cast<long double>(all));
  return (quantity / Ratio(all)).value();
}

std::optional<GrantPayoff> payoff_in(const Scenario& s, const Grant& grant, const Exit& exit) {
  Discounts discounts(s.projection.discount_rate, s.offer.start);
  return GrantInExits(s, grant).stake(exit, circumstances_in(s, exit), discounts);
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
  Discounts discounts(s.projection.discount_rate, s.offer.start);
  std::vector<GrantInExits> grants;
  grants.reserve(s.offer.grants.size());
  for (const Grant& g : s.offer.grants) grants.emplace_back(s, g);
  std::vector<ExitOutcome> outcomes;
  outcomes.reserve(s.exits.size());
  for (const Exit& exit : s.exits) outcomes.push_back(outcome(s, exit, grants, discounts));
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
  if (!stake && grant.says_shares() && !grant.is_option()) return stack.preferences();
  if (!stake || stake->share == 0) return std::nullopt;
  return stack.proceeds(stake->strike);
}

}  // namespace parley::model
