// Cash again, the slow and obvious way: day by day, big rationals, no code of the model.
#pragma once

#include <vector>

#include "parley/terms/scenario.hpp"
#include "tests/support/slow_ledger.hpp"

namespace parley::slow {

/// Everything in cash, in no order. `scores` of the quarters, the last carrying on.
void add_cash(const Scenario& s, const std::vector<Ratio>& scores, std::vector<Event>& events);

}  // namespace parley::slow
