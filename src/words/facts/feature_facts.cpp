#include "words/facts/feature_facts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "words/facts/lever_words.hpp"

namespace parley::words {
namespace {

void put_evidence(FactScope& item, Evidence e) {
  item.flags.insert(fmt::format("is_{}", name(status_of(e))));
  if (e == Evidence::documented || e == Evidence::projected) item.flags.insert("is_promised");
}

// How the impact calculator came to an ARR that no one typed.
void put_arr_terms(Facts& facts, FactScope& item, const Scenario& s, const Listed& l) {
  const Feature& f = *l.feature;
  if (f.arr_uplift || model::feature_arr(f).is_zero()) return;
  item.flags.insert("has_arr_terms");
  if (f.new_clusters && f.arr_per_cluster) {
    facts.put(item, "new_clusters",
              number_fact(id_of(l, "new_clusters"), *f.new_clusters, 2, NumberUnit::none,
                          origin_of(s, l, "new_clusters")));
    facts.put(item, "arr_per_cluster",
              money_fact(id_of(l, "arr_per_cluster"), *f.arr_per_cluster,
                         origin_of(s, l, "arr_per_cluster")));
  }
  if (f.churn_reduction && f.arr_at_risk) {
    facts.put(item, "churn_reduction",
              share_fact(id_of(l, "churn_reduction"), f.churn_reduction->fraction(), 4,
                         RoundingSide::nearest, origin_of(s, l, "churn_reduction")));
    facts.put(item, "arr_at_risk",
              short_dollars_fact(id_of(l, "arr_at_risk"), f.arr_at_risk->ratio(),
                                 origin_of(s, l, "arr_at_risk")));
  }
  if (f.partner_api_growth && f.partner_arr) {
    if (!item.facts.empty() &&
        (item.facts.contains("new_clusters") || item.facts.contains("churn_reduction"))) {
      item.flags.insert("not_first_term");
    }
    facts.put(item, "partner_arr",
              short_dollars_fact(id_of(l, "partner_arr"), f.partner_arr->ratio(),
                                 origin_of(s, l, "partner_arr")));
  }
}

FactScope feature_item(Facts& facts, const Scenario& s, const Listed& l) {
  const Feature& f = *l.feature;
  FactScope item;
  put_evidence(item, f.evidence);
  if (l.key.starts_with("track_record")) item.flags.insert("is_past");
  const auto text = [&](const char* name, const std::string& value) {
    if (!value.empty())
      facts.put(item, name, text_fact(id_of(l, name), value, origin_of(s, l, name)));
  };
  text("name", f.name);
  text("source", f.source);
  if (const Ratio arr = model::feature_arr(f); !arr.is_zero()) {
    facts.put(item, "arr", short_dollars_fact(id_of(l, "arr"), arr, origin_of(s, l, "arr_uplift")));
  }
  if (f.clusters && !f.clusters->is_zero()) {
    facts.put(item, "clusters",
              number_fact(id_of(l, "clusters"), *f.clusters, 2, NumberUnit::none,
                          origin_of(s, l, "clusters")));
  }
  if (f.latency_reduction && !f.latency_reduction->is_zero()) {
    facts.put(item, "latency_reduction",
              share_fact(id_of(l, "latency_reduction"), f.latency_reduction->fraction(), 4,
                         RoundingSide::nearest, origin_of(s, l, "latency_reduction")));
  }
  if (f.partner_api_growth && !f.partner_api_growth->is_zero()) {
    facts.put(item, "partner_growth",
              share_fact(id_of(l, "partner_growth"), *f.partner_api_growth, 4,
                         RoundingSide::nearest, origin_of(s, l, "partner_api_growth")));
  }
  if (f.days_to_value) {
    facts.put(item, "days_to_value",
              number_fact(id_of(l, "days_to_value"), *f.days_to_value, 0, NumberUnit::days,
                          origin_of(s, l, "days_to_value")));
  }
  put_arr_terms(facts, item, s, l);
  return item;
}

}  // namespace

std::vector<Listed> listed(const std::vector<Feature>& features, const char* list) {
  std::vector<Listed> all;
  for (const Feature& f : features) all.push_back({&f, fmt::format("{}[{}]", list, all.size())});
  return all;
}

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

std::vector<FactScope> feature_items(Facts& facts, const Scenario& s,
                                     const std::vector<Listed>& features) {
  std::vector<FactScope> items;
  for (const Listed& l : features) items.push_back(feature_item(facts, s, l));
  mark_ends(items);
  return items;
}

}  // namespace parley::words
