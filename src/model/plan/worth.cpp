#include "parley/model/plan/worth.hpp"

#include <algorithm>
#include <cmath>

#include "model/vesting/tranches.hpp"
#include "parley/model/equity/equity.hpp"
#include "parley/model/equity/risk.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/model/resolve/price.hpp"

namespace parley::model {
namespace {

bool is_impact(const Acceleration& a) { return a.trigger == Trigger::impact; }

const Acceleration* impact_clause(const Grant& grant) {
  const auto& clauses = grant.acceleration;
  const auto found = std::find_if(clauses.begin(), clauses.end(), is_impact);
  return found == clauses.end() ? nullptr : &*found;
}

// A grant's size in the lever's unit: a fraction of the company, or dollars at the price of day
// one; divisible.
std::optional<Ratio> size_of(const Scenario& s, const Grant& grant) {
  if (const auto* money = std::get_if<Money>(&grant.size)) return money->ratio();
  const ResolvedGrant resolved = resolve(s, grant);
  if (resolved.in_exits == Gap::plan) return std::nullopt;
  if (resolved.priced_by == PricedBy::share_price)
    return resolved.exact_size * s.company.share_price->ratio();
  if (resolved.unit == GrantUnit::ownership) return resolved.exact_size;
  if (!s.company.fully_diluted_shares) return std::nullopt;
  return resolved.exact_size / Ratio(s.company.fully_diluted_shares->count());
}

// What nothing values the grant for want of.
Gap gap_of(const Scenario& s, const Grant& grant) {
  const ResolvedGrant resolved = resolve(s, grant);
  return s.exits.empty() ? resolved.on_paper : resolved.in_exits;
}

std::vector<ValuationGap> missing_facts(const Scenario& s) {
  std::vector<ValuationGap> missing;
  for (const Grant& g : s.offer.grants) {
    const Gap gap = gap_of(s, g);
    if (gap == Gap::none) continue;
    missing.push_back({.file = s.file, .title = s.title, .key = key_of(gap, g), .grant = g.name});
  }
  return missing;
}

bool is_empty(const Scenario& s, const Grant& grant) {
  const auto size = size_of(s, grant);
  return !size || size->is_zero();
}

constexpr int kToday = -1;  // before any round

// Dollars on paper of one unit of a grant (a share, the whole company, a dollar) at month k.
double paper_price(const Company& company, const ResolvedGrant& grant, int month) {
  if (grant.priced_by == PricedBy::vest_day) return 1;
  if (grant.priced_by == PricedBy::grant_day)
    return growth_and_dilution(company, grant.month, month);
  double price = growth_and_dilution(company, kToday, month);
  if (grant.priced_by == PricedBy::share_price) {
    price *= company.share_price->value();
  } else {
    price *= company.valuation->value() * (1 - company.common_discount.value());
    if (grant.unit == GrantUnit::shares)
      price /= static_cast<double>(company.fully_diluted_shares->count());
  }
  return grant.is_option ? std::max(0.0, price - grant.strike->value()) : price;
}

// The months of an exercise window, rounded.
int window_months(const Grant& grant) {
  return static_cast<int>(Ratio::of(*grant.exercise_window_days * 12, 365).round_half_up());
}

// The month until which the holder must stay for a tranche to be paid in an exit: its own, or, of
// options that lapse on leaving, that from which the window reaches the exit.
int month_to_stay(const Grant& grant, int vested, int exit_month) {
  const bool lapses = grant.is_option() && grant.exercise_window_days &&
                      grant.exercise_on_leaving == OnLeaving::lapse && vested <= exit_month;
  return lapses ? std::max(vested, exit_month - window_months(grant)) : vested;
}

// Dollars of one unit of a grant in an exit where common is worth `price` for the whole company.
double price_in_exit(const Company& company, const ResolvedGrant& grant, int month, double price) {
  double whole = kept(company, month) * price;
  if (grant.unit != GrantUnit::shares) return whole;
  const auto shares = static_cast<double>(company.fully_diluted_shares->count());
  if (grant.is_option) whole = std::max(0.0, whole - grant.strike->value() * shares);
  return whole / shares;
}

// Units that ended before the exit, options whose term did: to who stays.
bool has_ended(const Scenario& s, const Grant& grant, int exit_month) {
  if (grant.month > exit_month) return true;
  if (grant.double_trigger && exit_month > grant.month + grant.liquidity_by_months) return true;
  const auto term = last_day_to_exercise(s.offer, grant, std::nullopt);
  return term && month_after(s.offer.start, exit_month) > *term;
}

// The share of the grant that the months after a clause's month would have vested.
Ratio portion_of_months(const Grant& grant, const Acceleration& clause) {
  Ratio sum;
  for (const Tranche& t : planned_tranches(grant.vesting)) {
    const int month =
        std::max(t.month, grant.vesting.vests.empty() ? grant.vesting.cliff_months : 0);
    if (month > clause.at_month && month <= clause.at_month + *clause.months) sum += t.share;
  }
  return sum;
}

}  // namespace

ValuationBasis valuation_basis(const Scenario& offer) {
  return {.discount_rate = offer.projection.discount_rate,
          .years = offer.projection.years,
          .outside_wealth = offer.preferences.outside_wealth,
          .risk_aversion = offer.preferences.risk_aversion,
          .employer_load = offer.negotiation.employer_load};
}

std::optional<Acceleration> lever_clause(const Scenario& s) {
  if (!s.offer.grants.empty()) {
    const Grant& first = s.offer.grants.front();
    if (const Acceleration* own = impact_clause(first)) {
      Acceleration clause = *own;
      if (clause.months) clause.portion = Percent::fraction(portion_of_months(first, clause));
      clause.months.reset();
      return clause;
    }
  }
  return s.playbook ? s.playbook->acceleration : std::nullopt;
}

double clause_chance(const Scenario& s, const Acceleration& clause, int grant_month) {
  const QuarterScores scores = quarter_scores(s);
  double missed = 1;
  const Quarters judged = judged_quarters(clause, grant_month);
  for (int q = judged.first; q <= judged.last; ++q) {
    if (const auto mean = scores.of(q)) missed *= 1 - reach_chance(s.beliefs, *mean, clause.score);
  }
  return 1 - missed;
}

PerLever<std::optional<Ratio>> offered_levers(const Scenario& s) {
  PerLever<std::optional<Ratio>> levers;
  levers[Lever::base_salary] = s.offer.base_salary.ratio();
  levers[Lever::sign_on] = s.offer.sign_on.total().ratio();
  levers[Lever::bonus_rate] = s.offer.bonus.rate.fraction();
  levers[Lever::ownership] = Ratio(0);
  levers[Lever::acceleration] = Ratio(0);
  if (s.offer.grants.empty()) return levers;
  const Grant& first = s.offer.grants.front();
  levers[Lever::ownership] = size_of(s, first);
  if (impact_clause(first) != nullptr)
    levers[Lever::acceleration] = lever_clause(s)->portion.fraction();
  return levers;
}

WorthModel::WorthModel(const Scenario& s, const ValuationBasis& basis)
    : scenario_(s),
      basis_(basis),
      cash_(cash_worth(s, basis)),
      factors_(worth_of_factors(s, basis)),
      missing_(missing_facts(s)) {
  const auto offered = offered_levers(s);
  for (const Lever l : kAllLevers) offered_[l] = offered[l].value_or(Ratio(0));
  const FirstGrant first = first_grant(0, ClauseOutcome::missed);
  values_equity_ = missing_.empty() && gap_of(s, first.grant) == Gap::none;
  if (!values_equity_) return;
  if (const auto clause = lever_clause(s))
    clause_chance_ = clause_chance(s, *clause, first.grant.month);
  outlooks_ = outlooks();
  for (ExitState& at : outlooks_) {
    at.missed = unit_value(first, at);
    at.others = value_of_others(at);
  }
}

bool WorthModel::asks_for_wealth() const {
  return !basis_.outside_wealth && !basis_.risk_aversion.is_zero();
}

std::vector<WorthModel::ExitState> WorthModel::outlooks() const {
  std::vector<ExitState> all;
  for (const Exit& e : scenario_.exits) {
    all.push_back({.exit = &e,
                   .probability = e.probability.value(),
                   .price = common_price(ExitWaterfall(scenario_.company, e.month), e),
                   .circumstances = circumstances_in(scenario_, e)});
  }
  if (all.empty()) all.push_back({.circumstances = assumed_circumstances(scenario_)});
  for (ExitState& at : all) at.circumstances.leave_month.reset();  // leaving is in S(k)
  return all;
}

// The grant that is negotiated, its clause met or missed whatever the scores. An offer without a
// grant would get one on the usual terms.
WorthModel::FirstGrant WorthModel::first_grant(const Ratio& acceleration,
                                               ClauseOutcome outcome) const {
  FirstGrant first;
  Grant& grant = first.grant;
  if (!scenario_.offer.grants.empty()) grant = scenario_.offer.grants.front();
  const bool dollars = negotiated_in_dollars({grant}, scenario_.company);
  if (is_empty(scenario_, grant) && !dollars) grant.size = Percent::of_hundred(100);
  if (is_empty(scenario_, grant) && dollars) grant.size = Money::dollars(1);
  const auto asked = lever_clause(scenario_);
  if (!asked) return first;
  auto& clauses = grant.acceleration;
  auto own = std::find_if(clauses.begin(), clauses.end(), is_impact);
  if (own == clauses.end()) {
    clauses.push_back(*asked);
    own = clauses.end() - 1;
    own->taken_from = clauses.front().taken_from;
  }
  own->months.reset();
  own->portion = Percent::fraction(acceleration);
  first.outcomes.assign(clauses.size(), ClauseOutcome::by_score);
  first.outcomes[static_cast<std::size_t>(own - clauses.begin())] = outcome;
  return first;
}

// Present value of a whole grant, divisible, each tranche times the chance of still being there.
double WorthModel::value(const Grant& grant, const std::vector<ClauseOutcome>& outcomes,
                         const ExitState& at) const {
  const Company& company = scenario_.company;
  const ResolvedGrant resolved = resolve(scenario_, grant);
  const Exit* exit = resolved.knows_exits() ? at.exit : nullptr;
  if (exit != nullptr && has_ended(scenario_, grant, exit->month)) return 0;
  Circumstances circumstances = at.circumstances;
  circumstances.divisible = true;
  circumstances.outcomes = outcomes;
  if (at.exit != nullptr && exit == nullptr) circumstances.change_of_control.reset();
  const double in_exit =
      exit != nullptr ? price_in_exit(company, resolved, exit->month, at.price) : 0;
  double sum = 0;
  for (const Vest& v : vesting_schedule(scenario_, grant, resolved, circumstances).vests) {
    const auto paid = exit != nullptr ? payment_date(scenario_, v, exit->month) : v.date;
    if (!paid) continue;
    const double price = exit != nullptr ? in_exit : paper_price(company, resolved, v.month);
    const int stay = exit != nullptr ? month_to_stay(grant, v.month, exit->month) : v.month;
    sum += v.quantity.value() * price * survival(scenario_.beliefs, stay) *
           discount_factor(basis_.discount_rate, scenario_.offer.start, *paid);
  }
  return sum;
}

double WorthModel::unit_value(const FirstGrant& first, const ExitState& at) const {
  return value(first.grant, first.outcomes, at) / size_of(scenario_, first.grant)->value();
}

double WorthModel::value_of_others(const ExitState& at) const {
  double sum = 0;
  const auto& grants = scenario_.offer.grants;
  for (std::size_t i = 1; i < grants.size(); ++i) sum += value(grants[i], {}, at);
  return sum;
}

EquityStates WorthModel::equity_states(const Ratio& acceleration) const {
  const double met = acceleration.is_zero() ? 0 : clause_chance_;
  EquityStates states;
  for (const ExitState& at : outlooks_) {
    if (met < 1) states.push_back({at.probability * (1 - met), at.missed, at.others});
    if (met > 0) {
      const double value = unit_value(first_grant(acceleration, ClauseOutcome::met), at);
      states.push_back({at.probability * met, value, at.others});
    }
  }
  return states;
}

double WorthModel::equity_mean(const EquityStates& states, double ownership) const {
  double sum = 0;
  for (const EquityState& e : states) sum += e.probability * (e.others + ownership * e.per_unit);
  return sum;
}

double WorthModel::equity_worth(const EquityStates& states, double ownership) const {
  if (!basis_.outside_wealth || basis_.risk_aversion.is_zero()) {
    return equity_mean(states, ownership);
  }
  std::vector<Outcome> lottery;
  for (const EquityState& e : states) {
    lottery.push_back({e.probability, e.others + ownership * e.per_unit});
  }
  const double wealth = basis_.outside_wealth->value();
  if (lottery.empty()) return 0;
  return certainty_equivalent(lottery, wealth, basis_.risk_aversion.value());
}

double WorthModel::worth(const Package& x) const {
  const EquityStates states = equity_states(x[Lever::acceleration]);
  return factors_ +
         cash_.at(x[Lever::base_salary].value(), x[Lever::sign_on].value(),
                  x[Lever::bonus_rate].value()) +
         equity_worth(states, x[Lever::ownership].value());
}

double WorthModel::cost(const Package& x) const {
  const EquityStates states = equity_states(x[Lever::acceleration]);
  return cash_load() * cash_.at(x[Lever::base_salary].value(), x[Lever::sign_on].value(),
                                x[Lever::bonus_rate].value()) +
         equity_mean(states, x[Lever::ownership].value());
}

}  // namespace parley::model
