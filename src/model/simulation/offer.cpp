#include "model/simulation/offer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/simulation/grants.hpp"
#include "model/simulation/normal.hpp"
#include "parley/model/impact/impact.hpp"
#include "parley/model/pay/ledger.hpp"
#include "parley/model/pay/projection.hpp"

namespace parley::model::sim {
namespace {

double dollars(const Exact& x) { return static_cast<double>(x.approximate()); }

ExitLaw exit_law(const Scenario& s) {
  if (!s.simulation) return {};
  const SimulationTerms& t = *s.simulation;
  const auto start = t.start_value ? t.start_value : s.company.valuation;
  return {.exit_rate = t.exit_rate.value(),
          .failure_rate = t.failure_rate.value(),
          .horizon_years = t.horizon_years.value(),
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
  return last + 1;
}

Phase phase_at(const Scenario& s, int month) {
  Phase phase{.kept = kept(s.company, month), .stack = Stack(s.company, month)};
  const double beyond = 2 * phase.stack.corner_proceeds().back() + 1;
  phase.tail = (phase.stack.common_price(2 * beyond) - phase.stack.common_price(beyond)) / beyond;
  return phase;
}

void lay_out_time(const Scenario& s, SimulatedOffer& o) {
  const int last = months_needed(s);
  for (int k = 0; k <= last; ++k) {
    o.day.push_back(month_after(s.offer.start, k) - s.offer.start);
    const bool changes = std::any_of(s.company.rounds.begin(), s.company.rounds.end(),
                                     [&](const Round& r) { return r.month == k; });
    if (k == 0 || changes) o.phases.push_back(phase_at(s, k));
    o.phase_of.push_back(o.phases.size() - 1);
  }
  o.day.push_back(std::numeric_limits<double>::infinity());
  o.cash.resize(static_cast<std::size_t>(s.projection.leave_month.value_or(last)) + 1);
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

// Present values of cash, by the month of leaving; the bonus hangs on scores and is not in it.
void lay_out_cash(const Scenario& s, SimulatedOffer& o) {
  const int horizon = 12 * s.projection.years;
  const auto discount = [&](int k) {
    return discount_factor(s.projection.discount_rate, s.offer.start,
                           month_after(s.offer.start, k));
  };
  double yearly_benefits = 0;
  for (const Benefit& b : s.offer.benefits) yearly_benefits += b.yearly.value();
  double earned = 0;
  double sign_on = 0;  // paid so far, as it stands on the check
  for (int k = 0; k <= static_cast<int>(o.last_leaving()); ++k) {
    if (k <= horizon) {
      const double factor = discount(k);
      if (k > 0) earned += (dollars(salary_in_month(s.offer, k)) + yearly_benefits) / 12 * factor;
      for (const SignOn::Installment& i : s.offer.sign_on.installments) {
        if (i.month != k) continue;
        sign_on += i.amount.value();
        earned += i.amount.value() * factor;
      }
    }
    const double back = k <= horizon ? s.offer.sign_on.clawback.share_at(k).value() : 0;
    o.cash[static_cast<std::size_t>(k)] =
        earned - sign_on * back * (k <= horizon ? discount(k) : 0);
  }
}

// (score - mean)/sd; without a spread plus or minus infinity, by exact comparison.
double threshold(const Scenario& s, const Ratio& score, const Ratio& mean) {
  constexpr double kNever = std::numeric_limits<double>::infinity();
  if (s.beliefs.score_sd.is_zero()) return mean >= score ? -kNever : kNever;
  return ((score - mean) / s.beliefs.score_sd).value();
}

std::vector<BonusStep> bonus_steps(const Scenario& s, int quarter, const std::optional<Ratio>& mean,
                                   double full_pay) {
  constexpr double kAlways = -std::numeric_limits<double>::infinity();
  const Bonus& bonus = s.offer.bonus;
  std::vector<BonusStep> steps;
  const double pay = full_pay * discount_factor(s.projection.discount_rate, s.offer.start,
                                                month_after(s.offer.start, 3 * quarter));
  if (bonus.tiers.empty()) return {{kAlways, pay}};
  if (!mean) return {};
  double below = 0;
  for (const BonusTier& t : bonus.tiers) {
    const double here = t.pays.value();
    const double at = threshold(s, t.score, *mean);
    if (at < -kAlways && here != below) steps.push_back({at, (here - below) * pay});
    below = here;
  }
  return steps;
}

void lay_out_bonus(const Scenario& s, const QuarterScores& scores, SimulatedOffer& o) {
  const Bonus& bonus = s.offer.bonus;
  for (int q = 1; q <= 4 * s.projection.years; ++q) {
    const double yearly = bonus.amount
                              ? bonus.amount->value()
                              : dollars(salary_in_month(s.offer, 3 * q)) * bonus.rate.value();
    auto steps =
        yearly > 0 ? bonus_steps(s, q, scores.of(q), yearly / 4) : std::vector<BonusStep>{};
    const bool by_score = std::any_of(
        steps.begin(), steps.end(), [](const BonusStep& b) { return std::isfinite(b.threshold); });
    if (by_score) o.score_quarters = static_cast<std::size_t>(q);
    o.bonus.push_back(std::move(steps));
  }
}

ImpactClause impact_clause(const Scenario& s, const Grant& g, const Acceleration& a,
                           const QuarterScores& scores) {
  ImpactClause clause;
  const Quarters judged = judged_quarters(a, g.month);
  for (int q = judged.first; q <= judged.last; ++q) {
    const auto mean = scores.of(q);
    if (!mean) break;
    const double at = threshold(s, a.score, *mean);
    if (at < std::numeric_limits<double>::infinity()) clause.chances.push_back({q, at});
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
    if (clause.chances.empty()) continue;
    if (found.size() == kMostClauses) {
      o.warnings.push_back(fmt::format("of the impact clauses of {} the first {} are simulated",
                                       g.name, kMostClauses));
      break;
    }
    for (const auto& c : clause.chances) {
      if (std::isfinite(c.threshold)) {
        o.score_quarters = std::max(o.score_quarters, static_cast<std::size_t>(c.quarter));
      }
    }
    found.push_back(&a);
    places.push_back(o.clauses.size());
    o.clauses.push_back(std::move(clause));
  }
  return found;
}

void lay_out_grants(const Scenario& s, const QuarterScores& scores, SimulatedOffer& o) {
  const bool priced = s.simulation && (s.simulation->start_value || s.company.valuation);
  for (const Grant& g : s.offer.grants) {
    const GrantTerms terms = grant_terms(s, g);
    if (terms.fault.empty() && terms.liquid) continue;
    std::string fault = terms.fault;
    if (fault.empty() && !s.simulation) fault = "the file has no [simulation]";
    if (fault.empty() && !priced) fault = "neither start_value nor company.valuation is known";
    if (fault.empty()) continue;
    o.without_equity = true;
    o.warnings.push_back(fmt::format("without equity: {} has no value, {}", g.name, fault));
  }
  if (o.without_equity) return;
  for (const Grant& g : s.offer.grants) {
    std::vector<std::size_t> places;
    const auto clauses = add_clauses(s, g, scores, o, places);
    if (grant_terms(s, g).liquid) {
      o.liquid.push_back(liquid_grant(s, g, clauses, o));
      o.liquid.back().clauses = std::move(places);
    } else {
      o.grants.push_back(company_grant(s, g, clauses, o));
      o.grants.back().clauses = std::move(places);
    }
  }
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
  const bool pays = !s.offer.bonus.rate.is_zero() || s.offer.bonus.amount;
  if (scores.means.empty() && pays && !s.offer.bonus.tiers.empty()) {
    o.warnings.push_back("the bonus hangs on a score, and there is none: it is left out");
  }
}

}  // namespace

SimulatedOffer simulated_offer(const Scenario& s) {
  SimulatedOffer o;
  const QuarterScores scores = quarter_scores(s);
  o.law = exit_law(s);
  o.log_discount = std::log1p(s.projection.discount_rate.value());
  o.cancels_unvested = s.company.unvested_at_exit == UnvestedAtExit::cancelled;
  o.wealth = s.preferences.outside_wealth ? s.preferences.outside_wealth->value() : 0;
  o.risk_aversion = s.preferences.risk_aversion.value();
  lay_out_time(s, o);
  lay_out_leaving(s, o);
  lay_out_cash(s, o);
  lay_out_bonus(s, scores, o);
  lay_out_grants(s, scores, o);
  warn(s, scores, o);
  return o;
}

}  // namespace parley::model::sim
