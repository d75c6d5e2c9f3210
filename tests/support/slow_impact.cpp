#include "tests/support/slow_impact.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace parley::slow {
namespace {

template <class T>
double product(const std::optional<T>& a, const auto& b) {
  return a && b ? a->value() * b->value() : 0;
}

double arr(const Feature& f) {
  if (f.arr_uplift) return f.arr_uplift->value();
  return product(f.new_clusters, f.arr_per_cluster) + product(f.churn_reduction, f.arr_at_risk) +
         product(f.partner_api_growth, f.partner_arr);
}

double on_curve(const std::vector<CurvePoint>& curve, double x) {
  if (x <= curve.front().arr.value()) return curve.front().ownership.value();
  for (std::size_t i = 1; i < curve.size(); ++i) {
    const double left = curve[i - 1].arr.value();
    const double right = curve[i].arr.value();
    if (x > right) continue;
    const double low = curve[i - 1].ownership.value();
    return low + (curve[i].ownership.value() - low) * (x - left) / (right - left);
  }
  return curve.back().ownership.value();
}

struct Sums {
  double arr = 0;
  double clusters = 0;
  double latency = 0;
  double growth = 0;
  double days = 1e9;
};

double sub_score(const Signal& signal, const Sums& sums, const Ratings& ratings) {
  const double marks = signal.full_marks_at.value();
  switch (signal.metric) {
    case Metric::arr_uplift:
      return 100 * std::min(1.0, sums.arr / marks);
    case Metric::clusters:
      return 100 * std::min(1.0, sums.clusters / marks);
    case Metric::latency_reduction:
      return 100 * std::min(1.0, sums.latency / marks);
    case Metric::influence:
      return ratings.influence ? ratings.influence->value() : 0;
    case Metric::culture:
      return ratings.culture ? ratings.culture->value() : 0;
  }
  return 0;
}

Score score(const std::vector<Feature>& features, const Ratings& ratings, const Playbook& playbook,
            const std::function<double(Evidence)>& credit) {
  Sums sums;
  for (const Feature& f : features) {
    const double counts = credit(f.evidence);
    sums.arr += counts * arr(f);
    const auto clusters = f.clusters ? f.clusters : f.new_clusters;
    if (clusters) sums.clusters += counts * clusters->value();
    if (f.latency_reduction)
      sums.latency = std::max(sums.latency, counts * f.latency_reduction->value());
    if (f.partner_api_growth)
      sums.growth = std::max(sums.growth, counts * f.partner_api_growth->value());
    if (f.days_to_value && counts > 0)
      sums.days = std::min(sums.days, static_cast<double>(*f.days_to_value));
  }
  Score result{.arr = sums.arr};
  for (const Signal& signal : playbook.signals) {
    result.score += signal.weight.value() * sub_score(signal, sums, ratings);
  }
  if (playbook.time_to_value && sums.days <= playbook.time_to_value->within_days) {
    result.score += playbook.time_to_value->points.value();
  }
  result.score = std::min(100.0, result.score);
  if (const auto& rule = playbook.lock_in) {
    result.amplifier =
        1 + rule->amplifier.value() * std::min(1.0, sums.growth / rule->reached_at.value());
  }
  if (!playbook.impact.curve.empty()) {
    result.ownership = on_curve(playbook.impact.curve, sums.arr * result.amplifier);
  }
  return result;
}

}  // namespace

Score credited_score(const std::vector<Feature>& features, const Ratings& ratings,
                     const Playbook& playbook) {
  return score(features, ratings, playbook,
               [&](Evidence e) { return playbook.evidence.of(e).value(); });
}

Score face_score(const std::vector<Feature>& features, const Ratings& ratings,
                 const Playbook& playbook) {
  return score(features, ratings, playbook,
               [](Evidence e) { return e == Evidence::bare ? 0.0 : 1.0; });
}

}  // namespace parley::slow
