#include "model/plan/levels.hpp"

#include <algorithm>
#include <cmath>

namespace parley::model {
namespace {

constexpr double kNoise = 1e-6;  // of a sum of doubles; far under a cent

LevelLine settle_at(double dollars) {
  return {Level::settle, "Settle at", "agree to nothing worth less to you while they still move",
          dollars};
}
LevelLine floor_at(double dollars) {
  return {Level::floor, "Floor", "ask for nothing worth less to you, whatever they object",
          dollars};
}
LevelLine walk_away_under(double dollars) {
  return {Level::walk_away, "Walk away under",
          "decline a final offer worth less to you: your alternative is more", dollars};
}

}  // namespace

double shown_at_least(double dollars) { return std::ceil(dollars - kNoise); }
double shown_at_most(double dollars) { return std::floor(dollars + kNoise); }

double shown_floor(const Plan& plan) {
  const double offer = std::round(plan.offer.worth);
  return plan.best_alternative ? std::max(offer, shown_at_least(plan.reservation)) : offer;
}

std::vector<LevelLine> levels(const Plan& plan) {
  std::vector<LevelLine> lines;
  if (plan.decision.verdict == Verdict::need_input) return lines;
  if (plan.decision.verdict == Verdict::counter)
    lines.push_back(settle_at(shown_at_least(plan.settle)));
  lines.push_back(floor_at(shown_floor(plan)));
  if (plan.best_alternative) lines.push_back(walk_away_under(shown_at_least(plan.reservation)));
  return lines;
}

}  // namespace parley::model
