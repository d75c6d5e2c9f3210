// Facts of impact: what was delivered, what is projected, the lock-in effect.
//
// A figure takes the status of its feature's evidence. Bare ones are private: no public document
// shows them, and the totals (the face reading) leave them out.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "core/stable_sort.hpp"
#include "words/facts/feature_facts.hpp"
#include "words/facts/lever_words.hpp"
#include "words/facts/parts.hpp"

namespace parley::words {
namespace {

// The features that a public document may show, verified first, then by falling ARR.
std::vector<Listed> showable(const std::vector<Listed>& all) {
  std::vector<Listed> shown;
  std::copy_if(all.begin(), all.end(), std::back_inserter(shown),
               [](const Listed& l) { return l.feature->evidence != Evidence::bare; });
  sort_stably(shown, [](const Listed& a, const Listed& b) {
    const bool av = a.feature->evidence == Evidence::verified;
    const bool bv = b.feature->evidence == Evidence::verified;
    return av != bv ? av : model::feature_arr(*a.feature) > model::feature_arr(*b.feature);
  });
  return shown;
}

// Bare features are registered, so that the scanner knows their figures, and shown nowhere.
void register_bare(Facts& facts, const Scenario& s, const std::vector<Listed>& features) {
  for (const Listed& l : features) {
    if (l.feature->evidence == Evidence::bare) feature_items(facts, s, {l});
  }
}

bool has_arr(const Listed& l) { return !model::feature_arr(*l.feature).is_zero(); }

// The weakest evidence among the features that make a total.
FactStatus weakest(const std::vector<Listed>& features) {
  FactStatus worst = FactStatus::verified;
  for (const Listed& l : features) {
    if (has_arr(l)) worst = std::max(worst, status_of(l.feature->evidence));
  }
  return worst;
}

constexpr std::size_t kMostReasons = 2;

void mark_impact(Facts& facts) {
  facts.root.flags.insert("has_impact");
  facts.root.flags.insert("has_reasons");
}

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
  for (const Listed& l : paying) total += model::feature_arr(*l.feature);
  const std::string source = paying.size() == 1
                                 ? origin_of(subject.offer, paying.front(), "arr_uplift").source
                                 : "sum of the plan's ARR";
  facts.put(short_dollars_fact("impact_arr", total, {source, weakest(paying), {}}));
  mark_impact(facts);
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
  if (!delivered.empty() || !claimed.empty()) mark_impact(facts);
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
  if (subject.offer.playbook && subject.offer.playbook->lock_in) {
    const LockIn& rules = *subject.offer.playbook->lock_in;
    const Origin origin{
        fmt::format("{}, lock_in.reached_at", subject.offer.playbook->file), FactStatus::given, {}};
    facts.put(share_fact("lock_in_reached_at", rules.reached_at, 4, RoundingSide::nearest, origin));
    if (*best->feature->partner_api_growth >= rules.reached_at)
      facts.root.flags.insert("lock_in_reached");
  }
}

}  // namespace

void gather_impact(Facts& facts, const Subject& subject) {
  const Scenario& s = subject.offer;
  const auto past = listed(s.track_record, "track_record");
  const auto plan = listed(s.plan, "plan");
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
  gather_score(facts, subject);
}

}  // namespace parley::words
