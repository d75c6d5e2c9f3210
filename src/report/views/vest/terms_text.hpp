// How a grant vests, and what else holds of it, in words.
#pragma once

#include <string>
#include <vector>

#include "parley/model/vesting/schedule.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

/// "vests over 48 months, every month, after a cliff of 12 months, granted in month 6".
std::string vesting_text(const Grant& grant);

/// Its clauses, its payout, its second trigger, and how long its options can be exercised; each a
/// sentence.
std::vector<std::string> grant_sentences(const Scenario& s, const Grant& grant,
                                         const model::Schedule& schedule);

}  // namespace parley::report
