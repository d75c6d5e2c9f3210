#include "simulation_score_law.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "simulation_normal.hpp"

namespace parley::sim {
namespace {

constexpr double kGridEnd = 8;

// One thing that a quarter's score may do from a threshold upwards.
struct Rise {
  double threshold = 0;
  double gain = 0;
  std::uint32_t met = 0;
};

std::vector<Rise> rises(const SimulatedOffer& o, int quarter) {
  std::vector<Rise> found;
  const auto q = static_cast<std::size_t>(quarter - 1);
  if (q < o.bonus.size()) {
    for (const BonusStep& b : o.bonus[q]) found.push_back({b.threshold, b.gain, 0});
  }
  for (std::size_t c = 0; c < o.clauses.size(); ++c) {
    for (const auto& chance : o.clauses[c].chances) {
      if (chance.quarter == quarter) found.push_back({chance.threshold, 0, 1u << c});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Rise& a, const Rise& b) { return a.threshold < b.threshold; });
  return found;
}

// What a quarter brings, with its chance.
struct Outcome {
  double chance = 0;
  double gain = 0;
  std::uint32_t met = 0;
};

double reach_chance(double threshold, double rho, double z) {
  if (rho == 0) return normal_cdf(-threshold);
  return normal_cdf((rho * z - threshold) / std::sqrt(1 - rho * rho));
}

std::vector<Outcome> outcomes(const std::vector<Rise>& rises, double rho, double z) {
  std::vector<Outcome> found{{1, 0, 0}};
  for (const Rise& r : rises) {
    Outcome above = found.back();
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

void add(std::vector<Node>& points, double at, double weight) {
  for (Node& p : points) {
    if (p.at == at) {
      p.weight += weight;
      return;
    }
  }
  points.push_back({at, weight});
}

ScoreLaw after_quarter(const ScoreLaw& before, const std::vector<Outcome>& outcomes) {
  std::map<std::uint32_t, std::vector<Node>> joined;
  for (const StateLaw& s : before) {
    for (const Outcome& o : outcomes) {
      for (const Node& b : s.bonus) add(joined[s.state | o.met], b.at + o.gain, b.weight * o.chance);
    }
  }
  ScoreLaw law;
  for (auto& [state, points] : joined) {
    if (points.size() > ScoreLaws::kPoints) points = gauss_rule_of(points, ScoreLaws::kPoints);
    law.push_back({state, std::move(points)});
  }
  return law;
}

std::vector<ScoreLaw> laws_given(const SimulatedOffer& o, int quarters, double rho, double z) {
  std::vector<ScoreLaw> laws{{StateLaw{0, {{0, 1}}}}};
  for (int q = 1; q <= quarters; ++q) {
    laws.push_back(after_quarter(laws.back(), outcomes(rises(o, q), rho, z)));
  }
  return laws;
}

int quarters_that_matter(const SimulatedOffer& o) {
  int last = static_cast<int>(o.bonus.size());
  for (const ImpactClause& c : o.clauses) {
    for (const auto& chance : c.chances) last = std::max(last, chance.quarter);
  }
  return last;
}

constexpr std::size_t kSpan = 6;      // points of the grid that an interpolation uses
constexpr std::size_t kMostAnew = 256;  // laws kept beside the grid

// Lagrange's weights of points -2, -1, 0, 1, 2, 3 at x.
std::array<double, kSpan> interpolation(double x) {
  std::array<double, kSpan> weights{};
  for (int i = 0; i < static_cast<int>(kSpan); ++i) {
    double w = 1;
    for (int j = 0; j < static_cast<int>(kSpan); ++j) {
      if (j != i) w *= (x - (j - 2)) / (i - j);
    }
    weights[static_cast<std::size_t>(i)] = w;
  }
  return weights;
}

}  // namespace

ScoreLaws::ScoreLaws(const SimulatedOffer& o) : offer_(o), quarters_(quarters_that_matter(o)) {
  if (!o.correlated()) {
    grid_.push_back(laws_given(o, quarters_, 0, 0));
    return;
  }
  const double rho = o.law.correlation;
  step_ = std::clamp(0.25 * std::sqrt(1 - rho * rho) / std::abs(rho), 0.02, 0.2);
  const int side = static_cast<int>(std::ceil(kGridEnd / step_)) + 3;
  first_z_ = -side * step_;
  for (int i = 0; i <= 2 * side; ++i) grid_.push_back(laws_given(o, quarters_, rho, first_z_ + i * step_));
}

const ScoreLaw& ScoreLaws::law(const Laws& laws, std::size_t leaving) const {
  return laws[std::min(leaving / 3, laws.size() - 1)];
}

// Where a point loses the last of its weight a law has one point less, and points of the same place in
// two laws are not the same point.
bool ScoreLaws::are_alike(std::size_t cell, std::size_t leaving) const {
  const ScoreLaw& first = law(grid_[cell], leaving);
  for (std::size_t i = cell - 2; i < cell - 2 + kSpan; ++i) {
    const ScoreLaw& other = law(grid_[i], leaving);
    for (std::size_t s = 0; s < first.size(); ++s) {
      if (first[s].bonus.size() != other[s].bonus.size()) return false;
    }
  }
  return true;
}

const ScoreLaws::Laws& ScoreLaws::anew(double z) {
  const auto found = anew_.find(z);
  if (found != anew_.end()) return found->second;
  if (anew_.size() >= kMostAnew) anew_.clear();
  return anew_.emplace(z, laws_given(offer_, quarters_, offer_.law.correlation, z)).first->second;
}

void ScoreLaws::at(double z, std::size_t leaving, ScoreLaw& out) {
  const double end = -first_z_ - 3.001 * step_;
  const double place = (std::clamp(z, -end, end) - first_z_) / step_;
  const auto cell = static_cast<std::size_t>(place);
  if (!are_alike(cell, leaving)) {
    out = law(anew(z), leaving);
    return;
  }
  const auto weight = interpolation(place - static_cast<double>(cell));
  out = law(grid_[cell], leaving);
  for (std::size_t s = 0; s < out.size(); ++s) {
    for (std::size_t b = 0; b < out[s].bonus.size(); ++b) {
      Node mixed;
      for (std::size_t i = 0; i < weight.size(); ++i) {
        const Node& n = law(grid_[cell + i - 2], leaving)[s].bonus[b];
        mixed.at += weight[i] * n.at;
        mixed.weight += weight[i] * n.weight;
      }
      out[s].bonus[b] = mixed;
    }
  }
}

}  // namespace parley::sim
