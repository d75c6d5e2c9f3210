// Due clauses: which clauses of a grant apply, and when (docs/model.md, Vesting: acceleration).
#pragma once

#include <vector>

#include "model/vesting/unfolding.hpp"

namespace parley::model {

/// Those that apply, in order of date, then as listed.
std::vector<DueClause> due_clauses(const Offer& offer, const Grant& grant, const Circumstances& c);

}  // namespace parley::model
