// The vests of a schedule as the views of `vest` show them: one by one, by month, or by year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/views/vest/vest.hpp"

namespace parley::report {

/// Vests that a view shows as one row.
struct VestStep {
  Date date;      ///< of the last of them
  int month = 0;  ///< of employment, of the last of them
  int year = 1;   ///< of employment
  Ratio quantity;
  Ratio cumulative;
  std::optional<Money> paper;  ///< each vest at its own date, rounded there: the ledger's amounts
  std::vector<const model::Vest*> vests;
};

/// What of a grant still vests after a step, were nothing to end it.
inline Ratio still_to_vest(const model::Schedule& schedule, const VestStep& step) {
  return schedule.total - schedule.vested_before - step.cumulative;
}

std::vector<VestStep> vest_steps(const Scenario& s, const Grant& grant,
                                 const model::Schedule& schedule, By by);

}  // namespace parley::report
