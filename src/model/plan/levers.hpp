// The levers one by one: band, cap, and what a step is worth and costs.
#pragma once

#include <vector>

#include "model/plan/caps.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::model {

std::vector<LeverPlan> lever_plans(const Negotiation& n, const WorthModel& model, Policy policy);

}  // namespace parley::model
