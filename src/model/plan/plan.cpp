#include "parley/model/plan/plan.hpp"

#include <algorithm>

#include "model/plan/caps.hpp"
#include "model/plan/levers.hpp"
#include "model/plan/objections.hpp"
#include "model/plan/package_table.hpp"
#include "model/plan/search.hpp"

namespace parley::model {
namespace {

// Shares of the way from the floor to the opening, and of the offer's worth.
constexpr double kSettleAt = 0.25;
constexpr double kFirstAspiration = 0.5;
constexpr double kNotWorthAsking = 0.0025;

void note(Plan& plan, bool applies, PlanNote n) {
  if (applies) plan.notes.push_back(n);
}

// Adds what is missing from an alternative, else its worth.
void weigh_alternative(Plan& plan, const Scenario& s, const ValuationBasis& basis) {
  const WorthModel model(s, basis);
  const bool counts = s.preferences.standing != Standing::process;
  if (!counts) plan.leaves_out_a_process = true;
  const auto& missing = model.missing();
  if (!counts && !missing.empty()) return;
  plan.missing.insert(plan.missing.end(), missing.begin(), missing.end());
  if (!missing.empty()) return;
  plan.alternatives.push_back({.scenario = &s,
                               .worth = model.worth(model.offered()),
                               .premium = s.preferences.premium.value(),
                               .counts = counts});
}

void find_reservation(Plan& plan) {
  for (std::size_t i = 0; i < plan.alternatives.size(); ++i) {
    if (!plan.alternatives[i].counts) continue;
    const double r = plan.alternatives[i].reservation();
    if (plan.best_alternative && r <= plan.reservation) continue;
    plan.best_alternative = i;
    plan.reservation = r;
  }
  plan.floor = std::max(plan.reservation, plan.offer.worth);
}

void assess_risk(Plan& plan) {
  if (!plan.best_alternative) return;
  const double gain = plan.opening.worth - plan.offer.worth;
  const double at_stake = plan.offer.worth - plan.reservation;
  for (const int quarter : {1, 2, 3}) {
    const Ratio q = Ratio::of(quarter, 4);
    const double won = q.value() * gain;
    plan.risk.push_back({q, at_stake < kSameWorth ? 1 : won / (won + at_stake)});
  }
}

Decision decide(const Plan& plan, bool reaches_higher) {
  const double gain = plan.opening.worth - plan.offer.worth;
  if (!reaches_higher) return {Verdict::need_range, 0, 0};
  if (!reaches(plan.largest_admissible, plan.reservation)) {
    return {Verdict::walk, plan.largest_admissible, plan.reservation};
  }
  const double small = kNotWorthAsking * plan.offer.worth;
  return {reaches(small, gain) ? Verdict::accept : Verdict::counter, gain, small};
}

void add_notes_on_alternatives(Plan& plan) {
  const auto& all = plan.alternatives;
  const bool process = plan.leaves_out_a_process;
  note(plan, all.empty() && !process, PlanNote::nothing_to_walk_to);
  note(plan, !plan.best_alternative && process, PlanNote::only_processes);
  note(plan, plan.best_alternative && process, PlanNote::a_process_is_left_out);
  const bool verbal =
      plan.best_alternative &&
      all[*plan.best_alternative].scenario->preferences.standing == Standing::verbal;
  note(plan, verbal, PlanNote::best_is_verbal);
}

void add_notes(Plan& plan, const Scenario& s, const WorthModel& model) {
  add_notes_on_alternatives(plan);
  note(plan, plan.decision.verdict == Verdict::need_range, PlanNote::no_range);
  note(plan, plan.leaves_reasons_unsaid, PlanNote::unsaid_reasons);
  note(plan, plan.lever(Lever::ownership).reason == CapReason::no_evidence, PlanNote::no_plan);
  note(plan, s.offer.bonus.amount.has_value(), PlanNote::bonus_in_dollars);
  const bool scored = !s.offer.bonus.tiers.empty() || lever_clause(s);
  note(plan, scored && quarter_scores(s).means.empty(), PlanNote::no_score);
  const bool beyond = std::any_of(plan.levers.begin(), plan.levers.end(),
                                  [](const LeverPlan& l) { return l.beyond_evidence; });
  note(plan, beyond, PlanNote::asks_without_reason);
  const bool unreasoned = std::any_of(plan.levers.begin(), plan.levers.end(),
                                      [](const LeverPlan& l) { return l.without_reason; });
  note(plan, unreasoned, PlanNote::asks_a_question_first);
  note(plan, model.asks_for_wealth(), PlanNote::asks_for_wealth);
  note(plan, plan.opening_from_reservation, PlanNote::opening_from_reservation);
  if (plan.decision.verdict == Verdict::need_range) {
    note(plan, true, PlanNote::cost_by_own_beliefs);
    return;
  }
  const bool under = plan.decision.verdict != Verdict::walk && plan.best_alternative &&
                     !reaches(plan.opening.worth, plan.reservation);
  note(plan, under, PlanNote::opening_under_reservation);
  const bool offer_under = plan.decision.verdict == Verdict::accept && plan.best_alternative &&
                           !reaches(plan.offer.worth, plan.reservation);
  note(plan, offer_under && !under, PlanNote::offer_under_reservation);
  note(plan, plan.equal_offers.size() < 3, PlanNote::few_equal_offers);
  note(plan, true, PlanNote::cost_by_own_beliefs);
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
  if (plan.decision.verdict == Verdict::need_range && !a.final_offer) {
    a.held_against = HeldAgainst::range;  // nothing is accepted before it is known
    return a;
  }
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

// The base at which the offer would be worth R, its other terms as they are.
std::optional<double> base_needed(const ValuedPackage& offer, double reservation,
                                  const CashWorth& cash) {
  if (reaches(offer.worth, reservation)) return std::nullopt;
  const double base = offer.package[Lever::base_salary].value();
  const double a_dollar =
      cash.per_base + cash.bonus_per_base * offer.package[Lever::bonus_rate].value();
  if (a_dollar <= 0) return std::nullopt;
  return base + (reservation - offer.worth) / a_dollar;
}

// What speaks for the opening: a lever is without a reason where neither impact nor one of one's
// own does.
void weigh_reasons(Plan& plan, const Scenario& offer, const std::vector<const Scenario*>& against) {
  StatedReasons stated = stated_reasons(offer, against);
  plan.reasons = std::move(stated.said);
  plan.leaves_reasons_unsaid = stated.some_unsaid;
  if (plan.decision.verdict != Verdict::counter || has_impact(offer)) return;
  for (const Lever l : changed_levers(plan.opening.package, plan.offer.package)) {
    plan.levers[static_cast<std::size_t>(l)].without_reason =
        std::none_of(plan.reasons.begin(), plan.reasons.end(),
                     [l](const StatedReason& r) { return r.reason->lever == l; });
  }
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
  plan.decision = decide(plan, negotiation.reaches_higher());
  if (plan.decision.verdict == Verdict::walk || plan.decision.verdict == Verdict::need_range)
    plan.needed_base = base_needed(plan.offer, plan.reservation, model.cash());
  plan.bridge = bridge_to(offer, plan.offer.worth);
  weigh_reasons(plan, offer, request.against);
  add_notes(plan, offer, model);
  if (request.counter) plan.counter = answer_counter(plan, *request.counter, model, search);
}

}  // namespace

Policy policy_of(const Scenario& s) {
  const bool has_curve = s.playbook && !s.playbook->impact.curve.empty();
  return s.negotiation.policy.value_or(has_curve ? Policy::impact : Policy::value);
}

Plan make_plan(const Scenario& offer, const PlanRequest& request) {
  Plan plan;
  plan.policy = request.policy.value_or(policy_of(offer));
  plan.stretch = request.stretch.value_or(offer.negotiation.stretch);
  plan.offered = offered_levers(offer);
  const ValuationBasis basis = valuation_basis(offer);
  const WorthModel model(offer, basis);
  plan.missing = model.missing();
  for (const Scenario* s : request.against) weigh_alternative(plan, *s, basis);
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
