// Allocation: whole shares out of exact parts (docs/model.md, Vesting; the Open Cap Format's
// rules).
//
// Parts stay in order, each is a whole number not below 0, and together they are the exact sum
// rounded by the rule, so no share is lost or invented. `fractional` leaves the parts as they are.
//
//   18 in 4 parts of 4 1/2: cumulative_rounding 5-4-5-4, front_loaded_to_single_tranche 6-4-4-4
#pragma once

#include <vector>

#include "parley/core/ratio.hpp"
#include "parley/terms/vesting.hpp"

namespace parley::model {

/// One whole part for each exact one (none below 0). Over unequal parts the loaded rules give the
/// shares that are left over to the first (last) parts that are not whole, one each; the
/// single-tranche rules to the first (last) part that is not 0.
std::vector<Ratio> allocate(const std::vector<Ratio>& exact, Allocation rule);

}  // namespace parley::model
