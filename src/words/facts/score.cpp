// Facts of the plan's score and of the equity that its ARR justifies, both at face value: bare
// figures count for nothing, so the totals are those of what a public document shows.
#include <fmt/format.h>

#include "words/facts/lever_words.hpp"
#include "words/facts/parts.hpp"

namespace parley::words {
namespace {

void put_signal(Facts& facts, FactScope& item, const model::SignalScore& sig, Metric metric,
                std::size_t i, const Origin& o) {
  const std::string id = fmt::format("signal_{}_", i);
  if (metric == Metric::influence || metric == Metric::culture) item.flags.insert("is_rating");
  facts.put(item, "signal_name", text_fact(id + "name", sig.name, o));
  facts.put(item, "signal_weight",
            share_fact(id + "weight", sig.weight.fraction(), 4, RoundingSide::nearest, o));
  facts.put(item, "signal_sub_score",
            number_fact(id + "sub_score", sig.sub_score, 2, NumberUnit::none, o));
  facts.put(item, "signal_points", number_fact(id + "points", sig.points, 2, NumberUnit::none, o));
  if (!sig.value) return;
  const std::string value = id + "value";
  switch (metric) {
    case Metric::arr_uplift:
      return facts.put(item, "signal_value", short_dollars_fact(value, *sig.value, o));
    case Metric::latency_reduction:
      return facts.put(item, "signal_value",
                       share_fact(value, *sig.value, 4, RoundingSide::nearest, o));
    default:
      return facts.put(item, "signal_value",
                       number_fact(value, *sig.value, 2, NumberUnit::none, o));
  }
}

void put_time_to_value(Facts& facts, const Scenario& s, const model::ImpactScore& face,
                       const Origin& origin) {
  if (face.time_to_value_points.is_zero() || !s.playbook->time_to_value) return;
  const Origin given{fmt::format("{}, time_to_value", s.playbook->file), FactStatus::given, {}};
  facts.put(
      number_fact("time_to_value_points", face.time_to_value_points, 2, NumberUnit::none, origin));
  facts.put(number_fact("time_to_value_days", s.playbook->time_to_value->within_days, 0,
                        NumberUnit::days, given));
}

// The projected score at face value, line by line: what the calculator shows, where the plan holds
// a feature with evidence.
void put_score(Facts& facts, const Subject& subject) {
  const auto& playbook = subject.offer.playbook;
  if (!subject.impact.projected || !playbook || !facts.root.lists.contains("plan")) return;
  const model::ImpactScore& face = subject.impact.projected->face;
  const Origin origin{"Impact-Weighted Score of the plan, at face value", FactStatus::computed, {}};
  facts.put(number_fact("score", face.score, 2, NumberUnit::none, origin));
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
  const model::ImpactScore& face = subject.impact.projected->face;
  if (face.arr.is_zero() || !face.ownership) return;
  const Origin origin{
      "lock-in amplifier and impact curve, at face value", FactStatus::computed, {}};
  facts.put(number_fact("amplifier", face.lock_in_amplifier, 4, NumberUnit::multiple, origin));
  facts.put(short_dollars_fact("effective_arr", face.effective_arr, origin));
  facts.put(lever_fact("justified_ownership", Lever::ownership, face.ownership->amount,
                       first_grant_unit(subject.offer), RoundingSide::down, origin));
  if (face.lock_in_amplifier != Ratio(1)) facts.root.flags.insert("amplified");
}

}  // namespace

void gather_score(Facts& facts, const Subject& subject) {
  put_score(facts, subject);
  put_justified(facts, subject);
}

}  // namespace parley::words
