#include "model/simulation/offer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/resolve/clawback.hpp"
#include "model/resolve/promises.hpp"
#include "model/simulation/grants.hpp"
#include "model/simulation/normal.hpp"
#include "parley/model/impact/impact.hpp"
#include "parley/model/pay/ledger.hpp"
#include "parley/model/pay/projection.hpp"

namespace parley::model::sim {
namespace {

constexpr int kDefaultHorizon = 10;  // years

double dollars(const Exact& x) { return static_cast<double>(x.approximate()); }

ExitLaw exit_law(const Scenario& s) {
  if (!s.simulation) return {};
  const SimulationTerms& t = *s.simulation;
  const auto start = t.start_value ? t.start_value : s.company.valuation;
  return {.exit_rate = t.exit_rate.value_or(Percent()).value(),
          .failure_rate = t.failure_rate.value_or(Percent()).value(),
          .horizon_years = t.horizon_years.value_or(Ratio(kDefaultHorizon)).value(),
          .log_start = start ? std::log(start->value()) : 0,
          .drift = t.drift.value(),
          .volatility = t.volatility.value(),
          .ipo_share = t.ipo_share.value(),
          .correlation = s.beliefs.score_sd.is_zero() ? 0 : t.score_correlation.value()};
}

// The last month in which anything changes, and one more that stands for "later".
int months_needed(const Scenario& s) {
  int last = std::max(12 * s.projection.years, last_vesting_month(s));
  for (const Round& r : s.company.rounds) last = std::max(last, r.month);
  if (company_law(s) == CompanyLaw::exits) {
    for (const Exit& e : s.exits) last = std::max(last, e.month);
  }
  // What has lapsed or ended in a late exit.
  const bool limited = company_law(s) == CompanyLaw::rates &&
                       std::any_of(s.offer.grants.begin(), s.offer.grants.end(), is_limited);
  if (limited) last = std::max(last, static_cast<int>(std::ceil(12 * exit_law(s).horizon_years)));
  return last + 1;
}

Phase phase_at(const Scenario& s, int month) {
  Phase phase{.kept = kept(s.company, month), .stack = ExitWaterfall(s.company, month)};
  const double beyond = 2 * phase.stack.corner_proceeds().back() + 1;
  phase.tail = (phase.stack.common_price(2 * beyond) - phase.stack.common_price(beyond)) / beyond;
  return phase;
}

void lay_out_months(const Scenario& s, SimulatedOffer& o) {
  const int last = months_needed(s);
  for (int k = 0; k <= last; ++k) o.day.push_back(month_after(s.offer.start, k) - s.offer.start);
  o.cash.resize(static_cast<std::size_t>(s.projection.leave_month.value_or(last)) + 1);
}

// The months, and the other days that company grants make cuts of.
void lay_out_steps(const Scenario& s, SimulatedOffer& o) {
  std::vector<double> days = o.day;
  if (o.company == CompanyLaw::rates) {
    for (const Grant& g : s.offer.grants) add_cuts(s, g, o, days);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  for (std::size_t step = 0; step < days.size(); ++step) {
    const std::size_t month = o.step_of_month.size();
    const bool new_month = month < o.months() && o.day[month] == days[step];
    if (new_month) o.step_of_month.push_back(step);
    const bool changes = std::any_of(
        s.company.rounds.begin(), s.company.rounds.end(),
        [&](const Round& r) { return new_month && r.month == static_cast<int>(month); });
    if (step == 0 || changes) o.phases.push_back(phase_at(s, static_cast<int>(month)));
    o.phase_of.push_back(o.phases.size() - 1);
  }
  o.step_day = std::move(days);
  o.step_day.push_back(std::numeric_limits<double>::infinity());
}

void lay_out_leaving(const Scenario& s, SimulatedOffer& o) {
  const double stays = 1 - s.beliefs.leave_monthly.value();
  const std::size_t last = o.last_leaving();
  double there = 1;
  for (std::size_t k = 0; k <= last; ++k) {
    o.leave_from.push_back(static_cast<std::uint64_t>(std::ceil((1 - there) * 0x1p32 - 0.5)));
    const double next = k == last ? 0 : there * stays;
    o.leave_chance.push_back(there - next);
    there = next;
  }
  o.leave_from.front() = 0;
  o.leave_from.push_back(std::numeric_limits<std::uint64_t>::max());
}

// (score - mean)/sd; without a spread plus or minus infinity, by exact comparison.
double threshold(const Scenario& s, const Ratio& score, const Ratio& mean) {
  constexpr double kNever = std::numeric_limits<double>::infinity();
  if (s.beliefs.score_sd.is_zero()) return mean >= score ? -kNever : kNever;
  return ((score - mean) / s.beliefs.score_sd).value();
}

// Present values of cash: what is sure by the month of leaving, what hangs on a score by quarter.
class CashTable {
 public:
  CashTable(const Scenario& s, const QuarterScores& scores, SimulatedOffer& o)
      : s_(s), scores_(scores), o_(o), list_(promises_of(s.offer, s.projection.years)) {}

  void lay_out() {
    o_.bonus.resize(4 * static_cast<std::size_t>(s_.projection.years));
    for (const PromisedPayment& p : list_.payments) pay(p);
    std::partial_sum(o_.cash.begin(), o_.cash.end(), o_.cash.begin());
    for (const PromisedPayment& p : list_.payments) take_back(p);
  }

 private:
  double discount(Date day) const {
    return discount_factor(s_.projection.discount_rate, s_.offer.start, day);
  }

  void pay_sure(double amount, int from) {
    if (from <= static_cast<int>(o_.last_leaving()))
      o_.cash[static_cast<std::size_t>(from)] += amount;
  }

  void pay(const PromisedPayment& p) {
    const double factor = discount(p.date) * list_.rate_of(p).value();
    if (factor == 0) return;
    for (const PromisedPart& part : list_.parts_of(p)) {
      const double amount =
          factor * part.multiple.value() *
          (part.salary == PromisedPart::kDollars ? 1 : dollars(list_.salaries[part.salary].yearly));
      if (part.quarter == 0) {
        pay_sure(amount, p.stay_until);
      } else {
        pay_by_score(amount, part.quarter, p);
      }
    }
  }

  void pay_by_score(double full, int quarter, const PromisedPayment& p) {
    const auto mean = scores_.of(quarter);
    if (!mean || full <= 0) return;
    double below = 0;
    for (const BonusTier& t : s_.offer.bonus_at(p.item).tiers) {
      const double gain = (t.pays.value() - below) * full;
      const double at = threshold(s_, t.score, *mean);
      below = t.pays.value();
      if (std::isfinite(at)) {
        if (gain == 0) continue;
        o_.bonus[static_cast<std::size_t>(quarter - 1)].push_back({at, gain, p.stay_until});
        o_.score_quarters = std::max(o_.score_quarters, static_cast<std::size_t>(quarter));
      } else if (at < 0) {
        pay_sure(gain, p.stay_until);
      }
    }
  }

  void take_back(const PromisedPayment& p) {
    const bool sign_on = p.kind == PayKind::sign_on;
    if (!sign_on && p.kind != PayKind::payment) return;
    const std::optional<Clawback>& c =
        sign_on ? std::optional(s_.offer.sign_on.clawback) : s_.offer.payments[p.item].clawback;
    if (!c) return;
    const double amount = dollars(list_.amount(p));
    const int last = std::min({static_cast<int>(o_.last_leaving()), list_.months,
                               end_of_clawback(*c, p, s_.offer.start) - 1});
    for (int k = p.month; k <= last; ++k) {
      o_.cash[static_cast<std::size_t>(k)] -= amount *
                                              share_taken_back(*c, p, s_.offer.start, k).value() *
                                              discount(list_.dates[static_cast<std::size_t>(k)]);
    }
  }

  const Scenario& s_;
  const QuarterScores& scores_;
  SimulatedOffer& o_;
  Promises list_;
};

ImpactClause impact_clause(const Scenario& s, const Grant& g, const Acceleration& a,
                           const QuarterScores& scores) {
  ImpactClause clause;
  const Quarters judged = judged_quarters(a, g.month);
  for (int q = judged.first; q <= judged.last; ++q) {
    const auto mean = scores.of(q);
    if (!mean) break;
    const double at = threshold(s, a.score, *mean);
    if (at < std::numeric_limits<double>::infinity()) clause.quarters.push_back({q, at});
  }
  return clause;
}

// The clauses of a grant that can be met, and their places in the offer's list.
std::vector<const Acceleration*> add_clauses(const Scenario& s, const Grant& g,
                                             const QuarterScores& scores, SimulatedOffer& o,
                                             std::vector<std::size_t>& places) {
  std::vector<const Acceleration*> found;
  for (const Acceleration& a : g.acceleration) {
    if (a.trigger != Trigger::impact) continue;
    ImpactClause clause = impact_clause(s, g, a, scores);
    if (clause.quarters.empty()) continue;
    if (found.size() == kMostClauses) {
      o.warnings.push_back(fmt::format("of the impact clauses of {} the first {} are simulated",
                                       g.name, kMostClauses));
      break;
    }
    for (const auto& q : clause.quarters) {
      if (std::isfinite(q.threshold)) {
        o.score_quarters = std::max(o.score_quarters, static_cast<std::size_t>(q.number));
      }
    }
    found.push_back(&a);
    places.push_back(o.clauses.size());
    o.clauses.push_back(std::move(clause));
  }
  return found;
}

// Why the law cannot value a grant; empty where it can.
std::string fault_of(const Scenario& s, const GrantTerms& terms) {
  if (!terms.fault.empty() || terms.liquid) return terms.fault;
  switch (company_law(s)) {
    case CompanyLaw::exits:
      return {};
    case CompanyLaw::none:
      return "neither [[exits]] nor simulation.exit_rate say what becomes of the company";
    case CompanyLaw::rates:
      break;
  }
  const bool priced = s.simulation->start_value || s.company.valuation;
  return priced ? "" : "neither start_value nor company.valuation is known";
}

void lay_out_grant(const Scenario& s, const Grant& g, const GrantTerms& terms,
                   const QuarterScores& scores, SimulatedOffer& o) {
  std::vector<std::size_t> places;
  const auto clauses = add_clauses(s, g, scores, o, places);
  if (terms.liquid) {
    o.liquid.push_back(liquid_grant(s, g, clauses, o));
    o.liquid.back().clauses = std::move(places);
  } else if (o.company == CompanyLaw::exits) {
    o.over_exits.push_back(exits_grant(s, g, clauses, o));
    o.over_exits.back().clauses = std::move(places);
  } else {
    o.grants.push_back(company_grant(s, g, clauses, o));
    o.grants.back().clauses = std::move(places);
  }
}

void lay_out_grants(const Scenario& s, const QuarterScores& scores, SimulatedOffer& o) {
  for (const Grant& g : s.offer.grants) {
    const GrantTerms terms = grant_terms(s, g);
    const std::string fault = fault_of(s, terms);
    if (fault.empty()) {
      lay_out_grant(s, g, terms, scores, o);
    } else {
      o.without.push_back(g.name);
      o.warnings.push_back(fmt::format("without {}: it has no value, {}", g.name, fault));
    }
  }
  o.without_equity = !o.without.empty() && o.without.size() == s.offer.grants.size();
}

// The exits of the file by proceeds, those without any first, ties as listed.
void lay_out_exits(const Scenario& s, SimulatedOffer& o) {
  if (o.company != CompanyLaw::exits) return;
  double until = 0;
  for (const Exit& e : exits_by_proceeds(s)) {
    until += e.probability.value();
    o.exits.push_back({e.probability.value(), until});
  }
  o.exits.back().until = 1;
}

void warn(const Scenario& s, const QuarterScores& scores, SimulatedOffer& o) {
  if (!o.grants.empty() && !o.law.possible()) {
    o.warnings.push_back(
        "exit_rate is 0: no path has an exit, and the stock of the company comes to nothing");
  }
  if (s.projection.leave_month) {
    o.warnings.push_back(
        fmt::format("no path stays past leave_month = {}", *s.projection.leave_month));
  }
  if (scores.means.empty() && s.offer.bonus_by_score()) {
    o.warnings.push_back("the bonus hangs on a score, and there is none: it is left out");
  }
}

}  // namespace

CompanyLaw company_law(const Scenario& s) {
  const bool rates = s.simulation && s.simulation->speaks_of_rates();
  if (!s.exits.empty() && !rates) return CompanyLaw::exits;
  return rates && s.simulation->exit_rate ? CompanyLaw::rates : CompanyLaw::none;
}

std::size_t sure_state(const SimulatedOffer& o, const std::vector<std::size_t>& clauses) {
  std::size_t state = 0;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const auto& quarters = o.clauses[clauses[i]].quarters;
    const bool met = std::any_of(quarters.begin(), quarters.end(), [](const auto& q) {
      return q.threshold == -std::numeric_limits<double>::infinity();
    });
    state |= static_cast<std::size_t>(met) << i;
  }
  return state;
}

std::vector<double> motion_days(const SimulatedOffer& o) {
  std::vector<double> days;
  if (!o.has_motion()) return days;
  for (const LiquidGrant& g : o.liquid) {
    for (const auto& vests : g.moving) {
      for (const MovingVest& v : vests) {
        days.push_back(v.day);
        if (v.since > 0) days.push_back(v.since);
      }
    }
  }
  if (o.correlated()) {
    for (std::size_t q = 1; q <= o.score_quarters; ++q) days.push_back(o.day[3 * q]);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

void set_motion(SimulatedOffer& o, const std::vector<double>& days) {
  if (!o.has_motion()) return;
  const auto place = [&](double day) {
    return static_cast<std::size_t>(std::lower_bound(days.begin(), days.end(), day) - days.begin());
  };
  for (LiquidGrant& g : o.liquid) {
    for (auto& vests : g.moving) {
      for (MovingVest& v : vests) {
        v.at = place(v.day);
        if (v.since > 0) v.from = place(v.since);
      }
    }
  }
  if (!o.correlated()) return;
  for (std::size_t q = 1; q <= o.score_quarters; ++q)
    o.quarter_motion.push_back(place(o.day[3 * q]));
}

SimulatedOffer simulated_offer(const Scenario& s) {
  SimulatedOffer o;
  const QuarterScores scores = quarter_scores(s);
  o.employer = s.offer.employer;
  o.company = company_law(s);
  o.law = exit_law(s);
  if (s.simulation) o.listed_volatility = s.simulation->volatility.value();
  o.log_discount = std::log1p(s.projection.discount_rate.value());
  o.cancels_unvested = s.company.unvested_at_exit == UnvestedAtExit::cancelled;
  o.wealth = s.preferences.outside_wealth ? s.preferences.outside_wealth->value() : 0;
  o.risk_aversion = s.preferences.risk_aversion.value();
  lay_out_months(s, o);
  lay_out_leaving(s, o);
  lay_out_steps(s, o);
  CashTable(s, scores, o).lay_out();
  lay_out_exits(s, o);
  lay_out_grants(s, scores, o);
  warn(s, scores, o);
  return o;
}

}  // namespace parley::model::sim
