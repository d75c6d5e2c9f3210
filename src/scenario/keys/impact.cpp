// What was delivered before, what will be delivered, and how far it can be believed.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using S = Scenario;
using V = const Value&;

template <class Last>
void add_calculator(ScenarioRows& rows, const KeyPath& f, Last last) {
  rows.add(f + ".new_clusters", kAmount, "new clusters it brings",
           [last](S& s, V v) { last(s).new_clusters = v.number; });
  rows.add(f + ".arr_per_cluster", kMoneyYearly, "recurring revenue a year of one",
           [last](S& s, V v) { last(s).arr_per_cluster = v.money; });
  rows.add(f + ".churn_reduction", kShare, "of the revenue at risk that stays",
           [last](S& s, V v) { last(s).churn_reduction = v.percent; });
  rows.add(f + ".arr_at_risk", kMoneyYearly, "recurring revenue a year that may be lost",
           [last](S& s, V v) { last(s).arr_at_risk = v.money; });
  rows.add(f + ".partner_arr", kMoneyYearly,
           "recurring revenue a year through partners, that grows with their calls",
           [last](S& s, V v) { last(s).partner_arr = v.money; });
}

template <class Last>
void add_feature(ScenarioRows& rows, const KeyPath& f, Last last) {
  rows.add(f + ".name", kText, "what it is", [last](S& s, V v) { last(s).name = v.text; })
      .by_default("\"feature 1\", ...")
      .sample("\"vector search\"");
  rows.add(f + ".evidence", one_of<kEvidence>(), "how well its figures are supported",
           [last](S& s, V v) { last(s).evidence = v.as(kEvidence); })
      .required()
      .sample("\"documented\"");
  rows.add(f + ".source", kText, "where the figures can be looked up",
           [last](S& s, V v) { last(s).source = v.text; })
      .sample("\"Q3 board deck\"");
  rows.add(f + ".arr_uplift", kMoneyYearly, "recurring revenue a year that it brings",
           [last](S& s, V v) { last(s).arr_uplift = v.money; })
      .by_default("reckoned from the five keys below")
      .sample("\"$2.8M\"");
  add_calculator(rows, f, last);
  rows.add(f + ".clusters", kAmount, "clusters that adopt it",
           [last](S& s, V v) { last(s).clusters = v.number; })
      .by_default("`new_clusters`")
      .sample("3_600");
  rows.add(f + ".latency_reduction", kShare, "by how much it is faster",
           [last](S& s, V v) { last(s).latency_reduction = v.percent; })
      .sample("\"12%\"");
  rows.add(f + ".partner_api_growth", kAmount, "more partner calls, 0.6 is 60 % more",
           [last](S& s, V v) { last(s).partner_api_growth = v.number; })
      .sample("0.6");
  rows.add(f + ".days_to_value", kDays, "until a customer sees it",
           [last](S& s, V v) { last(s).days_to_value = v.count(); })
      .sample("90");
}

void add_list(ScenarioRows& rows, const KeyPath& list, std::vector<Feature> S::*features,
              std::string_view help) {
  rows.add(list, kList, help).at_most(kMostFeatures);
  rows.add(list + "[]", kTable, "one piece of work",
           [features](S& s, V) { (s.*features).emplace_back(); });
  add_feature(rows, list + "[]", [features](S& s) -> Feature& { return (s.*features).back(); });
}

}  // namespace

void add_impact_keys(ScenarioRows& rows) {
  add_list(rows, "track_record", &S::track_record, "what was delivered before");
  add_list(rows, "plan", &S::plan, "what will be delivered in this job");
  rows.add("ratings", kTable, "what others say, 0 to 100");
  rows.add("ratings.influence", kScore, "cross-functional influence",
           [](S& s, V v) { s.ratings.influence = v.number; })
      .by_default("counts as 0")
      .sample("80");
  rows.add("ratings.culture", kScore, "cultural fit",
           [](S& s, V v) { s.ratings.culture = v.number; })
      .by_default("counts as 0")
      .sample("80");
}

}  // namespace parley::scenario
