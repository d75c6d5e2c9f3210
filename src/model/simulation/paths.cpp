#include "model/simulation/paths.hpp"

#include <algorithm>
#include <cmath>

#include "model/simulation/clones.hpp"
#include "model/simulation/elementary.hpp"
#include "model/simulation/normal.hpp"

namespace parley::model::sim {
namespace {

constexpr int kGuessBits = 10;

// total += gain where the word reaches and the path stays until it is paid.
PARLEY_VECTOR_CLONES void add_reached(const std::uint32_t* word, std::uint32_t least,
                                      const std::uint32_t* leave, std::uint32_t until, double gain,
                                      double* total, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    total[i] += word[i] >= least && leave[i] >= until ? gain : 0.0;
  }
}

PARLEY_VECTOR_CLONES void add_reached_normal(const double* normal, double least,
                                             const std::uint32_t* leave, std::uint32_t until,
                                             double gain, double* total, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    total[i] += normal[i] >= least && leave[i] >= until ? gain : 0.0;
  }
}

PARLEY_VECTOR_CLONES void mark_reached(const std::uint32_t* word, std::uint32_t least,
                                       std::uint32_t bit, std::uint32_t* met, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) met[i] |= word[i] >= least ? bit : 0u;
}

PARLEY_VECTOR_CLONES void mark_reached_normal(const double* normal, double least, std::uint32_t bit,
                                              std::uint32_t* met, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) met[i] |= normal[i] >= least ? bit : 0u;
}

// Proceeds and discount factors at exits after `t` years; z holds the prices' normals.
PARLEY_VECTOR_CLONES void price(const double* t, const double* z, const ExitLaw& law,
                                double log_discount, double* proceeds, double* discount,
                                std::size_t n) {
  const double start = law.log_start;
  const double drift = law.log_drift();
  const double spread = law.volatility;
  for (std::size_t i = 0; i < n; ++i) {
    proceeds[i] = exp_of(start + drift * t[i] + spread * std::sqrt(t[i]) * z[i]);
    discount[i] = exp_of(-log_discount * t[i]);
  }
}

PARLEY_VECTOR_CLONES void expected_proceeds(const double* t, const ExitLaw& law, double* out,
                                            std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] = exp_of(law.log_start + law.drift * t[i]);
}

// exp(-v^2 years/2 + v (until - since)), the growth of a price; since may be null for 0.
PARLEY_VECTOR_CLONES void grow(const double* until, const double* since, double v, double years,
                               double* out, std::size_t n) {
  const double drift = -v * v * years / 2;
  if (since == nullptr) {
    for (std::size_t i = 0; i < n; ++i) out[i] = exp_of(drift + v * until[i]);
  } else {
    for (std::size_t i = 0; i < n; ++i) out[i] = exp_of(drift + v * (until[i] - since[i]));
  }
}

// claim *= what the price is above the strike
PARLEY_VECTOR_CLONES void pay_above(const double* price, double strike, double* claim,
                                    std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const double above = price[i] - strike;
    claim[i] = above > 0 ? above * claim[i] : 0;
  }
}

PARLEY_VECTOR_CLONES void mix(double* normal, const double* z, double rho, double own,
                              std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) normal[i] = rho * z[i] + own * normal[i];
}

}  // namespace

PathEvaluator::Reach PathEvaluator::reach_of(double threshold) {
  const double cell = std::ceil(normal_cdf(threshold) * 0x1p32 - 0.5);
  return {threshold, static_cast<std::uint32_t>(std::clamp(cell, 0.0, 0x1p32 - 1))};
}

PathEvaluator::PathEvaluator(const SimulatedOffer& offer, Control control)
    : offer_(offer), control_(control), prices_(offer) {
  for (const SimulatedGrant& g : offer.grants) claims_.emplace_back(offer, g);
  for (std::size_t q = 0; q < offer.bonus.size(); ++q) {
    for (const BonusStep& b : offer.bonus[q]) {
      steps_.push_back({.quarter = q,
                        .stay_until = static_cast<std::uint32_t>(b.stay_until),
                        .reach = reach_of(b.threshold),
                        .gain = b.gain});
    }
  }
  for (const ImpactClause& c : offer.clauses) {
    clauses_.emplace_back();
    for (const auto& q : c.quarters) {
      clauses_.back().quarters.emplace_back(static_cast<std::size_t>(q.number - 1),
                                            reach_of(q.threshold));
    }
  }
  for (std::uint64_t cell = 0; cell < 1u << kGuessBits; ++cell) {
    const std::uint64_t word = cell << (32 - kGuessBits);
    const auto above = std::upper_bound(offer.leave_from.begin(), offer.leave_from.end() - 1, word);
    leave_guess_.push_back(static_cast<std::uint16_t>(above - offer.leave_from.begin() - 1));
  }
  for (std::size_t k = 0; k <= offer.last_leaving(); ++k)
    left_of_.push_back(static_cast<std::uint32_t>(offer.step_of_month[k]));
  if (offer.correlated()) score_normal_.resize(offer.score_quarters);
}

void PathEvaluator::evaluate(const Draws& d, Outcomes& out) {
  out.count = d.count;
  find_leaving(d);
  if (offer_.correlated() || offer_.has_stock()) find_exits(d);
  if (offer_.correlated()) find_scores(d);
  pay_cash(d, out);
  std::fill_n(out.equity.begin(), d.count, 0.0);
  if (!clauses_.empty()) find_clauses(d);
  if (!offer_.liquid.empty()) pay_liquid(d.count, out);
  if (offer_.has_motion()) pay_moving(d, out);
  if (!offer_.over_exits.empty()) pay_over_exits(d, out);
  if (offer_.has_stock()) {
    price_exits(d);
    pay_stock(out);
    if (offer_.buys()) pay_strikes(d.count, out);
  }
  for (std::size_t i = 0; i < d.count; ++i) out.total[i] += out.equity[i];
  if (control_ == Control::yes) steady(out);
}

void PathEvaluator::find_leaving(const Draws& d) {
  const std::uint64_t* from = offer_.leave_from.data();
  for (std::size_t i = 0; i < d.count; ++i) {
    const std::uint32_t word = d.leaving[i];
    std::uint32_t k = leave_guess_[word >> (32 - kGuessBits)];
    while (from[k + 1] <= word) ++k;
    leave_[i] = k;
  }
}

void PathEvaluator::find_exits(const Draws& d) {
  exits_.count = 0;
  if (offer_.correlated()) normal_quantiles(d.price.data(), z_.data(), d.count);
  if (!offer_.has_stock()) return;
  Lane<double>& exit = scratch_[0];
  Lane<double>& failure = scratch_[1];
  unit_exponentials(d.exit.data(), exit.data(), d.count);
  unit_exponentials(d.failure.data(), failure.data(), d.count);
  const double mean_wait = 1 / offer_.law.exit_rate;
  const double failure_rate = offer_.law.failure_rate;
  for (std::size_t i = 0; i < d.count; ++i) {
    const double t = exit[i] * mean_wait;
    exits_.path[exits_.count] = static_cast<std::uint32_t>(i);
    exits_.time[exits_.count] = t;
    // Both are always looked at: no branch that half of the paths would guess wrong.
    const unsigned before_failure = t * failure_rate <= failure[i] ? 1 : 0;
    const unsigned in_time = t <= offer_.law.horizon_years ? 1 : 0;
    exits_.count += before_failure & in_time;
  }
  if (offer_.buys()) find_ends(d.count);
}

// The day on which the company is sold, listed or fails, or on which nothing has come of it.
void PathEvaluator::find_ends(std::size_t count) {
  const ExitLaw& law = offer_.law;
  for (std::size_t i = 0; i < count; ++i) {
    double years = std::min(law.horizon_years, scratch_[0][i] / law.exit_rate);
    if (law.failure_rate > 0) years = std::min(years, scratch_[1][i] / law.failure_rate);
    end_[i] = 365 * years;
  }
}

void PathEvaluator::find_scores(const Draws& d) {
  const double rho = offer_.law.correlation;
  const double own = std::sqrt(std::max(0.0, 1 - rho * rho));
  Lane<double>& u = scratch_[0];
  for (std::size_t q = 0; q < score_normal_.size(); ++q) {
    for (std::size_t i = 0; i < d.count; ++i) u[i] = uniform(d.scores[q][i]);
    normal_quantiles(u.data(), score_normal_[q].data(), d.count);
    if (offer_.quarter_motion.empty()) {
      mix(score_normal_[q].data(), z_.data(), rho, own, d.count);
    } else {
      const double years = offer_.day[3 * (q + 1)] / 365;
      const Lane<double>& b = d.motion[offer_.quarter_motion[q]];
      mix(score_normal_[q].data(), b.data(), rho / std::sqrt(years), own, d.count);
    }
  }
}

void PathEvaluator::pay_cash(const Draws& d, Outcomes& out) {
  for (std::size_t i = 0; i < d.count; ++i) {
    out.total[i] = offer_.cash[leave_[i]];
  }
  for (const Step& s : steps_) {
    if (offer_.correlated()) {
      add_reached_normal(score_normal_[s.quarter].data(), s.reach.threshold, leave_.data(),
                         s.stay_until, s.gain, out.total.data(), d.count);
    } else {
      add_reached(d.scores[s.quarter].data(), s.reach.word, leave_.data(), s.stay_until, s.gain,
                  out.total.data(), d.count);
    }
  }
}

void PathEvaluator::find_clauses(const Draws& d) {
  std::fill_n(met_.begin(), d.count, 0u);
  std::uint32_t bit = 1;
  for (const Clause& c : clauses_) {
    for (const auto& [quarter, reach] : c.quarters) {
      if (!std::isfinite(reach.threshold)) {
        for (std::size_t i = 0; i < d.count; ++i) met_[i] |= bit;
      } else if (offer_.correlated()) {
        mark_reached_normal(score_normal_[quarter].data(), reach.threshold, bit, met_.data(),
                            d.count);
      } else {
        mark_reached(d.scores[quarter].data(), reach.word, bit, met_.data(), d.count);
      }
    }
    bit <<= 1;
  }
}

std::size_t PathEvaluator::state(const std::vector<std::size_t>& clauses, std::size_t path) const {
  std::size_t state = 0;
  for (std::size_t i = 0; i < clauses.size(); ++i) state |= (met_[path] >> clauses[i] & 1u) << i;
  return state;
}

void PathEvaluator::pay_liquid(std::size_t count, Outcomes& out) const {
  for (const LiquidGrant& g : offer_.liquid) {
    for (std::size_t i = 0; i < count; ++i)
      out.equity[i] += g.worth[state(g.clauses, i)][leave_[i]];
  }
}

// Each vest at its own price; options at what it is above their strike.
void PathEvaluator::pay_moving(const Draws& d, Outcomes& out) {
  const double v = offer_.listed_volatility;
  Lane<double>& growth = scratch_[0];
  for (const LiquidGrant& g : offer_.liquid) {
    for (std::size_t state = 0; state < g.moving.size(); ++state) {
      for (const MovingVest& vest : g.moving[state]) {
        grow(d.motion[vest.at].data(), vest.from ? d.motion[*vest.from].data() : nullptr, v,
             (vest.day - vest.since) / 365, growth.data(), d.count);
        for (std::size_t i = 0; i < d.count; ++i) {
          if (this->state(g.clauses, i) != state || static_cast<int>(leave_[i]) < vest.month)
            continue;
          out.equity[i] += std::max(0.0, vest.worth * growth[i] - vest.strike);
        }
      }
    }
  }
}

void PathEvaluator::pay_over_exits(const Draws& d, Outcomes& out) const {
  for (std::size_t i = 0; i < d.count; ++i) {
    std::size_t exit = 0;
    while (exit + 1 < offer_.exits.size() && offer_.exits[exit].until <= d.price[i]) ++exit;
    for (const ExitsGrant& g : offer_.over_exits)
      out.equity[i] += g.worth[state(g.clauses, i)][exit][leave_[i]];
  }
}

void PathEvaluator::price_exits(const Draws& d) {
  Exits& e = exits_;
  Lane<double>& u = scratch_[0];
  Lane<double>& z = scratch_[1];
  const double ipo_cells = std::ceil(offer_.law.ipo_share * 0x1p32 - 0.5);
  for (std::size_t i = 0; i < e.count; ++i) {
    const std::size_t path = e.path[i];
    (offer_.correlated() ? z[i] : u[i]) = offer_.correlated() ? z_[path] : d.price[path];
    e.is_sale[i] = d.listing[path] >= ipo_cells;
    e.leave[i] = leave_[path];
    e.left[i] = left_of_[leave_[path]];
  }
  if (!offer_.correlated()) normal_quantiles(u.data(), z.data(), e.count);
  price(e.time.data(), z.data(), offer_.law, offer_.log_discount, e.proceeds.data(),
        e.discount.data(), e.count);
  prices_.find_steps(e);
  prices_.find_prices(e);
  if (clauses_.empty()) return;
  for (std::size_t i = 0; i < e.count; ++i) e.met[i] = met_[e.path[i]];
}

void PathEvaluator::pay_stock(Outcomes& out) {
  for (std::size_t g = 0; g < claims_.size(); ++g) {
    const SimulatedGrant& grant = offer_.grants[g];
    claims_[g].find(exits_, claim_);
    if (grant.strike_paid.empty()) {
      pay_above(exits_.price.data(), grant.strike, claim_.data(), exits_.count);
    } else {
      for (std::size_t e = 0; e < exits_.count; ++e) {
        const double above = exits_.price[e] - (is_bought(grant, e) ? 0 : grant.strike);
        claim_[e] *= std::max(0.0, above);
      }
    }
    for (std::size_t e = 0; e < exits_.count; ++e) out.equity[exits_.path[e]] += claim_[e];
  }
}

// Whether the holder had left before the exit, and bought the options then.
bool PathEvaluator::is_bought(const SimulatedGrant& g, std::size_t exit) const {
  if (g.strike_paid.empty()) return false;
  const std::size_t path = exits_.path[exit];
  const std::size_t left = leave_[path];
  return exits_.step[exit] >= offer_.step_of_month[left] &&
         g.is_bought_by(state(g.clauses, path), left);
}

// What is bought on leaving costs its strike, whatever follows; after the company's end nobody
// buys.
void PathEvaluator::pay_strikes(std::size_t count, Outcomes& out) const {
  for (const SimulatedGrant& g : offer_.grants) {
    if (g.strike_paid.empty()) continue;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t left = leave_[i];
      if (offer_.day[left] < end_[i]) out.equity[i] -= g.strike_paid[state(g.clauses, i)][left];
    }
  }
}

// Beyond its last corner the price of common is linear in the proceeds, and the mean of those at a
// given time is known: what a claim on that line is off by has the mean 0, and all of the tail.
// Where scores go with the price the claim may not hang on them.
void PathEvaluator::steady(Outcomes& out) {
  std::copy_n(out.equity.begin(), out.count, out.steady_equity.begin());
  if (!offer_.has_stock()) return;
  Lane<double>& expected = scratch_[0];
  Lane<double>& off = scratch_[1];
  expected_proceeds(exits_.time.data(), offer_.law, expected.data(), exits_.count);
  for (std::size_t e = 0; e < exits_.count; ++e) {
    const Phase& phase = offer_.phases[offer_.phase_of[exits_.step[e]]];
    const double slope = phase.kept * (exits_.is_sale[e] != 0 ? phase.tail : 1);
    off[e] = slope * (exits_.proceeds[e] - expected[e]);
  }
  for (Claims& c : claims_) {
    offer_.correlated() ? c.find_unmet(exits_, claim_) : c.find(exits_, claim_);
    for (std::size_t e = 0; e < exits_.count; ++e)
      out.steady_equity[exits_.path[e]] -= off[e] * claim_[e];
  }
}

}  // namespace parley::model::sim
