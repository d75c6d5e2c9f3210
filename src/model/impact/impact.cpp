#include "parley/model/impact/impact.hpp"

#include <algorithm>
#include <cstddef>

namespace parley::model {
namespace {

// One of the two readings: how much of a feature's figures counts.
struct Credit {
  const EvidenceCredits* credits = nullptr;  // null at face

  Ratio of(Evidence e) const {
    if (credits != nullptr) return credits->of(e).fraction();
    return e == Evidence::bare ? 0 : 1;
  }
};

// The figures of a list of features in one reading; absent where no feature says anything.
struct Figures {
  std::optional<Ratio> arr;
  std::optional<Ratio> clusters;
  std::optional<Ratio> latency_reduction;
  std::optional<Ratio> api_growth;
  std::optional<int> days_to_value;
};

void add(std::optional<Ratio>& sum, const std::optional<Ratio>& figure, const Ratio& credit) {
  if (figure) sum = sum.value_or(Ratio(0)) + credit * *figure;
}

void raise(std::optional<Ratio>& largest, const std::optional<Ratio>& figure, const Ratio& credit) {
  if (figure) largest = std::max(largest.value_or(Ratio(0)), credit * *figure);
}

std::optional<Ratio> product(const std::optional<Ratio>& a, const std::optional<Ratio>& b) {
  if (!a || !b) return std::nullopt;
  return *a * *b;
}

std::optional<Ratio> ratio(const std::optional<Money>& m) {
  return m ? std::optional(m->ratio()) : std::nullopt;
}

std::optional<Ratio> ratio(const std::optional<Percent>& p) {
  return p ? std::optional(p->fraction()) : std::nullopt;
}

// A feature's ARR; absent where nothing is said about it.
std::optional<Ratio> stated_arr(const Feature& f) {
  if (f.arr_uplift) return f.arr_uplift->ratio();
  std::optional<Ratio> sum;
  add(sum, product(f.new_clusters, ratio(f.arr_per_cluster)), 1);
  add(sum, product(ratio(f.churn_reduction), ratio(f.arr_at_risk)), 1);
  add(sum, product(f.partner_api_growth, ratio(f.partner_arr)), 1);
  return sum;
}

const std::optional<Ratio>& stated_clusters(const Feature& f) {
  return f.clusters ? f.clusters : f.new_clusters;
}

Figures sum_up(const std::vector<Feature>& features, const Credit& credit) {
  Figures all;
  for (const Feature& f : features) {
    const Ratio share = credit.of(f.evidence);
    add(all.arr, stated_arr(f), share);
    add(all.clusters, stated_clusters(f), share);
    raise(all.latency_reduction, ratio(f.latency_reduction), share);
    raise(all.api_growth, f.partner_api_growth, share);
    if (f.days_to_value && !share.is_zero()) {
      all.days_to_value = std::min(all.days_to_value.value_or(*f.days_to_value), *f.days_to_value);
    }
  }
  return all;
}

std::optional<Ratio> value_of(Metric metric, const Figures& figures, const Ratings& ratings) {
  switch (metric) {
    case Metric::arr_uplift:
      return figures.arr;
    case Metric::clusters:
      return figures.clusters;
    case Metric::latency_reduction:
      return figures.latency_reduction;
    case Metric::influence:
      return ratings.influence;
    case Metric::culture:
      return ratings.culture;
  }
  return std::nullopt;
}

// part / whole, at most 1.
Ratio share_of(const Ratio& part, const Ratio& whole) {
  if (part.is_zero()) return 0;
  return part >= whole ? Ratio(1) : part / whole;
}

SignalScore score_signal(const Signal& signal, const std::optional<Ratio>& value) {
  const Ratio sub = value ? Ratio(100) * share_of(*value, full_marks(signal)) : Ratio(0);
  return {.name = signal.name,
          .metric = signal.metric,
          .weight = signal.weight,
          .value = value,
          .sub_score = sub,
          .points = signal.weight.fraction() * sub};
}

Ratio points_for_time(const Playbook& book, const Figures& figures) {
  const auto& rule = book.time_to_value;
  const bool early = rule && figures.days_to_value && *figures.days_to_value <= rule->within_days;
  return early ? rule->points : Ratio(0);
}

// The curve at `arr`: linear between its points, flat outside. The curve is not empty.
Ratio at(const std::vector<CurvePoint>& curve, const Ratio& arr) {
  if (arr <= curve.front().arr.ratio()) return curve.front().ownership;
  for (std::size_t i = 1; i < curve.size(); ++i) {
    const CurvePoint& low = curve[i - 1];
    const CurvePoint& high = curve[i];
    if (arr >= high.arr.ratio()) continue;
    const Ratio part = (arr - low.arr.ratio()) / (high.arr.ratio() - low.arr.ratio());
    return low.ownership + part * (high.ownership - low.ownership);
  }
  return curve.back().ownership;
}

void justify_ownership(ImpactScore& r, const Playbook& book) {
  if (book.impact.curve.empty()) return;
  r.ownership = EquityAmount{at(book.impact.curve, r.effective_arr), book.equity_unit};
  const auto& band = book.bands[Lever::ownership];
  if (band && band->low > 0) r.multiplier = r.ownership->amount / band->low;
}

Ratio amplifier(const Playbook& book, const Ratio& lock_in_index) {
  const auto& rule = book.lock_in;
  return rule ? Ratio(1) + rule->amplifier.fraction() * share_of(lock_in_index, rule->reached_at)
              : Ratio(1);
}

ImpactScore read(const Playbook& book, const Figures& figures, const Ratings& ratings) {
  ImpactScore r;
  for (const Signal& s : book.signals) {
    r.signals.push_back(score_signal(s, value_of(s.metric, figures, ratings)));
    r.score += r.signals.back().points;
  }
  r.time_to_value_points = points_for_time(book, figures);
  r.score = std::min(r.score + r.time_to_value_points, Ratio(100));
  r.lock_in_index = figures.api_growth.value_or(Ratio(0));
  r.lock_in_amplifier = amplifier(book, r.lock_in_index);
  r.arr = figures.arr.value_or(Ratio(0));
  r.effective_arr = r.arr * r.lock_in_amplifier;
  justify_ownership(r, book);
  return r;
}

std::optional<Assessment> assess(const Scenario& s, const std::vector<Feature>& features) {
  if (!s.playbook || features.empty()) return std::nullopt;
  const Playbook& book = *s.playbook;
  return Assessment{.credited = read(book, sum_up(features, {&book.evidence}), s.ratings),
                    .face = read(book, sum_up(features, {}), s.ratings)};
}

bool above_zero(const std::optional<Ratio>& r) { return r && *r > 0; }

FeatureLens look_at(FeatureList list, const Feature& f) {
  return {.list = list,
          .name = f.name,
          .arr = feature_arr(f),
          .market_demand = above_zero(stated_arr(f)) || above_zero(stated_clusters(f)),
          .scalability = above_zero(ratio(f.latency_reduction)),
          .lock_in = above_zero(f.partner_api_growth)};
}

}  // namespace

Ratio full_marks(const Signal& signal) {
  const bool rating = signal.metric == Metric::influence || signal.metric == Metric::culture;
  return rating ? Ratio(100) : signal.full_marks_at;
}

Ratio feature_arr(const Feature& f) { return stated_arr(f).value_or(Ratio(0)); }

Impact assess_impact(const Scenario& s) {
  Impact impact;
  impact.interview = assess(s, s.track_record);
  impact.projected = assess(s, s.plan);
  for (const Feature& f : s.track_record) {
    impact.features.push_back(look_at(FeatureList::track_record, f));
  }
  for (const Feature& f : s.plan) impact.features.push_back(look_at(FeatureList::plan, f));
  return impact;
}

std::optional<Ratio> QuarterScores::of(int quarter) const {
  if (means.empty() || quarter < 1) return std::nullopt;
  return means[std::min(static_cast<std::size_t>(quarter), means.size()) - 1];
}

QuarterScores quarter_scores(const Scenario& s) {
  if (!s.projection.quarterly_scores.empty()) return {s.projection.quarterly_scores};
  const auto projected = assess(s, s.plan);
  if (!projected) return {};
  return {{projected->credited.score}};
}

std::optional<Ratio> justified_ownership(const Scenario& s) {
  const auto projected = assess(s, s.plan);
  const auto& equity = projected ? projected->credited.ownership : std::nullopt;
  if (!equity || equity->in_dollars()) return std::nullopt;
  return equity->amount;
}

}  // namespace parley::model
