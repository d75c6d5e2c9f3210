#include "model/simulation/exits.hpp"

#include <algorithm>
#include <cmath>

#include "model/simulation/clones.hpp"

namespace parley::model::sim {
namespace {

PARLEY_VECTOR_CLONES void look_up_steps(const double* years, const std::uint32_t* step_of_day,
                                        double last_day, std::uint32_t* step, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const double day = 365 * years[i];
    step[i] = step_of_day[static_cast<std::int32_t>(day < last_day ? day : last_day)];
  }
}

using Corner = ExitWaterfall::Corner;

// As ExitWaterfall::common_price: the last corner that the proceeds have reached counts.
PARLEY_VECTOR_CLONES void pass_corner(const double* proceeds, Corner c, double* price,
                                      std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const double over = proceeds[i] - c.proceeds;
    const double here = c.price + (over > 0 ? over : 0) * c.inverse_slope;
    price[i] = over >= 0 ? here : price[i];
  }
}

PARLEY_VECTOR_CLONES void take_phase(const Exits& e, const double* common, std::uint32_t from,
                                     double kept, double* price) {
  for (std::size_t i = 0; i < e.count; ++i) {
    const double own = kept * (e.is_sale[i] != 0 ? common[i] : e.proceeds[i]);
    price[i] = e.step[i] >= from ? own : price[i];
  }
}

PARLEY_VECTOR_CLONES void add_clause(const std::uint32_t* met, std::size_t clause,
                                     std::uint32_t bit, std::uint32_t* state, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) state[i] |= (met[i] >> clause & 1u) * bit;
}

PARLEY_VECTOR_CLONES void claim(const Exits& e, const std::uint32_t* state, std::uint32_t steps,
                                const double* vested, const double* discounted, double* out) {
  for (std::size_t i = 0; i < e.count; ++i) {
    const std::uint32_t until = e.step[i] < e.left[i] ? e.step[i] : e.left[i];
    const std::uint32_t row = state[i] * steps;
    const double later = discounted[row + e.left[i]] - discounted[row + until];
    out[i] = vested[row + until] * e.discount[i] + later;
  }
}

PARLEY_VECTOR_CLONES void drop_before(const std::uint32_t* step, std::uint32_t made, double* out,
                                      std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] = step[i] >= made ? out[i] : 0;
}

PARLEY_VECTOR_CLONES void drop_ended(const std::uint32_t* step, const std::uint32_t* leave,
                                     const std::uint32_t* ends, double* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] = step[i] < ends[leave[i]] ? out[i] : 0;
}

}  // namespace

ExitPrices::ExitPrices(const SimulatedOffer& offer) : offer_(offer) {
  const auto steps = static_cast<std::uint32_t>(offer.steps());
  for (std::uint32_t step = 0; step < steps; ++step) {
    const bool last = step + 1 == steps;
    const double end = last ? offer.step_day[step] + 1 : offer.step_day[step + 1];
    step_of_day_.resize(static_cast<std::size_t>(end), step);
    if (step == 0 || offer.phase_of[step] != offer.phase_of[step - 1]) first_step_.push_back(step);
  }
}

void ExitPrices::find_steps(Exits& e) const {
  look_up_steps(e.time.data(), step_of_day_.data(), static_cast<double>(step_of_day_.size() - 1),
                e.step.data(), e.count);
}

// Phase after phase: each takes the exits from its first step on.
void ExitPrices::find_prices(Exits& e) {
  for (std::size_t p = 0; p < first_step_.size(); ++p) {
    const Phase& phase = offer_.phases[p];
    std::fill_n(common_.begin(), e.count, 0.0);
    for (const Corner& c : phase.stack.corners())
      pass_corner(e.proceeds.data(), c, common_.data(), e.count);
    take_phase(e, common_.data(), first_step_[p], phase.kept, e.price.data());
  }
}

Claims::Claims(const SimulatedOffer& offer, const SimulatedGrant& grant)
    : offer_(offer),
      grant_(grant),
      plain_(grant.strike_paid.empty() && grant.states.front().after_sale.empty()) {
  for (const VestingTable& t : grant.states) {
    vested_.insert(vested_.end(), t.vested.begin(), t.vested.end());
    discounted_.insert(discounted_.end(), t.discounted.begin(), t.discounted.end());
  }
  if (offer.cancels_unvested) std::fill(discounted_.begin(), discounted_.end(), 0.0);
  if (grant.ends == kNoStep && grant.lapses.empty()) return;
  for (std::size_t k = 0; k <= offer.last_leaving(); ++k) {
    const std::size_t lapse = grant.lapses.empty() ? kNoStep : grant.lapses[k];
    ends_.push_back(static_cast<std::uint32_t>(std::min(grant.ends, lapse)));
  }
}

void Claims::find(const Exits& e, Lane<double>& claims) {
  std::fill_n(state_.begin(), e.count, 0u);
  std::uint32_t bit = 1;
  for (const std::size_t clause : grant_.clauses) {
    add_clause(e.met.data(), clause, bit, state_.data(), e.count);
    bit <<= 1;
  }
  plain_ ? look_up(e, claims) : find_each(e, claims);
}

void Claims::find_unmet(const Exits& e, Lane<double>& claims) {
  std::fill_n(state_.begin(), e.count, 0u);
  plain_ ? look_up(e, claims) : find_each(e, claims);
}

void Claims::look_up(const Exits& e, Lane<double>& claims) const {
  claim(e, state_.data(), static_cast<std::uint32_t>(offer_.steps()), vested_.data(),
        discounted_.data(), claims.data());
  if (grant_.made > 0)
    drop_before(e.step.data(), static_cast<std::uint32_t>(grant_.made), claims.data(), e.count);
  if (!ends_.empty())
    drop_ended(e.step.data(), e.leave.data(), ends_.data(), claims.data(), e.count);
}

void Claims::find_each(const Exits& e, Lane<double>& claims) const {
  for (std::size_t i = 0; i < e.count; ++i) {
    claims[i] =
        offer_.claim(grant_, state_[i], e.step[i], e.leave[i], e.is_sale[i] != 0, e.discount[i]);
  }
}

}  // namespace parley::model::sim
