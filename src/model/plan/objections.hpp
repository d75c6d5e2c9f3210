// What to fall back to when a recruiter closes some of the levers.
#pragma once

#include <vector>

#include "model/plan/search.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::model {

ValuedPackage valued(const PackageTable& table, PackageIndex i);

/// `aspiration` is u_1, the first rung's.
std::vector<ObjectionAnswer> answer_objections(const PlanSearch& search, const Opening& opening,
                                               double aspiration);

}  // namespace parley::model
