// Facts of the ask: the opening's levers, and the acceleration clause with what it does to the
// schedule.
#include <fmt/format.h>

#include "parley/model/vesting/schedule.hpp"
#include "terms/bands.hpp"
#include "words/facts/lever_words.hpp"
#include "words/facts/parts.hpp"

namespace parley::words {
namespace {

constexpr std::size_t kMostAsked = 3;

bool is_under_band(const Scenario& s, Lever lever, const Ratio& offered) {
  const auto band = known_band(s, lever);
  return band && offered < band->low;
}

bool is_at_band_high(const Scenario& s, Lever lever, const Ratio& value) {
  const auto band = known_band(s, lever);
  return band && band->high == value;
}

Lever lever_of(const FactScope& item) {
  for (const Lever lever : kAllLevers) {
    if (item.flags.contains(fmt::format("is_{}", name(lever)))) return lever;
  }
  return Lever::base_salary;
}

// Where more than three levers change, those offered under their band come apart: they are no ask
// above the band, they bring the offer into it.
void split_changes(Facts& facts, const Subject& subject, std::vector<FactScope> items) {
  std::vector<FactScope> asked;
  std::vector<FactScope> under;
  const bool many = items.size() > kMostAsked;
  for (FactScope& item : items) {
    for (const char* end : {"is_first", "is_second", "is_last"}) item.flags.erase(end);
    const Lever lever = lever_of(item);
    const bool apart =
        many && is_under_band(subject.offer, lever, subject.plan.offer.package[lever]);
    (apart ? under : asked).push_back(std::move(item));
  }
  mark_ends(asked);
  mark_ends(under);
  if (!asked.empty()) facts.root.lists["changes"] = std::move(asked);
  if (!under.empty()) facts.root.lists["under_band"] = std::move(under);
}

void put_kept(Facts& facts, const Subject& subject) {
  std::vector<FactScope> kept;
  for (const Lever lever : kAllLevers) {
    const std::string lever_name(name(lever));
    const bool same = subject.plan.opening.package[lever] == subject.plan.offer.package[lever];
    if (!same || lever == Lever::acceleration || facts.find("offer_" + lever_name) == nullptr)
      continue;
    FactScope item;
    item.flags.insert("is_" + lever_name);
    item.facts["offered"] = "offer_" + lever_name;
    kept.push_back(std::move(item));
  }
  mark_ends(kept);
  if (!kept.empty()) facts.root.lists["kept"] = std::move(kept);
}

void put_asks(Facts& facts, const Subject& subject) {
  const Origin origin{"plan: opening", FactStatus::computed, Audience::everyone};
  std::vector<FactScope> items =
      change_items(facts, subject, subject.plan.opening.package, "ask_", origin);
  for (const FactScope& item : items) {
    const std::string lever_name(name(lever_of(item)));
    facts.root.facts["ask_" + lever_name] = "ask_" + lever_name;
    if (is_at_band_high(subject.offer, lever_of(item),
                        subject.plan.opening.package[lever_of(item)])) {
      facts.root.flags.insert("ask_" + lever_name + "_is_band_high");
    }
    if (item.flags.contains("takes_an")) facts.root.flags.insert("ask_" + lever_name + "_takes_an");
  }
  if (items.size() == 1) facts.root.flags.insert("single_change");
  const bool scored_bonus =
      facts.root.facts.contains("ask_bonus_rate") && facts.root.flags.contains("bonus_on_score");
  if (scored_bonus || facts.root.facts.contains("ask_acceleration"))
    facts.root.flags.insert("on_score");
  split_changes(facts, subject, std::move(items));
  put_kept(facts, subject);
}

// How much more ownership is asked than offered.
void put_gap(Facts& facts, const Subject& subject) {
  const Ratio gap =
      subject.plan.opening.package[Lever::ownership] - subject.plan.offer.package[Lever::ownership];
  if (gap.is_zero()) return;
  facts.put(lever_fact("gap_ownership", Lever::ownership, gap, first_grant_unit(subject.offer),
                       RoundingSide::down, {"plan: opening less offer", FactStatus::computed, {}}));
}

// The offer's first grant, divisible, with an impact clause of this portion, met, or with none.
model::Schedule schedule_with(const Scenario& s, Acceleration clause, const Ratio& portion) {
  Scenario uncounted;
  uncounted.offer.start = s.offer.start;
  Grant grant = s.offer.grants.front();
  std::erase_if(grant.acceleration,
                [](const Acceleration& a) { return a.trigger == Trigger::impact; });
  if (!portion.is_zero()) {
    clause.portion = Percent::fraction(portion);
    clause.trigger = Trigger::impact;
    grant.acceleration.push_back(clause);
  }
  grant.size = Percent::of_hundred(100);
  return model::vesting_schedule(uncounted, grant, {.scores = {{Ratio(100)}}});
}

Ratio vested_by(const model::Schedule& s, int month) {
  Ratio sum;
  for (const model::Vest& v : s.vests) {
    if (v.month <= month) sum += v.quantity;
  }
  return s.size.is_zero() ? Ratio(0) : sum / s.size;
}

void put_rest(Facts& facts, const Acceleration& clause, const model::Schedule& met, int month) {
  const Origin origin{"vesting schedule with the clause met", FactStatus::computed, {}};
  for (const model::Vest& v : met.vests) {
    if (v.month <= month) continue;
    facts.put(number_fact("clause_resumes", v.month, 0, NumberUnit::months, origin));
    break;
  }
  if (!met.vests.empty() && met.vests.back().month > month) {
    facts.put(number_fact("clause_ends", met.vests.back().month, 0, NumberUnit::months, origin));
  }
  switch (clause.taken_from) {
    case TakenFrom::end:
      facts.root.flags.insert("taken_from_end");
      break;
    case TakenFrom::next:
      facts.root.flags.insert("taken_from_next");
      break;
    case TakenFrom::prorated:
      facts.root.flags.insert("taken_prorated");
      break;
  }
}

// The terms of the clause, at the portion of a package; in months of employment.
void put_clause(Facts& facts, const Subject& subject, const Ratio& portion) {
  const auto clause = model::lever_clause(subject.offer);
  if (!clause || portion.is_zero() || subject.offer.offer.grants.empty()) return;
  const Scenario& s = subject.offer;
  const Origin terms{s.playbook ? fmt::format("{}, acceleration", s.playbook->file) : s.file,
                     FactStatus::given,
                     {}};
  put_clause_terms(facts, facts.root, subject);
  facts.put(number_fact("clause_within", clause->within_months, 0, NumberUnit::months, terms));
  const int month = s.offer.grants.front().month + clause->at_month;
  facts.put(share_fact("clause_portion", portion, 4, RoundingSide::down,
                       {"plan: opening", FactStatus::computed, {}}));
  const model::Schedule met = schedule_with(s, *clause, portion);
  const model::Schedule plain = schedule_with(s, *clause, 0);
  const Origin fold{"vesting schedule", FactStatus::computed, {}};
  const Ratio with = vested_by(met, month);
  facts.put(share_fact("vested_with_clause", with, 2, RoundingSide::nearest, fold));
  facts.put(
      share_fact("vested_without_clause", vested_by(plain, month), 2, RoundingSide::nearest, fold));
  if (with == Ratio(1)) facts.root.flags.insert("clause_vests_all");
  put_rest(facts, *clause, met, month);
}

}  // namespace

void gather_ask(Facts& facts, const Subject& subject) {
  facts.root.flags.insert(fmt::format("verdict_{}", [&] {
    std::string verdict(model::name(subject.plan.decision.verdict));
    for (char& c : verdict) c = c == '-' ? '_' : c;
    return verdict;
  }()));
  if (subject.plan.decision.verdict == model::Verdict::need_input) return;
  put_asks(facts, subject);
  put_gap(facts, subject);
  put_clause(facts, subject, subject.plan.opening.package[Lever::acceleration]);
}

}  // namespace parley::words
