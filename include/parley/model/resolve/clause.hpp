// What an impact clause looks at, and how it turns out.
//
// A score decides it, or a question does: what the offer is worth with the clause met, and with it
// missed.
#pragma once

#include "parley/terms/acceleration.hpp"

namespace parley::model {

/// How an impact clause turns out: as the scores say, or as is supposed.
enum class ClauseOutcome { by_score, met, missed };

/// The quarters that an impact clause judges, from first to last; none where first > last.
struct Quarters {
  int first = 1;
  int last = 0;
};

/// Those that end after the month of the grant and within its first `within_months`.
constexpr Quarters judged_quarters(const Acceleration& clause, int grant_month) {
  return {grant_month / 3 + 1, (grant_month + clause.within_months) / 3};
}

}  // namespace parley::model
