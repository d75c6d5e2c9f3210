#include "parley/model/plan/plan.hpp"

#include <algorithm>

#include "model/plan/caps.hpp"
#include "model/plan/levers.hpp"
#include "model/plan/objections.hpp"
#include "model/plan/search.hpp"
#include "parley/model/plan/package_table.hpp"

namespace parley::model {
namespace {

// Shares of the way from the floor to the opening, and of the offer's worth.
constexpr double kSettleAt = 0.25;
constexpr double kFirstAspiration = 0.5;
constexpr double kNotWorthAsking = 0.0025;

void note(Plan& plan, bool applies, Note n) {
  if (applies) plan.notes.push_back(n);
}

// Adds what is missing from an alternative, else its worth.
void weigh_alternative(Plan& plan, const Scenario& s, const Judge& judge) {
  const WorthModel model(s, judge);
  const auto& missing = model.missing();
  plan.missing.insert(plan.missing.end(), missing.begin(), missing.end());
  if (!missing.empty()) return;
  plan.alternatives.push_back({.scenario = &s,
                               .worth = model.worth(model.offered()),
                               .premium = s.preferences.premium.value()});
}

void find_reservation(Plan& plan) {
  for (std::size_t i = 0; i < plan.alternatives.size(); ++i) {
    const double r = plan.alternatives[i].reservation();
    if (plan.best_alternative && r <= plan.reservation) continue;
    plan.best_alternative = i;
    plan.reservation = r;
  }
  plan.floor = std::max(plan.reservation, plan.offer.worth);
}

void assess_risk(Plan& plan) {
  if (plan.alternatives.empty()) return;
  const double gain = plan.opening.worth - plan.offer.worth;
  const double at_stake = plan.offer.worth - plan.reservation;
  for (const int quarter : {1, 2, 3}) {
    const Ratio q = Ratio::of(quarter, 4);
    const double won = q.value() * gain;
    plan.risk.push_back({q, at_stake < kSameWorth ? 1 : won / (won + at_stake)});
  }
}

Decision decide(const Plan& plan) {
  const double gain = plan.opening.worth - plan.offer.worth;
  if (!reaches(plan.largest_admissible, plan.reservation)) {
    return {Verdict::walk, plan.largest_admissible, plan.reservation};
  }
  const double small = kNotWorthAsking * plan.offer.worth;
  return {reaches(small, gain) ? Verdict::accept : Verdict::counter, gain, small};
}

void add_notes(Plan& plan, const Scenario& s, const WorthModel& model) {
  note(plan, plan.alternatives.empty(), Note::nothing_to_walk_to);
  note(plan, !s.playbook, Note::no_playbook);
  note(plan, plan.lever(Lever::ownership).reason == CapReason::no_evidence, Note::no_plan);
  note(plan, s.offer.bonus.amount.has_value(), Note::bonus_in_dollars);
  const bool scored = !s.offer.bonus.tiers.empty() || lever_clause(s);
  note(plan, scored && quarter_scores(s).means.empty(), Note::no_score);
  const bool beyond = std::any_of(plan.levers.begin(), plan.levers.end(),
                                  [](const LeverPlan& l) { return l.beyond_evidence; });
  note(plan, beyond, Note::asks_without_reason);
  note(plan, model.asks_for_wealth(), Note::asks_for_wealth);
  note(plan, plan.opening_from_reservation, Note::opening_from_reservation);
  const bool under = plan.decision.verdict != Verdict::walk && plan.best_alternative &&
                     !reaches(plan.opening.worth, plan.reservation);
  note(plan, under, Note::opening_under_reservation);
  const bool offer_under = plan.decision.verdict == Verdict::accept && plan.best_alternative &&
                           !reaches(plan.offer.worth, plan.reservation);
  note(plan, offer_under && !under, Note::offer_under_reservation);
  note(plan, plan.equal_offers.size() < 3, Note::few_equal_offers);
  note(plan, true, Note::cost_by_own_beliefs);
}

CounterAnswer answer_counter(const Plan& plan, const CounterOffer& counter, const WorthModel& model,
                             const PlanSearch& search) {
  CounterAnswer a;
  for (const Lever l : kAllLevers) {
    a.counter.package[l] = counter.levers[l].value_or(plan.offer.package[l]);
  }
  a.counter.worth = model.worth(a.counter.package);
  a.counter.cost = model.cost(a.counter.package);
  a.final_offer = counter.final_offer;
  const auto rungs = static_cast<int>(plan.ladder.size());
  a.rung = std::min(counter.round + 1, rungs);
  const ValuedPackage& next =
      a.rung == 0 ? plan.opening : plan.ladder[static_cast<std::size_t>(a.rung - 1)];
  if (a.final_offer || !reaches(next.worth, plan.reservation)) {
    a.held_against = HeldAgainst::reservation;  // nothing under it is ever taken
  } else {
    a.held_against = a.rung == 0 ? HeldAgainst::opening : HeldAgainst::rung;
  }
  const bool against_floor = a.held_against == HeldAgainst::reservation;
  a.threshold = against_floor ? plan.reservation : next.worth;
  a.accept = reaches(a.counter.worth, a.threshold);
  if (!a.accept && !against_floor) a.next = next;
  if (const auto swap = search.swap(a.counter.cost)) a.swap = valued(search.table(), *swap);
  return a;
}

void search_plan(Plan& plan, const PlanSearch& search) {
  const PackageTable& table = search.table();
  const Opening opening = search.opening(plan.reservation);
  plan.opening = valued(table, opening.package);
  plan.best_worth = opening.best;
  plan.largest_admissible = opening.largest;
  plan.opening_from_reservation = opening.from_reservation;
  plan.settle = plan.floor + kSettleAt * (plan.opening.worth - plan.floor);
  plan.first_aspiration = plan.settle + kFirstAspiration * (plan.opening.worth - plan.settle);
  for (const PackageIndex i : search.ladder(opening, plan.settle)) {
    plan.ladder.push_back(valued(table, i));
  }
  for (const PackageIndex i : search.equal_offers(opening)) {
    plan.equal_offers.push_back(valued(table, i));
  }
  plan.objections = answer_objections(search, opening, plan.first_aspiration);
  if (const auto swap = search.swap(plan.opening.cost)) plan.swap = valued(table, *swap);
}

void fill_plan(Plan& plan, const Scenario& offer, const WorthModel& model,
               const PlanRequest& request) {
  const Negotiation negotiation(offer, model);
  const PackageTable table(package_grid(negotiation, plan.policy), model);
  const auto search_under = [&](Policy policy) {
    return PlanSearch(negotiation, table, policy, plan.stretch.fraction());
  };
  const PlanSearch search = search_under(plan.policy);
  plan.offer = valued(table, 0);
  plan.levers = lever_plans(negotiation, model, plan.policy);
  if (negotiation.plan) {
    plan.credited = negotiation.plan->credited;
    plan.face = negotiation.plan->face;
  }
  find_reservation(plan);
  search_plan(plan, search);
  assess_risk(plan);
  plan.policy_cost =
      search_under(Policy::value).best_worth() - search_under(Policy::impact).best_worth();
  plan.decision = decide(plan);
  add_notes(plan, offer, model);
  if (request.counter) plan.counter = answer_counter(plan, *request.counter, model, search);
}

}  // namespace

Plan make_plan(const Scenario& offer, const PlanRequest& request) {
  Plan plan;
  plan.policy = request.policy.value_or(offer.negotiation.policy);
  plan.stretch = request.stretch.value_or(offer.negotiation.stretch);
  plan.offered = offered_levers(offer);
  const Judge judge = judge_of(offer);
  const WorthModel model(offer, judge);
  plan.missing = model.missing();
  for (const Scenario* s : request.against) weigh_alternative(plan, *s, judge);
  if (plan.missing.empty()) {
    fill_plan(plan, offer, model, request);
  } else {
    plan.decision.verdict = Verdict::need_input;
  }
  return plan;
}

std::vector<Lever> changed_levers(const Package& x, const Package& offer) {
  std::vector<Lever> changed;
  for (const Lever l : kAllLevers) {
    if (x[l] != offer[l]) changed.push_back(l);
  }
  return changed;
}

}  // namespace parley::model
