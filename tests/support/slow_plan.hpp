// The plan of MODEL.md section 7 by enumeration: every package is looked at for every question,
// word by word. It shares with the engine only what a package is worth and costs (WorthModel).
#pragma once

#include <optional>
#include <vector>

#include "parley/model/plan/plan.hpp"

namespace parley::test {

struct SlowPlan {
  model::Package opening;
  double settle = 0;
  std::vector<model::Package> ladder;
  std::size_t equal_offers = 0;
  struct Answer {
    bool feasible = false;
    model::Package package;
  };
  std::vector<Answer> objections;  ///< in the order of ObjectionId
  double policy_cost = 0;
  double largest_admissible = 0;
};

/// Given the caps of either policy and the reservation.
struct SlowRequest {
  const Scenario& offer;
  Policy policy = Policy::impact;
  double reservation = 0;
};
SlowPlan slow_plan(const SlowRequest& request);

}  // namespace parley::test
