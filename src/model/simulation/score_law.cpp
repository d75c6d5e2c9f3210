#include "model/simulation/score_law.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <set>
#include <span>

#include "core/stable_sort.hpp"
#include "model/simulation/normal.hpp"
#include "model/simulation/quadrature.hpp"
#include "model/simulation/vectors.hpp"

namespace parley::model::sim {
namespace {

constexpr std::size_t kPoints = 8;  // of the bonus
constexpr double kGridEnd = 8;
constexpr double kGridStep = 0.2;  // of the width over which a score turns from unlikely to likely
// Points of the grid around z, in steps, that an interpolation uses.
constexpr std::array<double, 6> kSpan = {-2, -1, 0, 1, 2, 3};

// One thing that a quarter's score may do from a threshold upwards.
struct Rise {
  double threshold = 0;
  double gain = 0;
  std::uint32_t met = 0;
};

std::vector<Rise> rises(const SimulatedOffer& o, std::size_t quarter) {
  std::vector<Rise> found;
  if (quarter <= o.bonus.size()) {
    for (const BonusStep& b : o.bonus[quarter - 1]) found.push_back({b.threshold, b.gain, 0});
  }
  for (std::size_t c = 0; c < o.clauses.size(); ++c) {
    for (const auto& q : o.clauses[c].quarters) {
      if (static_cast<std::size_t>(q.number) == quarter) {
        found.push_back({q.threshold, 0, 1u << c});
      }
    }
  }
  sort_stably(found, [](const Rise& a, const Rise& b) { return a.threshold < b.threshold; });
  return found;
}

// What a quarter brings, with its chance.
struct ScoreOutcome {
  double chance = 0;
  double gain = 0;
  std::uint32_t met = 0;
};

double reach_chance(double threshold, double rho, double z) {
  if (rho == 0) return normal_cdf(-threshold);
  return normal_cdf((rho * z - threshold) / std::sqrt(1 - rho * rho));
}

std::vector<ScoreOutcome> outcomes(const SimulatedOffer& o, std::size_t quarter, double z) {
  const double rho = o.correlated() ? o.law.correlation : 0;
  std::vector<ScoreOutcome> found{{1, 0, 0}};
  for (const Rise& r : rises(o, quarter)) {
    ScoreOutcome above = found.back();
    above.gain += r.gain;
    above.met |= r.met;
    if (std::isinf(r.threshold)) {  // always reached
      found.back() = above;
      continue;
    }
    above.chance = reach_chance(r.threshold, rho, z);
    found.back().chance -= above.chance;
    found.push_back(above);
  }
  return found;
}

std::size_t quarters_that_matter(const SimulatedOffer& o) {
  int last = static_cast<int>(o.bonus.size());
  for (const ImpactClause& c : o.clauses) {
    for (const auto& q : c.quarters) last = std::max(last, q.number);
  }
  return static_cast<std::size_t>(last);
}

// Chebyshev points, ends included; one where there is no width.
std::vector<double> points_between(double low, double high, std::size_t n) {
  if (low == high) return {low};
  std::vector<double> points{low};
  for (std::size_t i = 1; i + 1 < n; ++i) {
    const double turn = std::numbers::pi * static_cast<double>(i) / static_cast<double>(n - 1);
    points.push_back((low + high) / 2 - (high - low) / 2 * std::cos(turn));
  }
  points.push_back(high);
  return points;
}

// The weights of `points` that give any polynomial its value at x.
std::vector<double> lagrange(std::span<const double> points, double x) {
  std::vector<double> weights;
  for (const double own : points) {
    double w = 1;
    for (const double other : points) {
      if (other != own) w *= (x - other) / (own - other);
    }
    weights.push_back(w);
  }
  return weights;
}

std::vector<double> points_after(const std::vector<double>& before,
                                 const std::vector<ScoreOutcome>& all, std::size_t n) {
  const auto [least, most] = std::minmax_element(
      all.begin(), all.end(),
      [](const ScoreOutcome& a, const ScoreOutcome& b) { return a.gain < b.gain; });
  return points_between(before.front() + least->gain, before.back() + most->gain, n);
}

std::set<std::uint32_t> states_after(const std::vector<ScoreState>& before,
                                     const std::vector<ScoreOutcome>& all) {
  std::set<std::uint32_t> met;
  for (const ScoreState& s : before) {
    for (const ScoreOutcome& o : all) met.insert(s.met | o.met);
  }
  return met;
}

std::size_t place_of(std::uint32_t met, const std::vector<ScoreState>& states) {
  const auto found =
      std::find_if(states.begin(), states.end(), [&](const ScoreState& s) { return s.met == met; });
  return static_cast<std::size_t>(found - states.begin());
}

}  // namespace

ScoreLaws::ScoreLaws(const SimulatedOffer& o, std::size_t fineness) : offer_(o) {
  quarters_.push_back({.points = {0}, .states = {ScoreState{}}, .moves = {}});
  bonus_ = {0};
  const std::size_t quarters = quarters_that_matter(o);
  for (std::size_t q = 1; q <= quarters; ++q) add_quarter(kPoints * fineness);
  if (!o.correlated()) {
    grid_.push_back(weights_given(0));
    reduce(kPoints * fineness / 2);
    return;
  }
  const double rho = std::abs(o.law.correlation);
  const double width = std::min(1.0, std::sqrt(1 - rho * rho) / rho);
  step_ = kGridStep * width / static_cast<double>(fineness);
  const int side = static_cast<int>(std::ceil(kGridEnd / step_)) + 3;
  first_z_ = -side * step_;
  for (int i = 0; i <= 2 * side; ++i) grid_.push_back(weights_given(first_z_ + i * step_));
}

void ScoreLaws::add_quarter(std::size_t points) {
  const Quarter& before = quarters_.back();
  const auto all = outcomes(offer_, quarters_.size(), 0);
  Quarter next{.points = points_after(before.points, all, points), .states = {}, .moves = {}};
  for (const std::uint32_t met : states_after(before.states, all)) {
    next.states.push_back({met, bonus_.size(), next.points.size()});
    bonus_.insert(bonus_.end(), next.points.begin(), next.points.end());
  }
  for (const ScoreOutcome& o : all) {
    Move move;
    for (const ScoreState& s : before.states) {
      move.states.push_back(place_of(s.met | o.met, next.states));
    }
    for (const double b : before.points) {
      const auto row = lagrange(next.points, b + o.gain);
      move.points.insert(move.points.end(), row.begin(), row.end());
    }
    next.moves.push_back(std::move(move));
  }
  quarters_.push_back(std::move(next));
}

std::vector<double> ScoreLaws::weights_given(double z) const {
  std::vector<double> weights(bonus_.size());
  weights.front() = 1;
  for (std::size_t q = 1; q < quarters_.size(); ++q) {
    const Quarter& before = quarters_[q - 1];
    const Quarter& next = quarters_[q];
    const auto all = outcomes(offer_, q, z);
    for (std::size_t o = 0; o < all.size(); ++o) {
      const Move& move = next.moves[o];
      for (std::size_t s = 0; s < before.states.size(); ++s) {
        double* to = weights.data() + next.states[move.states[s]].first;
        for (std::size_t b = 0; b < before.points.size(); ++b) {
          const double weight = all[o].chance * weights[before.states[s].first + b];
          add_product(weight, move.points.data() + b * next.points.size(), to, next.points.size());
        }
      }
    }
  }
  return weights;
}

// Points of each state's own, half as many, have the same moments: its Gauss rule.
void ScoreLaws::reduce(std::size_t points) {
  std::vector<double> bonus;
  std::vector<double> weights;
  for (Quarter& q : quarters_) {
    for (ScoreState& s : q.states) {
      std::vector<Node> all;
      for (std::size_t i = s.first; i < s.first + s.points; ++i) {
        all.push_back({bonus_[i], grid_.front()[i]});
      }
      const std::vector<Node> few = gauss_rule_of(all, points);
      s = {s.met, bonus.size(), few.size()};
      for (const Node& n : few) {
        bonus.push_back(n.at);
        weights.push_back(n.weight);
      }
    }
  }
  bonus_ = std::move(bonus);
  grid_.front() = std::move(weights);
}

const std::vector<ScoreState>& ScoreLaws::states(std::size_t leaving) const {
  return quarters_[std::min(leaving / 3, quarters_.size() - 1)].states;
}

const std::vector<double>& ScoreLaws::weights(double z) {
  if (independent()) return grid_.front();
  const double end = -first_z_ - 3.001 * step_;
  const double place = (std::clamp(z, -end, end) - first_z_) / step_;
  const auto cell = static_cast<std::size_t>(place);
  const auto share = lagrange(kSpan, place - static_cast<double>(cell));
  between_.assign(bonus_.size(), 0);
  for (std::size_t i = 0; i < kSpan.size(); ++i) {
    add_product(share[i], grid_[cell + i - 2].data(), between_.data(), between_.size());
  }
  return between_;
}

}  // namespace parley::model::sim
