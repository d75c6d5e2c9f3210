#include "model/impact/score_gap.hpp"

#include <algorithm>

#include "parley/core/format.hpp"

namespace parley::model {
namespace {

SignalCure cure(const Signal& signal, const SignalScore& now, const Threshold& threshold,
                const Ratio& score) {
  SignalCure c{.name = signal.name,
               .metric = signal.metric,
               .most_points = signal.weight.fraction() * (Ratio(100) - now.sub_score)};
  if (signal.weight.is_zero()) return c;
  const Ratio sub = now.sub_score + (threshold.score - score) / signal.weight.fraction();
  const bool enough = threshold.reach == Reach::more_than ? sub < 100 : sub <= 100;
  if (!enough) return c;
  c.value = sub * full_marks(signal) / Ratio(100);
  c.more = *c.value - now.value.value_or(Ratio(0));
  return c;
}

bool cured_by_time(const Playbook& book, const ImpactScore& r, const Threshold& threshold) {
  if (!book.time_to_value || !r.time_to_value_points.is_zero()) return false;
  return threshold.reached_by(std::min(r.score + book.time_to_value->points, Ratio(100)));
}

ScoreGap gap(const Playbook& book, const ImpactScore& r, Threshold threshold) {
  ScoreGap g{.threshold = std::move(threshold), .score = r.score};
  g.reached = g.threshold.reached_by(r.score);
  if (g.reached) return g;
  g.missing = g.threshold.score - r.score;
  for (std::size_t i = 0; i < book.signals.size(); ++i) {
    g.cures.push_back(cure(book.signals[i], r.signals[i], g.threshold, r.score));
  }
  g.cured_by_time_to_value = cured_by_time(book, r, g.threshold);
  return g;
}

void add_clause(std::vector<Threshold>& all, const Ratio& score) {
  const auto same = [&](const Threshold& t) { return t.score == score; };
  if (std::none_of(all.begin(), all.end(), same)) all.push_back({"the acceleration clause", score});
}

// The impact clauses of the grants; where there are none, the one that the playbook would ask for.
std::vector<Threshold> clauses(const Scenario& s) {
  std::vector<Threshold> all;
  for (const Grant& g : s.offer.grants) {
    for (const Acceleration& a : g.acceleration) {
      if (a.trigger == Trigger::impact) add_clause(all, a.score);
    }
  }
  if (all.empty() && s.playbook->acceleration) add_clause(all, s.playbook->acceleration->score);
  return all;
}

std::vector<Threshold> plan_thresholds(const Scenario& s) {
  std::vector<Threshold> all;
  for (const BonusTier& t : s.offer.bonus.tiers) {
    all.push_back({"the bonus tier that pays " + format_percent(t.pays), t.score});
  }
  for (Threshold& t : clauses(s)) all.push_back(std::move(t));
  return all;
}

Scenario all_verified(Scenario s) {
  for (Feature& f : s.track_record) f.evidence = Evidence::verified;
  for (Feature& f : s.plan) f.evidence = Evidence::verified;
  return s;
}

ScoreOutlook outlook(const Scenario& s, FeatureList list, const ImpactScore& now,
                     const ImpactScore& verified, std::vector<Threshold> thresholds) {
  ScoreOutlook o{.list = list, .if_verified = verified.score};
  for (Threshold& t : thresholds) o.gaps.push_back(gap(*s.playbook, now, std::move(t)));
  return o;
}

}  // namespace

std::vector<ScoreOutlook> score_outlooks(const Scenario& s) {
  const Impact now = assess_impact(s);
  const Impact verified = assess_impact(all_verified(s));
  std::vector<ScoreOutlook> all;
  if (now.interview) {
    const Threshold offer{"an offer", s.playbook->impact.offer_threshold, Reach::more_than};
    all.push_back(outlook(s, FeatureList::track_record, now.interview->credited,
                          verified.interview->credited, {offer}));
  }
  if (now.projected) {
    all.push_back(outlook(s, FeatureList::plan, now.projected->credited,
                          verified.projected->credited, plan_thresholds(s)));
  }
  return all;
}

}  // namespace parley::model
