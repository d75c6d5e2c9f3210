#include "parley/model/plan/worth.hpp"

#include <algorithm>
#include <cmath>

#include "parley/model/equity/equity.hpp"
#include "parley/model/equity/risk.hpp"
#include "parley/model/pay/projection.hpp"

namespace parley::model {
namespace {

// Below every score: a clause that is met as soon as there is one.
const Ratio kAnyScore = -1'000'000'000;

bool is_impact(const Acceleration& a) { return a.trigger == Trigger::impact; }

const Acceleration* impact_clause(const Grant& grant) {
  const auto& clauses = grant.acceleration;
  const auto found = std::find_if(clauses.begin(), clauses.end(), is_impact);
  return found == clauses.end() ? nullptr : &*found;
}

bool is_liquid(const Grant& grant) { return std::holds_alternative<Money>(grant.size); }

// A grant's size in units of ownership (dollars for liquid stock), divisible.
std::optional<Ratio> size_of(const Scenario& s, const Grant& grant) {
  if (const auto* percent = std::get_if<Percent>(&grant.size)) return percent->fraction();
  if (const auto* money = std::get_if<Money>(&grant.size)) return money->ratio();
  if (const auto* shares = std::get_if<Shares>(&grant.size)) {
    if (!s.company.fully_diluted_shares) return std::nullopt;
    return Ratio::of(shares->count(), s.company.fully_diluted_shares->count());
  }
  return justified_ownership(s);
}

// The fact for want of which nothing values the grant; empty where it has a value.
std::string missing_key(const Scenario& s, const Grant& grant) {
  if (is_liquid(grant)) return "";
  if (std::holds_alternative<ByImpact>(grant.size) && !justified_ownership(s)) return "plan";
  const bool counted = grant.is_option() || std::holds_alternative<Shares>(grant.size);
  if (counted && !s.company.fully_diluted_shares) return "company.fully_diluted_shares";
  if (s.exits.empty() && !s.company.valuation) return "company.valuation";
  return "";
}

std::vector<MissingFact> missing_facts(const Scenario& s) {
  std::vector<MissingFact> missing;
  for (const Grant& g : s.offer.grants) {
    const std::string key = missing_key(s, g);
    if (key.empty()) continue;
    missing.push_back({.file = s.file, .title = s.title, .key = key, .grant = g.name});
  }
  return missing;
}

// The whole schedule of one unit of a grant that is not empty, divisible.
Schedule unit_schedule(const Scenario& s, const Grant& grant, Circumstances c) {
  c.divisible = true;
  Schedule schedule = vesting_schedule(s, grant, c);
  for (Vest& v : schedule.vests) v.quantity = v.quantity / schedule.size;
  return schedule;
}

bool is_empty(const Scenario& s, const Grant& grant) {
  const auto size = size_of(s, grant);
  return !size || size->is_zero();
}

double growth_factor(const Company& company, int month) {
  return std::pow(1 + company.growth.value(), month / 12.0);
}

// What an option's holder pays for the whole company of today; 0 for stock.
double whole_strike(const Company& company, const Grant& grant) {
  if (!grant.is_option() || !company.fully_diluted_shares) return 0;
  return grant.strike.value_or(Price()).value() *
         static_cast<double>(company.fully_diluted_shares->count());
}

// Paper value of today's whole company, in the hands of a grant's holder at month k.
double paper_price(const Company& company, const Grant& grant, int month) {
  const double grown = kept(company, month) * growth_factor(company, month);
  if (is_liquid(grant)) return grown;
  const double discount = 1 - company.common_discount.value();
  const double price = grown * company.valuation->value() * discount;
  return std::max(0.0, price - whole_strike(company, grant));
}

}  // namespace

Judge judge_of(const Scenario& offer) {
  return {.discount_rate = offer.projection.discount_rate,
          .years = offer.projection.years,
          .outside_wealth = offer.preferences.outside_wealth,
          .risk_aversion = offer.preferences.risk_aversion,
          .employer_load = offer.negotiation.employer_load};
}

std::optional<Acceleration> lever_clause(const Scenario& s) {
  if (!s.offer.grants.empty()) {
    const Grant& first = s.offer.grants.front();
    if (const Acceleration* own = impact_clause(first)) return *own;
  }
  return s.playbook ? s.playbook->acceleration : std::nullopt;
}

double clause_chance(const Scenario& s, const Acceleration& clause, int grant_month) {
  const QuarterScores scores = quarter_scores(s);
  double missed = 1;
  for (int q = grant_month / 3 + 1; 3 * q <= grant_month + clause.within_months; ++q) {
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
  if (const Acceleration* own = impact_clause(first)) {
    levers[Lever::acceleration] = own->portion.fraction();
  }
  return levers;
}

WorthModel::WorthModel(const Scenario& s, const Judge& judge)
    : scenario_(s),
      judge_(judge),
      cash_(cash_worth(s, judge)),
      factors_(worth_of_factors(s, judge)),
      missing_(missing_facts(s)) {
  const auto offered = offered_levers(s);
  for (const Lever l : kAllLevers) offered_[l] = offered[l].value_or(Ratio(0));
  const Grant first = first_grant(0, Clause::missed);
  values_equity_ = missing_.empty() && missing_key(s, first).empty();
  if (!values_equity_) return;
  if (const auto clause = lever_clause(s)) clause_chance_ = clause_chance(s, *clause, first.month);
  outlooks_ = outlooks();
  for (Outlook& at : outlooks_) {
    at.missed = unit_value(first, at);
    at.others = value_of_others(at);
  }
}

bool WorthModel::asks_for_wealth() const {
  return !judge_.outside_wealth && !judge_.risk_aversion.is_zero();
}

std::vector<WorthModel::Outlook> WorthModel::outlooks() const {
  std::vector<Outlook> all;
  for (const Exit& e : scenario_.exits) {
    all.push_back({.exit = &e,
                   .probability = e.probability.value(),
                   .price = common_price(Stack(scenario_.company, e.month), e),
                   .circumstances = circumstances_in(scenario_, e)});
  }
  if (all.empty()) all.push_back({.circumstances = assumed_circumstances(scenario_)});
  for (Outlook& at : all) at.circumstances.leave_month.reset();  // leaving is in S(k)
  return all;
}

// The grant that is negotiated, its clause met whatever the scores, or absent. An offer without a
// grant would get one on the usual terms.
Grant WorthModel::first_grant(const Ratio& acceleration, Clause clause) const {
  Grant grant;
  if (!scenario_.offer.grants.empty()) grant = scenario_.offer.grants.front();
  if (is_empty(scenario_, grant) && !is_liquid(grant)) grant.size = Percent::of_hundred(100);
  if (is_empty(scenario_, grant)) grant.size = Money::dollars(1);
  auto& clauses = grant.acceleration;
  const auto own = std::find_if(clauses.begin(), clauses.end(), is_impact);
  const auto at = own == clauses.end() ? clauses.end() : clauses.erase(own);
  const auto asked = lever_clause(scenario_);
  if (clause == Clause::missed || !asked) return grant;
  const auto placed = clauses.insert(at, *asked);
  placed->score = kAnyScore;
  placed->portion = Percent::fraction(acceleration);
  if (clauses.size() > 1) placed->taken_from = clauses[placed == clauses.begin()].taken_from;
  return grant;
}

// What all of today's company would be worth in the hands of the grant's holder at an exit.
double WorthModel::price_in(const Grant& grant, const Outlook& at) const {
  const double then = kept(scenario_.company, at.exit->month) * at.price;
  return std::max(0.0, then - whole_strike(scenario_.company, grant));
}

// Present value of one unit of a grant, each tranche times the chance of still being there.
double WorthModel::unit_value(const Grant& grant, const Outlook& at) const {
  const bool on_paper = at.exit == nullptr || is_liquid(grant);
  if (!on_paper && grant.month > at.exit->month) return 0;
  const double exit_price = on_paper ? 0 : price_in(grant, at);
  Circumstances circumstances = at.circumstances;
  if (at.exit != nullptr && is_liquid(grant)) circumstances.change_of_control.reset();
  double sum = 0;
  for (const Vest& v : unit_schedule(scenario_, grant, circumstances).vests) {
    const auto paid = on_paper ? v.date : payment_date(scenario_, v, at.exit->month);
    if (!paid) continue;
    const double price = on_paper ? paper_price(scenario_.company, grant, v.month) : exit_price;
    sum += v.quantity.value() * price * survival(scenario_.beliefs, v.month) *
           discount_factor(judge_.discount_rate, scenario_.offer.start, *paid);
  }
  return sum;
}

double WorthModel::value_of_others(const Outlook& at) const {
  double sum = 0;
  const auto& grants = scenario_.offer.grants;
  for (std::size_t i = 1; i < grants.size(); ++i) {
    if (is_empty(scenario_, grants[i])) continue;
    sum += size_of(scenario_, grants[i])->value() * unit_value(grants[i], at);
  }
  return sum;
}

EquityStates WorthModel::equity_states(const Ratio& acceleration) const {
  const double met = acceleration.is_zero() ? 0 : clause_chance_;
  EquityStates states;
  for (const Outlook& at : outlooks_) {
    if (met < 1) states.push_back({at.probability * (1 - met), at.missed, at.others});
    if (met > 0) {
      const double value = unit_value(first_grant(acceleration, Clause::met), at);
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
  if (!judge_.outside_wealth || judge_.risk_aversion.is_zero()) {
    return equity_mean(states, ownership);
  }
  std::vector<Chance> lottery;
  for (const EquityState& e : states) {
    lottery.push_back({e.probability, e.others + ownership * e.per_unit});
  }
  const double wealth = judge_.outside_wealth->value();
  if (lottery.empty()) return 0;
  return certainty_equivalent(lottery, wealth, judge_.risk_aversion.value());
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
