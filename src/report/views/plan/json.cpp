#include "report/views/plan/json.hpp"

#include "report/json.hpp"

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

Json missing(const model::MissingFact& m) {
  return {{"file", m.file}, {"title", m.title}, {"key", m.key}, {"grant", m.grant}};
}

Json alternative(const model::AlternativeWorth& a) {
  Json j;
  j["title"] = a.scenario->title;
  j["worth"] = json_dollars(a.worth);
  j["premium"] = json_dollars(a.premium);
  j["reservation"] = json_dollars(a.reservation());
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
  j["reason"] = model::sentence(l.reason);
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

void add_numbers(Json& j, const model::Plan& plan) {
  j["reservation"] = json_dollars(plan.reservation);
  j["floor"] = json_dollars(plan.floor);
  j["opening"] = valued(plan.opening);
  j["ladder"] = array(plan.ladder, valued);
  j["settle"] = json_dollars(plan.settle);
  j["equal_offers"] = array(plan.equal_offers, valued);
  j["objections"] = array(plan.objections, objection);
  j["risk"] = array(plan.risk, [](const model::RiskOfAsking& r) {
    return Json{{"q", json(r.q)}, {"rho", r.rho}};
  });
  j["policy_cost"] = json_dollars(plan.policy_cost);
  j["swap"] = valued(plan.swap);
  j["alternatives"] = array(plan.alternatives, alternative);
  j["levers"] = array(plan.levers, lever);
  j["notes"] = array(plan.notes, [](model::Note n) { return Json(model::sentence(n)); });
  if (plan.counter) j["counter"] = counter(*plan.counter);
}

}  // namespace

std::string plan_json(const model::Plan& plan) {
  const bool complete = plan.decision.verdict != model::Verdict::need_input;
  Json j;
  j["verdict"] = model::name(plan.decision.verdict);
  j["policy"] = plan.policy == Policy::impact ? "impact" : "value";
  j["offer"] = complete ? valued(plan.offer) : Json{{"package", levers(plan.offered)}};
  if (complete) {
    add_numbers(j, plan);
  } else {
    j["missing"] = array(plan.missing, missing);
  }
  return written(j);
}

}  // namespace parley::report
