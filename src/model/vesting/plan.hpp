// VestingPlan: a grant as it vests while nothing happens, made once and unfolded under many
// circumstances (a hundred exits, say). `vesting_schedule` is a plan that is unfolded once.
//
//   VestingPlan plan(s, grant, resolve(s, grant), VestingPlan::Shares::as_granted);
//   for (const Exit& e : s.exits) use(plan.under(circumstances_in(s, e)));
#pragma once

#include <memory>

#include "parley/core/ratio.hpp"
#include "parley/model/resolve/grant.hpp"
#include "parley/model/vesting/schedule.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

class Unfolding;

/// The scenario and the grant outlive it.
class VestingPlan {
 public:
  enum class Shares { as_granted, divisible };

  VestingPlan(const Scenario& s, const Grant& grant, const ResolvedGrant& resolved, Shares shares);

  /// The whole schedule, also past the horizon. `c.divisible` plays no part: the plan says it.
  Schedule under(const Circumstances& c) const;

 private:
  const Scenario* scenario_;
  const Grant* grant_;
  GrantUnit unit_;
  Ratio size_;
  bool rounded_;  // to whole shares
  std::shared_ptr<const Unfolding> untouched_;
};

}  // namespace parley::model
