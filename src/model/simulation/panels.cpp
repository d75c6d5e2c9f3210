#include "model/simulation/panels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parley::model::sim {
namespace {

constexpr double kFarNormal = 8.5;    // beyond it nothing has weight
constexpr double kLargestMove = 0.7;  // of a corner, in normals, over one panel of time
constexpr double kLargestDecay =
    0.5;                             // likewise of the log of the chance that nothing has happened
constexpr double kLargestPanel = 3;  // in normals
constexpr double kLongestPanel = 2;  // in years
constexpr double kShortestPanel = 1e-7;
constexpr double kReach = 2;  // of a panel, in distances to where utility has no value
constexpr double kLeastDistance = 1e-4;

double visible(double z) { return std::clamp(z, -kFarNormal, kFarNormal); }

bool moves_far(const ExitLaw& law, const std::vector<double>& corners, double from, double to) {
  return std::any_of(corners.begin(), corners.end(), [&](double x) {
    const double before = visible(normal_at(law, x, std::max(from, kShortestPanel / 2)));
    const double after = visible(normal_at(law, x, to));
    const double between = visible(normal_at(law, x, (from + to) / 2));
    return std::max({before, between, after}) - std::min({before, between, after}) > kLargestMove;
  });
}

void cut(const ExitLaw& law, const std::vector<double>& corners, double from, double to,
         std::vector<double>& cuts) {
  const double decay = (law.exit_rate + law.failure_rate) * (to - from);
  const bool long_one = to - from > kLongestPanel || decay > kLargestDecay;
  if (to - from > kShortestPanel && (long_one || moves_far(law, corners, from, to))) {
    const double middle = (from + to) / 2;
    cut(law, corners, from, middle, cuts);
    cut(law, corners, middle, to, cuts);
  } else {
    cuts.push_back(to);
  }
}

// Without volatility the path of the price crosses a corner at one moment.
void cut_at_crossings(const ExitLaw& law, const std::vector<double>& corners, double from,
                      double to, std::vector<double>& cuts) {
  if (law.drift == 0) return;
  for (const double x : corners) {
    const double t = (std::log(x) - law.log_start) / law.drift;
    if (t > from && t < to) cuts.push_back(t);
  }
}

}  // namespace

std::vector<double> corners(const SimulatedOffer& o, std::size_t step, bool sale) {
  const Phase& phase = o.phases[o.phase_of[step]];
  std::vector<double> found = sale ? phase.stack.corner_proceeds() : std::vector<double>{};
  for (const SimulatedGrant& g : o.grants) {
    if (g.strike == 0 || phase.kept <= 0) continue;
    const double p = g.strike / phase.kept;
    found.push_back(sale ? phase.stack.proceeds(p) : p);
  }
  std::erase_if(found, [](double x) { return !(x > 0) || std::isinf(x); });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

double normal_at(const ExitLaw& law, double x, double t) {
  return (std::log(x) - law.log_start - law.log_drift() * t) / (law.volatility * std::sqrt(t));
}

std::vector<double> time_cuts(const SimulatedOffer& o) {
  const double horizon = o.law.horizon_years;
  std::vector<double> cuts{0};
  for (std::size_t step = 0; step < o.steps(); ++step) {
    const double from = o.step_day[step] / 365;
    const double to = std::min(horizon, o.step_day[step + 1] / 365);
    if (from >= horizon) break;
    std::vector<double> all = corners(o, step, true);
    const std::vector<double> listed = corners(o, step, false);
    all.insert(all.end(), listed.begin(), listed.end());
    if (o.law.volatility > 0) {
      cut(o.law, all, from, to, cuts);
    } else {
      const auto first = static_cast<std::ptrdiff_t>(cuts.size());
      cut_at_crossings(o.law, all, from, to, cuts);
      cut(o.law, {}, from, to, cuts);
      std::sort(cuts.begin() + first, cuts.end());
    }
  }
  return cuts;
}

double longest_panel(const SimulatedOffer& o) {
  if (!o.correlated()) return kLargestPanel;
  const double rho = std::abs(o.law.correlation);
  return kLargestPanel * std::min(1.0, std::sqrt(1 - rho * rho) / rho);
}

std::vector<double> price_cuts(const ExitLaw& law, const std::vector<double>& corners, double t,
                               double low, double high, double longest, double cushion) {
  std::vector<double> cuts{low};
  double pole = -std::numeric_limits<double>::infinity();
  const auto cut_up_to = [&](double end) {
    while (cuts.back() < end) {
      const double from = cuts.back();
      cuts.push_back(std::min(end, from + std::min(longest, kReach * (from - pole))));
    }
  };
  if (law.volatility > 0) {
    for (const double x : corners) {
      const double z = normal_at(law, x, t);
      cut_up_to(std::min(z, high));
      const double distance = std::log1p(cushion / x) / (law.volatility * std::sqrt(t));
      pole = z - std::max(distance, kLeastDistance);
    }
  }
  cut_up_to(high);
  return cuts;
}

}  // namespace parley::model::sim
