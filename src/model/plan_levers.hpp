// The levers one by one: band, cap, and what a step is worth and costs.
#pragma once

#include <vector>

#include "parley/model/plan.hpp"
#include "plan_caps.hpp"

namespace parley {

std::vector<LeverPlan> lever_plans(const Negotiation& n, const WorthModel& model, Policy policy);

}  // namespace parley
