#include "parley/model/plan/worth.hpp"

#include <algorithm>
#include <cmath>

#include "model/equity/discounts.hpp"
#include "model/equity/risk.hpp"
#include "model/vesting/plan.hpp"
#include "model/vesting/tranches.hpp"
#include "parley/model/equity/equity.hpp"
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
  const std::vector<double> missed = unit_values(first);
  for (std::size_t i = 0; i < missed.size(); ++i) outlooks_[i].missed = missed[i];
  for (std::size_t i = 1; i < s.offer.grants.size(); ++i) add_others(s.offer.grants[i]);
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
  const bool dollars = negotiated_unit({grant}, scenario_.company) == EquityUnit::dollars;
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

// Present value of a whole grant, divisible, each tranche times the chance of still being there: in
// one exit after another, what does not hang on the exit being found once.
class WorthModel::GrantWorth {
 public:
  GrantWorth(const WorthModel& model, const Grant& grant,
             const std::vector<ClauseOutcome>& outcomes)
      : scenario_(model.scenario_),
        grant_(grant),
        outcomes_(outcomes),
        resolved_(resolve(model.scenario_, grant)),
        plan_(model.scenario_, grant, resolved_, VestingPlan::Shares::divisible),
        discounts_(model.basis_.discount_rate, model.scenario_.offer.start) {}

  double in(const ExitState& at) {
    const Exit* exit = resolved_.knows_exits() ? at.exit : nullptr;
    if (exit != nullptr && has_ended(scenario_, grant_, exit->month)) return 0;
    Circumstances circumstances = at.circumstances;
    circumstances.outcomes = outcomes_;
    if (at.exit != nullptr && exit == nullptr) circumstances.change_of_control.reset();
    const std::vector<Vest> vests = plan_.under(circumstances).vests;
    return exit == nullptr ? on_paper(vests) : in_exit(vests, *exit, at.price);
  }

 private:
  double on_paper(const std::vector<Vest>& vests) {
    double sum = 0;
    for (const Vest& v : vests) {
      sum += v.quantity.value() * paper_price(scenario_.company, resolved_, v.month) *
             chance_of_staying(v.month) * discounts_.at(v.date);
    }
    return sum;
  }

  double in_exit(const std::vector<Vest>& vests, const Exit& exit, double common_price) {
    const double price = price_in_exit(scenario_.company, resolved_, exit.month, common_price);
    const bool cancelled = scenario_.company.unvested_at_exit == UnvestedAtExit::cancelled;
    const double at_exit = discounts_.at(month_after(scenario_.offer.start, exit.month));
    double sum = 0;
    for (const Vest& v : vests) {
      const bool later = v.month > exit.month;
      if (later && cancelled) continue;
      sum += v.quantity.value() * price *
             chance_of_staying(month_to_stay(grant_, v.month, exit.month)) *
             (later ? discounts_.at(v.date) : at_exit);
    }
    return sum;
  }

  double chance_of_staying(int month) {
    const auto i = static_cast<std::size_t>(month);
    while (survivals_.size() <= i)
      survivals_.push_back(survival(scenario_.beliefs, static_cast<int>(survivals_.size())));
    return survivals_[i];
  }

  const Scenario& scenario_;
  const Grant& grant_;
  const std::vector<ClauseOutcome>& outcomes_;
  ResolvedGrant resolved_;
  VestingPlan plan_;
  Discounts discounts_;
  std::vector<double> survivals_;  // by month
};

std::vector<double> WorthModel::unit_values(const FirstGrant& first) const {
  const double size = size_of(scenario_, first.grant)->value();
  GrantWorth worth(*this, first.grant, first.outcomes);
  std::vector<double> values;
  for (const ExitState& at : outlooks_) values.push_back(worth.in(at) / size);
  return values;
}

void WorthModel::add_others(const Grant& grant) {
  const std::vector<ClauseOutcome> by_score;
  GrantWorth worth(*this, grant, by_score);
  for (ExitState& at : outlooks_) at.others += worth.in(at);
}

EquityStates WorthModel::equity_states(const Ratio& acceleration) const {
  const double met = acceleration.is_zero() ? 0 : clause_chance_;
  std::vector<double> if_met;
  if (met > 0) if_met = unit_values(first_grant(acceleration, ClauseOutcome::met));
  EquityStates states;
  for (std::size_t i = 0; i < outlooks_.size(); ++i) {
    const ExitState& at = outlooks_[i];
    if (met < 1) states.push_back({at.probability * (1 - met), at.missed, at.others});
    if (met > 0) states.push_back({at.probability * met, if_met[i], at.others});
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
