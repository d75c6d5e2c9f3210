// Facts of impact: what was delivered, what is projected, the lock-in effect, the score.
//
// A figure takes the status of its feature's evidence. Bare ones are private: no public document shows
// them, and the totals (the face reading) leave them out.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "words/gather_parts.hpp"
#include "words/lever_words.hpp"

namespace parley {
namespace {

FactStatus status_of(Evidence e) {
  switch (e) {
    case Evidence::verified:
      return FactStatus::verified;
    case Evidence::documented:
      return FactStatus::documented;
    case Evidence::projected:
      return FactStatus::projected;
    case Evidence::bare:
      return FactStatus::bare;
  }
  return FactStatus::bare;
}

struct Listed {
  const Feature* feature = nullptr;
  std::string key;  // "plan[0]"
  FeatureList list = FeatureList::plan;
};

std::vector<Listed> listed(const std::vector<Feature>& features, const char* list, FeatureList which) {
  std::vector<Listed> all;
  for (const Feature& f : features) all.push_back({&f, fmt::format("{}[{}]", list, all.size()), which});
  return all;
}

Origin origin_of(const Scenario& s, const Listed& l, const char* key) {
  const std::string place = source_of(s, l.key + "." + key, source_of(s, l.key, s.file));
  const FactStatus status = status_of(l.feature->evidence);
  return {place, status, status == FactStatus::bare ? Audience::private_ : Audience::everyone};
}

std::string id_of(const Listed& l, const char* what) {
  std::string id = l.key;
  std::replace(id.begin(), id.end(), '[', '_');
  std::replace(id.begin(), id.end(), ']', '_');
  return id + what;
}

void put_evidence(FactScope& item, Evidence e) {
  item.flags.insert(fmt::format("is_{}", name(status_of(e))));
  if (e == Evidence::documented || e == Evidence::projected) item.flags.insert("is_promised");
}

// How the impact calculator came to an ARR that no one typed.
void put_arr_terms(Facts& facts, FactScope& item, const Scenario& s, const Listed& l) {
  const Feature& f = *l.feature;
  if (f.arr_uplift || feature_arr(f).is_zero()) return;
  item.flags.insert("has_arr_terms");
  if (f.new_clusters && f.arr_per_cluster) {
    facts.put(item, "new_clusters",
              number_fact(id_of(l, "new_clusters"), *f.new_clusters, 2, FigureUnit::none, origin_of(s, l, "new_clusters")));
    facts.put(item, "arr_per_cluster",
              money_fact(id_of(l, "arr_per_cluster"), *f.arr_per_cluster, origin_of(s, l, "arr_per_cluster")));
  }
  if (f.churn_reduction && f.arr_at_risk) {
    facts.put(item, "churn_reduction", share_fact(id_of(l, "churn_reduction"), f.churn_reduction->fraction(), 4,
                                                  RoundingSide::nearest, origin_of(s, l, "churn_reduction")));
    facts.put(item, "arr_at_risk",
              short_dollars_fact(id_of(l, "arr_at_risk"), f.arr_at_risk->ratio(), origin_of(s, l, "arr_at_risk")));
  }
  if (f.partner_api_growth && f.partner_arr) {
    if (!item.facts.empty() && (item.facts.contains("new_clusters") || item.facts.contains("churn_reduction"))) {
      item.flags.insert("not_first_term");
    }
    facts.put(item, "partner_arr",
              short_dollars_fact(id_of(l, "partner_arr"), f.partner_arr->ratio(), origin_of(s, l, "partner_arr")));
  }
}

FactScope feature_item(Facts& facts, const Scenario& s, const Listed& l) {
  const Feature& f = *l.feature;
  FactScope item;
  put_evidence(item, f.evidence);
  const auto text = [&](const char* name, const std::string& value) {
    if (!value.empty()) facts.put(item, name, text_fact(id_of(l, name), value, origin_of(s, l, name)));
  };
  text("name", f.name);
  text("source", f.source);
  if (const Ratio arr = feature_arr(f); !arr.is_zero()) {
    facts.put(item, "arr", short_dollars_fact(id_of(l, "arr"), arr, origin_of(s, l, "arr_uplift")));
  }
  if (f.clusters && !f.clusters->is_zero()) {
    facts.put(item, "clusters",
              number_fact(id_of(l, "clusters"), *f.clusters, 2, FigureUnit::none, origin_of(s, l, "clusters")));
  }
  if (f.latency_reduction && !f.latency_reduction->is_zero()) {
    facts.put(item, "latency_reduction", share_fact(id_of(l, "latency_reduction"), f.latency_reduction->fraction(), 4,
                                                    RoundingSide::nearest, origin_of(s, l, "latency_reduction")));
  }
  if (f.partner_api_growth && !f.partner_api_growth->is_zero()) {
    facts.put(item, "partner_growth", share_fact(id_of(l, "partner_growth"), *f.partner_api_growth, 4,
                                                 RoundingSide::nearest, origin_of(s, l, "partner_api_growth")));
  }
  if (f.days_to_value) {
    facts.put(item, "days_to_value", number_fact(id_of(l, "days_to_value"), *f.days_to_value, 0, FigureUnit::days,
                                                 origin_of(s, l, "days_to_value")));
  }
  put_arr_terms(facts, item, s, l);
  return item;
}

// The features that a public document may show, verified first, then by falling ARR.
std::vector<Listed> showable(const std::vector<Listed>& all) {
  std::vector<Listed> shown;
  std::copy_if(all.begin(), all.end(), std::back_inserter(shown),
               [](const Listed& l) { return l.feature->evidence != Evidence::bare; });
  std::stable_sort(shown.begin(), shown.end(), [](const Listed& a, const Listed& b) {
    const bool av = a.feature->evidence == Evidence::verified;
    const bool bv = b.feature->evidence == Evidence::verified;
    return av != bv ? av : feature_arr(*a.feature) > feature_arr(*b.feature);
  });
  return shown;
}

std::vector<FactScope> feature_items(Facts& facts, const Scenario& s, const std::vector<Listed>& features) {
  std::vector<FactScope> items;
  for (const Listed& l : features) items.push_back(feature_item(facts, s, l));
  mark_ends(items);
  return items;
}

// Bare features are registered, so that the scanner knows their figures, and shown nowhere.
void register_bare(Facts& facts, const Scenario& s, const std::vector<Listed>& features) {
  for (const Listed& l : features) {
    if (l.feature->evidence == Evidence::bare) feature_item(facts, s, l);
  }
}

bool has_arr(const Listed& l) { return !feature_arr(*l.feature).is_zero(); }

// The weakest evidence among the features that make a total.
FactStatus weakest(const std::vector<Listed>& features) {
  FactStatus worst = FactStatus::verified;
  for (const Listed& l : features) {
    if (has_arr(l)) worst = std::max(worst, status_of(l.feature->evidence));
  }
  return worst;
}

constexpr std::size_t kMostReasons = 2;

// The sources that the named features rest on, each once.
void put_sources(Facts& facts, const Scenario& s, const std::vector<Listed>& named) {
  std::vector<FactScope> items;
  std::vector<std::string> seen;
  for (const Listed& l : named) {
    const std::string& source = l.feature->source;
    if (source.empty()) facts.root.flags.insert("projects_unsourced");
    if (source.empty() || std::find(seen.begin(), seen.end(), source) != seen.end()) continue;
    seen.push_back(source);
    FactScope item;
    facts.put(item, "source", text_fact(id_of(l, "source"), source, origin_of(s, l, "source")));
    items.push_back(std::move(item));
  }
  mark_ends(items);
  facts.root.lists["project_sources"] = std::move(items);
}

// The total ARR of the plan at face value, and the features that carry most of it.
void put_projected(Facts& facts, const Subject& subject, const std::vector<Listed>& plan) {
  std::vector<Listed> paying;
  std::copy_if(plan.begin(), plan.end(), std::back_inserter(paying), has_arr);
  if (paying.empty()) return;
  Ratio total;
  for (const Listed& l : paying) total += feature_arr(*l.feature);
  const std::string source =
      paying.size() == 1 ? origin_of(subject.offer, paying.front(), "arr_uplift").source : "sum of the plan's ARR";
  facts.put(short_dollars_fact("impact_arr", total, {source, weakest(paying), {}}));
  facts.root.flags.insert("has_reasons");
  if (paying.size() > 1) facts.root.flags.insert("several_projects");
  if (paying.size() > kMostReasons) {
    facts.root.flags.insert("more_projects");
    paying.resize(kMostReasons);
  }
  put_sources(facts, subject.offer, paying);
  facts.root.lists["projects"] = feature_items(facts, subject.offer, paying);
}

// At most two reasons in all, verified ones first: what was delivered, then the plan.
void put_delivered(Facts& facts, const Subject& subject, const std::vector<Listed>& past) {
  const bool has_plan = facts.root.facts.contains("impact_arr");
  const std::size_t most = has_plan ? kMostReasons - 1 : kMostReasons;
  std::vector<Listed> delivered;
  std::vector<Listed> claimed;
  for (const Listed& l : past) {
    if (has_arr(l)) (l.feature->evidence == Evidence::verified ? delivered : claimed).push_back(l);
  }
  if (!delivered.empty() || !claimed.empty()) facts.root.flags.insert("has_reasons");
  delivered.resize(std::min(delivered.size(), most));
  claimed.resize(std::min<std::size_t>(claimed.size(), 1));
  if (!delivered.empty()) {
    facts.root.flags.insert("has_delivered");
    facts.root.lists["delivered"] = feature_items(facts, subject.offer, delivered);
  } else if (!claimed.empty()) {
    facts.root.lists["claimed"] = feature_items(facts, subject.offer, claimed);
  }
}

// The feature with the largest partner growth: plan and track record count alike.
void put_lock_in(Facts& facts, const Subject& subject, const std::vector<Listed>& all) {
  const Listed* best = nullptr;
  for (const Listed& l : all) {
    const auto& growth = l.feature->partner_api_growth;
    if (!growth || growth->is_zero()) continue;
    if (best == nullptr || *growth > *best->feature->partner_api_growth) best = &l;
  }
  if (best == nullptr) return;
  std::vector<FactScope> items = feature_items(facts, subject.offer, {*best});
  facts.root.lists["lock_in"] = std::move(items);
  if (subject.offer.playbook) {
    const LockIn& rules = subject.offer.playbook->lock_in;
    const Origin origin{fmt::format("{}, lock_in.reached_at", subject.offer.playbook->file), FactStatus::given, {}};
    facts.put(share_fact("lock_in_reached_at", rules.reached_at, 4, RoundingSide::nearest, origin));
    if (*best->feature->partner_api_growth >= rules.reached_at) facts.root.flags.insert("lock_in_reached");
  }
}

void put_signal(Facts& facts, FactScope& item, const SignalScore& sig, Metric metric, std::size_t i, const Origin& o) {
  const std::string id = fmt::format("signal_{}_", i);
  facts.put(item, "signal_name", text_fact(id + "name", sig.name, o));
  facts.put(item, "signal_weight", share_fact(id + "weight", sig.weight.fraction(), 4, RoundingSide::nearest, o));
  facts.put(item, "signal_sub_score", number_fact(id + "sub_score", sig.sub_score, 2, FigureUnit::none, o));
  facts.put(item, "signal_points", number_fact(id + "points", sig.points, 2, FigureUnit::none, o));
  if (!sig.value) return;
  const std::string value = id + "value";
  switch (metric) {
    case Metric::arr_uplift:
      return facts.put(item, "signal_value", short_dollars_fact(value, *sig.value, o));
    case Metric::latency_reduction:
      return facts.put(item, "signal_value", share_fact(value, *sig.value, 4, RoundingSide::nearest, o));
    default:
      return facts.put(item, "signal_value", number_fact(value, *sig.value, 2, FigureUnit::none, o));
  }
}

void put_time_to_value(Facts& facts, const Scenario& s, const Reading& face, const Origin& origin) {
  if (face.time_to_value_points.is_zero() || !s.playbook->time_to_value) return;
  const Origin given{fmt::format("{}, time_to_value", s.playbook->file), FactStatus::given, {}};
  facts.put(number_fact("time_to_value_points", face.time_to_value_points, 2, FigureUnit::none, origin));
  facts.put(number_fact("time_to_value_days", s.playbook->time_to_value->within_days, 0, FigureUnit::days, given));
}

// The projected score at face value, line by line: what the calculator shows, where the plan holds a
// feature with evidence.
void put_score(Facts& facts, const Subject& subject) {
  const auto& playbook = subject.offer.playbook;
  if (!subject.impact.projected || !playbook || !facts.root.lists.contains("plan")) return;
  const Reading& face = subject.impact.projected->face;
  const Origin origin{"Impact-Weighted Score of the plan, at face value", FactStatus::computed, {}};
  facts.put(number_fact("score", face.score, 2, FigureUnit::none, origin));
  std::vector<FactScope> items;
  for (std::size_t i = 0; i < face.signals.size() && i < playbook->signals.size(); ++i) {
    FactScope item;
    put_signal(facts, item, face.signals[i], playbook->signals[i].metric, i, origin);
    items.push_back(std::move(item));
  }
  mark_ends(items);
  facts.root.lists["signals"] = std::move(items);
  put_time_to_value(facts, subject.offer, face, origin);
}

// ARR, amplified by the lock-in, on the playbook's curve to an ownership.
void put_justified(Facts& facts, const Subject& subject) {
  if (!subject.impact.projected) return;
  const Reading& face = subject.impact.projected->face;
  if (face.arr.is_zero() || !face.ownership) return;
  const Origin origin{"lock-in amplifier and impact curve, at face value", FactStatus::computed, {}};
  facts.put(number_fact("amplifier", face.lock_in_amplifier, 4, FigureUnit::multiple, origin));
  facts.put(short_dollars_fact("effective_arr", face.effective_arr, origin));
  facts.put(lever_fact("justified_ownership", Lever::ownership, *face.ownership, first_grant_unit(subject.offer),
                       RoundingSide::down, origin));
  if (face.lock_in_amplifier != Ratio(1)) facts.root.flags.insert("amplified");
}

}  // namespace

void gather_impact(Facts& facts, const Subject& subject) {
  const Scenario& s = subject.offer;
  const auto past = listed(s.track_record, "track_record", FeatureList::track_record);
  const auto plan = listed(s.plan, "plan", FeatureList::plan);
  register_bare(facts, s, past);
  register_bare(facts, s, plan);
  const auto shown_past = showable(past);
  const auto shown_plan = showable(plan);
  put_projected(facts, subject, shown_plan);
  put_delivered(facts, subject, shown_past);
  if (!shown_past.empty()) facts.root.lists["track_record"] = feature_items(facts, s, shown_past);
  if (!shown_plan.empty()) facts.root.lists["plan"] = feature_items(facts, s, shown_plan);
  auto both = shown_plan;
  both.insert(both.end(), shown_past.begin(), shown_past.end());
  put_lock_in(facts, subject, both);
  put_score(facts, subject);
  put_justified(facts, subject);
}

}  // namespace parley
