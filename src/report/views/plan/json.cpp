#include "report/views/plan/json.hpp"

#include "report/labels/plan_text.hpp"
#include "report/views/tax/json.hpp"

namespace parley::report {
namespace {

template <class T>
Json levers(const PerLever<T>& values) {
  Json j;
  for (const Lever l : kAllLevers) j[std::string(name(l))] = json(values[l]);
  return j;
}

Json valued(const model::ValuedPackage& x) {
  Json j;
  j["package"] = levers(x.package);
  j["worth"] = json_dollars(x.worth);
  j["cost"] = json_dollars(x.cost);
  return j;
}

template <class List, class F>
Json array(const List& list, F write) {
  Json j = Json::array();
  for (const auto& item : list) j.push_back(write(item));
  return j;
}

Json objection(const model::ObjectionAnswer& o) {
  Json j;
  j["id"] = model::name(o.id);
  j["feasible"] = o.feasible;
  j.update(valued(o.answer));
  j["shortfall"] = json_dollars(o.shortfall);
  j["concerns_opening"] = o.concerns_opening;
  return j;
}

Json missing(const model::ValuationGap& m) {
  return {{"file", m.file}, {"title", m.title}, {"key", m.key}, {"grant", m.grant}};
}

Json alternative(const model::AlternativeWorth& a) {
  Json j;
  j["title"] = a.scenario->title;
  j["worth"] = json_dollars(a.worth);
  j["premium"] = json_dollars(a.premium);
  j["reservation"] = json_dollars(a.reservation());
  j["standing"] = name(a.scenario->preferences.standing);
  return j;
}

Json lever(const model::LeverPlan& l) {
  Json j;
  j["lever"] = name(l.lever);
  j["low"] = l.band ? json(l.band->low) : Json();
  j["high"] = l.band ? json(l.band->high) : Json();
  j["step"] = l.band ? json(l.band->step) : Json();
  j["offered"] = json(l.offered);
  j["cap"] = json(l.cap);
  j["reason"] = sentence(l.reason);
  j["without_reason"] = l.without_reason;
  j["step_worth"] = json_dollars(l.step_worth);
  j["step_cost"] = json_dollars(l.step_cost);
  j["step_in_ownership"] = json(l.step_in_ownership);
  return j;
}

Json counter(const model::CounterAnswer& c) {
  Json j = valued(c.counter);
  j["accept"] = c.accept;
  j["final"] = c.final_offer;
  j["threshold"] = json_dollars(c.threshold);
  j["rung"] = c.rung;
  j["next"] = c.next ? valued(*c.next) : Json();
  j["swap"] = c.swap ? valued(*c.swap) : Json();
  return j;
}

Json bridge(const model::Bridge& b) {
  return {{"paper", json_dollars(b.paper)},
          {"exits", json_dollars(b.exits)},
          {"risk", json_dollars(b.risk)},
          {"chances", json_dollars(b.chances)},
          {"worth", json_dollars(b.worth)}};
}

// What stands under every plan that weighs anything.
void add_levels(Json& j, const model::Plan& plan) {
  j["reservation"] = json_dollars(plan.reservation);
  j["floor"] = json_dollars(plan.floor);
  const model::Verdict v = plan.decision.verdict;
  if (v == model::Verdict::need_range || v == model::Verdict::walk)
    j["needs"] = {{"base_salary", json_dollars(plan.needed_base)}};
  j["bridge"] = bridge(plan.bridge);
}

void add_asks(Json& j, const model::Plan& plan) {
  j["opening"] = valued(plan.opening);
  j["ladder"] = array(plan.ladder, valued);
  j["settle"] = json_dollars(plan.settle);
  j["equal_offers"] = array(plan.equal_offers, valued);
  j["objections"] = array(
      std::vector(plan.objections.begin(), plan.objections.begin() + model::kPlannedObjections),
      objection);
  j["risk"] = array(plan.risk, [](const model::RiskOfAsking& r) {
    return Json{{"q", json(r.q)}, {"rho", r.rho}};
  });
  j["policy_cost"] = json_dollars(plan.policy_cost);
  j["swap"] = valued(plan.swap);
}

Json after_tax(const TaxedOffer& o) {
  return {{"levers", levers_json(o.tax.levers)}, {"notes", page_notes(o)}};
}

void add_explanations(Json& j, const model::Plan& plan) {
  j["alternatives"] = array(plan.alternatives, alternative);
  j["levers"] = array(plan.levers, lever);
  j["notes"] = array(plan.notes, [](model::PlanNote n) { return Json(sentence(n)); });
  if (plan.counter) j["counter"] = counter(*plan.counter);
}

}  // namespace

Json plan_object(const model::Plan& plan, const TaxedOffer* taxed) {
  const model::Verdict verdict = plan.decision.verdict;
  const bool weighed = verdict != model::Verdict::need_input;
  Json j;
  j["verdict"] = model::name(verdict);
  j["policy"] = kPolicies.of(plan.policy);
  j["offer"] = weighed ? valued(plan.offer) : Json{{"package", levers(plan.offered)}};
  if (!weighed) {
    j["missing"] = array(plan.missing, missing);
    if (taxed != nullptr) j["after_tax"] = after_tax(*taxed);
    return j;
  }
  add_levels(j, plan);
  if (verdict != model::Verdict::need_range) add_asks(j, plan);
  add_explanations(j, plan);
  if (taxed != nullptr) j["after_tax"] = after_tax(*taxed);
  return j;
}

std::string plan_json(const model::Plan& plan, const TaxedOffer* taxed) {
  return written(plan_object(plan, taxed));
}

}  // namespace parley::report
