#include "model/plan/levers.hpp"

#include <cmath>

namespace parley::model {
namespace {

// How much more ownership than offered is worth `gain`; empty where no amount is.
std::optional<double> ownership_worth(const Negotiation& n, const WorthModel& model, double gain) {
  const EquityStates states = model.equity_states(n.offered[Lever::acceleration]);
  const double offered = n.offered[Lever::ownership].value();
  const double before = model.equity_worth(states, offered);
  const auto more = [&](double x) { return model.equity_worth(states, offered + x) - before; };
  double high = n.bands[Lever::ownership] ? n.bands[Lever::ownership]->step.value() : 0;
  if (high <= 0 || gain <= 0) return std::nullopt;
  for (int i = 0; more(high) < gain; ++i, high *= 2) {
    if (i == 64) return std::nullopt;  // risk aversion leaves no amount that is worth it
  }
  double low = 0;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (more(middle) < gain ? low : high) = middle;
  }
  return high;
}

LeverPlan lever_plan(const Negotiation& n, const WorthModel& model, Lever lever, const Cap& cap) {
  LeverPlan plan;
  plan.lever = lever;
  plan.band = n.bands[lever];
  plan.offered = n.offered[lever];
  plan.cap = cap.value;
  plan.reason = cap.reason;
  plan.beyond_evidence = cap.beyond_evidence;
  if (!plan.band) return plan;
  plan.step = plan.band->step;
  Package more = n.offered;
  more[lever] += plan.step;
  plan.step_worth = model.worth(more) - model.worth(n.offered);
  plan.step_cost = model.cost(more) - model.cost(n.offered);
  if (lever != Lever::ownership) {
    plan.step_in_ownership = ownership_worth(n, model, plan.step_worth);
  }
  return plan;
}

}  // namespace

std::vector<LeverPlan> lever_plans(const Negotiation& n, const WorthModel& model, Policy policy) {
  const PerLever<Cap> caps = caps_under(n, policy);
  std::vector<LeverPlan> plans;
  for (const Lever l : kAllLevers) plans.push_back(lever_plan(n, model, l, caps[l]));
  return plans;
}

}  // namespace parley::model
