// Private facts: what the plan weighs, other offers, preferences. Only the walk-away sheet shows
// them; the scanner and the linter know them, so that no public word can.
#include <fmt/format.h>

#include <algorithm>

#include "model/plan/levels.hpp"
#include "words/facts/lever_words.hpp"
#include "words/facts/parts.hpp"

namespace parley::words {
namespace {

Origin hidden(std::string source, FactStatus status = FactStatus::computed) {
  return {std::move(source), status, Audience::private_};
}

void put_dollars(Facts& facts, const char* id, double dollars, RoundingSide side,
                 const char* formula) {
  facts.put(dollars_fact(id, dollars, side, hidden(formula)));
}

// The levels that the plan has, in the words of every page.
void put_levels(Facts& facts, const model::Plan& plan) {
  constexpr auto kIds = enum_names<model::Level>({{model::Level::settle, "settle"},
                                                  {model::Level::floor, "floor"},
                                                  {model::Level::walk_away, "reservation"}});
  std::vector<FactScope> items;
  for (const model::LevelLine& l : model::levels(plan)) {
    FactScope item;
    const std::string id(kIds.of(l.level));
    facts.put(item, "level_name", text_fact("level_" + id, std::string(l.name), hidden("levels")));
    facts.put(item, "level_means",
              text_fact("level_means_" + id, std::string(l.means), hidden("levels")));
    item.facts["level_worth"] = id;
    items.push_back(std::move(item));
  }
  mark_ends(items);
  facts.root.lists["levels"] = std::move(items);
}

void put_worth(Facts& facts, const model::Plan& plan) {
  put_dollars(facts, "worth_offer", plan.offer.worth, RoundingSide::nearest,
              "plan: U of the offer");
  put_dollars(facts, "cost_offer", plan.offer.cost, RoundingSide::nearest, "plan: C of the offer");
  put_dollars(facts, "worth_opening", plan.opening.worth, RoundingSide::nearest,
              "plan: U of the opening");
  put_dollars(facts, "cost_opening", plan.opening.cost, RoundingSide::nearest,
              "plan: C of the opening");
  put_dollars(facts, "gain", plan.opening.worth - plan.offer.worth, RoundingSide::nearest,
              "plan: U(opening) - U(offer)");
  put_dollars(facts, "gain_threshold", plan.decision.right, RoundingSide::up, "plan: verdict");
  put_dollars(facts, "reservation", plan.reservation, RoundingSide::up, "plan: reservation R");
  put_dollars(facts, "floor", model::shown_floor(plan), RoundingSide::nearest,
              "plan: floor max(R, U(offer))");
  put_dollars(facts, "settle", plan.settle, RoundingSide::up, "plan: settle M");
  put_levels(facts, plan);
  if (plan.needed_base)
    put_dollars(facts, "needed_base", *plan.needed_base, RoundingSide::up,
                "plan: the base at which U = R");
  put_dollars(facts, "largest_worth", plan.largest_admissible, RoundingSide::down,
              "plan: largest admissible U");
  put_dollars(facts, "policy_cost", plan.policy_cost, RoundingSide::nearest, "plan: policy cost");
  if (plan.policy_cost >= 1) facts.root.flags.insert("policy_costs");
  const double room = plan.offer.worth - plan.reservation;
  if (plan.best_alternative && room >= 0)
    put_dollars(facts, "room", room, RoundingSide::down, "plan: U(offer) - R");
  if (plan.best_alternative && room < 0)
    put_dollars(facts, "short_of", -room, RoundingSide::up, "plan: R - U(offer)");
}

void put_ladder(Facts& facts, const Subject& subject) {
  std::vector<FactScope> rungs;
  for (const model::ValuedPackage& p : subject.plan.ladder) {
    FactScope rung;
    const std::string prefix = fmt::format("rung_{}_", rungs.size());
    rung.lists["trade"] = change_items(facts, subject, p.package, prefix, hidden("plan: ladder"));
    facts.put(
        rung, "rung_worth",
        dollars_fact(prefix + "worth", p.worth, RoundingSide::nearest, hidden("plan: ladder")));
    rungs.push_back(std::move(rung));
  }
  mark_ends(rungs);
  if (!rungs.empty()) facts.root.lists["ladder"] = std::move(rungs);
}

void put_answers(Facts& facts, const Subject& subject) {
  std::vector<FactScope> items;
  for (const model::ObjectionAnswer& a : subject.plan.objections) {
    if (a.feasible || a.id == model::ObjectionId::best_and_final || !a.concerns_opening) continue;
    FactScope item;
    const std::string id(model::name(a.id));
    item.flags.insert("is_" + id);
    facts.put(
        item, "shortfall",
        dollars_fact("shortfall_" + id, a.shortfall, RoundingSide::up, hidden("plan: objections")));
    items.push_back(std::move(item));
  }
  mark_ends(items);
  if (!items.empty()) facts.root.lists["short_answers"] = std::move(items);
}

void put_risk(Facts& facts, const model::Plan& plan) {
  std::vector<FactScope> items;
  for (const model::RiskOfAsking& r : plan.risk) {
    FactScope item;
    const std::string id = fmt::format("risk_{}_", items.size());
    facts.put(item, "chance",
              share_fact(id + "q", r.q, 0, RoundingSide::nearest, hidden("plan: risk of asking")));
    const Ratio rho = Ratio::shortest(r.rho);
    facts.put(item, "break_even",
              share_fact(id + "rho", rho, 0, RoundingSide::down, hidden("plan: risk of asking")));
    items.push_back(std::move(item));
  }
  mark_ends(items);
  if (!items.empty()) facts.root.lists["risk"] = std::move(items);
}

constexpr std::string_view note_flag(model::PlanNote n) {
  switch (n) {
    case model::PlanNote::nothing_to_walk_to:
      return "note_nothing_to_walk_to";
    case model::PlanNote::asks_for_wealth:
      return "note_asks_for_wealth";
    case model::PlanNote::no_range:
      return "note_no_range";
    case model::PlanNote::only_processes:
      return "note_only_processes";
    case model::PlanNote::a_process_is_left_out:
      return "note_a_process_is_left_out";
    case model::PlanNote::best_is_verbal:
      return "note_best_is_verbal";
    case model::PlanNote::unsaid_reasons:
      return "note_unsaid_reasons";
    case model::PlanNote::asks_a_question_first:
      return "note_asks_a_question_first";
    case model::PlanNote::no_plan:
      return "note_no_plan";
    case model::PlanNote::asks_without_reason:
      return "note_asks_without_reason";
    case model::PlanNote::opening_from_reservation:
      return "note_opening_from_reservation";
    case model::PlanNote::opening_under_reservation:
      return "note_opening_under_reservation";
    case model::PlanNote::offer_under_reservation:
      return "note_offer_under_reservation";
    case model::PlanNote::few_equal_offers:
      return "note_few_equal_offers";
    case model::PlanNote::cost_by_own_beliefs:
      return "note_cost_by_own_beliefs";
    case model::PlanNote::bonus_in_dollars:
      return "note_bonus_in_dollars";
    case model::PlanNote::no_score:
      return "note_no_score";
  }
  return {};
}

// What no document says of an alternative, and no draft should.
void put_more_of_other(Facts& facts, const Scenario& s, const std::string& id, const Origin& o) {
  if (s.preferences.current) facts.add(text_fact(id + "current", "current", o));
  for (const Benefit& b : s.offer.benefits) {
    const std::string benefit = fmt::format("{}benefit_{}", id, &b - s.offer.benefits.data());
    if (!b.of_base) facts.add(money_fact(benefit, b.yearly, o));
  }
  for (const Payment& p : s.offer.payments)
    facts.add(
        money_fact(fmt::format("{}payment_{}", id, &p - s.offer.payments.data()), p.amount, o));
}

// An alternative's pay: public only where it is marked to share.
FactScope other_offer(Facts& facts, const Scenario& s, std::size_t i) {
  FactScope item;
  const std::string id = fmt::format("other_{}_", i);
  const Origin origin{s.file.empty() ? s.title : s.file, FactStatus::given,
                      s.preferences.share ? Audience::everyone : Audience::private_};
  facts.put(item, "other_title", text_fact(id + "title", s.title, origin));
  if (!s.offer.employer.empty())
    facts.put(item, "other_employer", text_fact(id + "employer", s.offer.employer, origin));
  put_more_of_other(facts, s, id, origin);
  const auto levers = model::offered_levers(s);
  for (const Lever lever : kAllLevers) {
    if (!levers[lever] || levers[lever]->is_zero()) continue;
    const std::string lever_name(name(lever));
    Fact fact = lever_fact(id + lever_name, lever, *levers[lever], first_grant_unit(s),
                           RoundingSide::nearest, origin);
    facts.put(item, "other_" + lever_name, std::move(fact));
  }
  if (s.offer.bonus.amount)
    facts.put(item, "other_bonus_amount",
              money_fact(id + "bonus_amount", *s.offer.bonus.amount, origin));
  return item;
}

bool is_best(const model::Plan& plan, const model::AlternativeWorth& a) {
  return plan.best_alternative && &plan.alternatives[*plan.best_alternative] == &a;
}

void put_others(Facts& facts, const Subject& subject) {
  std::vector<FactScope> items;
  std::vector<FactScope> shared;
  const auto& weighed = subject.plan.alternatives;
  for (std::size_t i = 0; i < subject.against.size(); ++i) {
    const Scenario& s = *subject.against[i];
    FactScope item = other_offer(facts, s, i);
    if (s.preferences.share) shared.push_back(item);
    const std::string id = fmt::format("other_{}_", i);
    item.flags.insert(fmt::format("is_{}", name(s.preferences.standing)));
    const auto found = std::find_if(weighed.begin(), weighed.end(),
                                    [&](const auto& a) { return a.scenario == &s; });
    if (found != weighed.end()) {
      const Origin origin = hidden("plan: reservation");
      facts.put(item, "other_worth",
                dollars_fact(id + "worth", found->worth, RoundingSide::up, origin));
      facts.put(item, "other_reservation",
                dollars_fact(id + "reservation", found->reservation(), RoundingSide::up, origin));
      if (found->premium > 0) {
        facts.put(
            item, "other_premium",
            money_fact(id + "premium", s.preferences.premium,
                       hidden(source_of(s, "preferences.premium", s.file), FactStatus::given)));
      }
      if (is_best(subject.plan, *found)) item.flags.insert("is_best");
    }
    items.push_back(std::move(item));
  }
  mark_ends(items);
  mark_ends(shared);
  if (!items.empty()) facts.root.lists["others"] = std::move(items);
  if (!shared.empty()) facts.root.lists["shared_offers"] = std::move(shared);
}

void put_missing(Facts& facts, const Subject& subject) {
  std::vector<FactScope> items;
  for (const model::ValuationGap& m : subject.plan.missing) {
    FactScope item;
    const std::string id = fmt::format("missing_{}_", items.size());
    const bool own = m.file == subject.offer.file && m.title == subject.offer.title;
    const Origin origin{m.file, FactStatus::given, own ? Audience::everyone : Audience::private_};
    facts.put(item, "missing_title", text_fact(id + "title", m.title, origin));
    facts.put(item, "missing_key", text_fact(id + "key", m.key, origin));
    facts.put(item, "missing_grant", text_fact(id + "grant", m.grant, origin));
    item.flags.insert("misses_" + m.key.substr(m.key.rfind('.') + 1));
    if (own) item.flags.insert("is_own");
    if (own) facts.root.flags.insert("missing_own");
    items.push_back(std::move(item));
  }
  if (!items.empty()) facts.root.lists["missing"] = std::move(items);
}

// What the person believes and prefers: no figure of it is for the employer.
void put_preferences(Facts& facts, const Scenario& s) {
  const auto given = [&](const char* key) {
    return hidden(source_of(s, key, s.file), FactStatus::given);
  };
  if (s.preferences.outside_wealth) {
    facts.add(money_fact("outside_wealth", *s.preferences.outside_wealth,
                         given("preferences.outside_wealth")));
  }
  const auto share = [&](const char* id, const Percent& p, const char* key) {
    if (!p.is_zero()) facts.add(share_fact(id, p.fraction(), 6, RoundingSide::nearest, given(key)));
  };
  share("discount_rate", s.projection.discount_rate, "projection.discount_rate");
  share("leave_monthly", s.beliefs.leave_monthly, "beliefs.leave_monthly");
  share("stretch", s.negotiation.stretch, "negotiation.stretch");
  share("employer_load", s.negotiation.employer_load, "negotiation.employer_load");
  for (const Factor& f : s.preferences.factors) {
    const std::string id = fmt::format("factor_{}", &f - s.preferences.factors.data());
    facts.add(money_fact(id, f.yearly, given("preferences.factors")));
  }
  if (!s.people.coach.empty()) facts.put(text_fact("coach", s.people.coach, given("people.coach")));
  for (const Exit& e : s.exits) {
    const std::string id = fmt::format("exit_{}_", &e - s.exits.data());
    facts.add(short_dollars_fact(id + "proceeds", e.proceeds.ratio(), given("exits")));
  }
}

}  // namespace

void gather_private(Facts& facts, const Subject& subject) {
  put_preferences(facts, subject.offer);
  put_others(facts, subject);
  put_missing(facts, subject);
  for (const model::PlanNote n : subject.plan.notes) facts.root.flags.emplace(note_flag(n));
  if (!subject.plan.notes.empty()) facts.root.flags.insert("has_notes");
  if (subject.plan.decision.verdict == model::Verdict::need_input) return;
  if (subject.plan.best_alternative) facts.root.flags.insert("has_alternative");
  put_worth(facts, subject.plan);
  if (subject.plan.decision.verdict != model::Verdict::counter) return;
  put_ladder(facts, subject);
  put_answers(facts, subject);
  put_risk(facts, subject.plan);
}

}  // namespace parley::words
