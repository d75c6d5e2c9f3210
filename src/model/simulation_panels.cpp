#include "simulation_panels.hpp"

#include <algorithm>
#include <cmath>

namespace parley::sim {
namespace {

constexpr double kFarNormal = 8.5;     // beyond it nothing has weight
constexpr double kLargestMove = 1.0;   // of a corner, in normals, over one panel of time
constexpr double kLargestPanel = 3;    // in normals
constexpr double kLongestPanel = 2;    // in years
constexpr double kShortestPanel = 1e-7;

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
  const bool long_one = to - from > kLongestPanel;
  if (to - from > kShortestPanel && (long_one || moves_far(law, corners, from, to))) {
    const double middle = (from + to) / 2;
    cut(law, corners, from, middle, cuts);
    cut(law, corners, middle, to, cuts);
  } else {
    cuts.push_back(to);
  }
}

// Without volatility the path of the price crosses a corner at one moment.
void cut_at_crossings(const ExitLaw& law, const std::vector<double>& corners, double from, double to,
                      std::vector<double>& cuts) {
  if (law.drift == 0) return;
  for (const double x : corners) {
    const double t = (std::log(x) - law.log_start) / law.drift;
    if (t > from && t < to) cuts.push_back(t);
  }
}

}  // namespace

std::vector<double> corners(const SimulatedOffer& o, std::size_t month, bool sale) {
  const Phase& phase = o.phases[o.phase_of[month]];
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
  for (std::size_t m = 0; m <= o.last_month(); ++m) {
    const double from = o.day[m] / 365;
    const double to = std::min(horizon, o.day[m + 1] / 365);
    if (from >= horizon) break;
    std::vector<double> all = corners(o, m, true);
    const std::vector<double> listed = corners(o, m, false);
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

std::vector<double> price_cuts(const ExitLaw& law, const std::vector<double>& corners, double t,
                               double low, double high) {
  std::vector<double> ends;
  for (const double x : corners) ends.push_back(normal_at(law, x, t));
  ends.push_back(high);
  std::vector<double> cuts{low};
  for (const double end : ends) {
    const double to = std::min(end, high);
    if (to <= cuts.back()) continue;
    const double from = cuts.back();
    const double parts = std::ceil((to - from) / kLargestPanel);
    for (double i = 1; i <= parts; ++i) cuts.push_back(from + (to - from) * i / parts);
  }
  return cuts;
}

}  // namespace parley::sim
