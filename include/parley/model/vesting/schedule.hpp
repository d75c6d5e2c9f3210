// Schedule: when how much of a grant vests (docs/model.md, Vesting).
//
// Whole shares stay whole and their parts always sum to the grant; rounding runs over the whole
// schedule before the cliff gathers installments. A divisible grant (an ownership without a share
// count, dollars of stock) vests in exact fractions.
//
//   480 shares, 48 months, cliff 12: 120 on the first anniversary (cliff), then 36 installments of
//   10
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/ratio.hpp"
#include "parley/model/impact/impact.hpp"
#include "parley/model/resolve/clause.hpp"
#include "parley/model/resolve/grant.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

enum class VestCause { cliff, installment, acceleration };

struct Vest {
  Date date;
  int month = 0;   ///< of employment; a dated event belongs to the first month not before it
  Ratio quantity;  ///< in the grant's unit
  VestCause cause = VestCause::installment;
};

struct Schedule {
  GrantUnit unit = GrantUnit::shares;
  Ratio size;               ///< as it is granted
  Ratio total;              ///< what vests of it in all: the size, times a payout
  Ratio vested_before;      ///< before the start of the employment: it is in no vest
  std::vector<Vest> vests;  ///< by date, an installment before an acceleration; nothing of 0

  Ratio vested() const;
  Ratio vested_by(int month) const;  ///< in the vests up to that month of employment
  Ratio unvested() const { return total - vested_before - vested(); }
};

/// What happens to the person and the company while a grant vests.
struct Circumstances {
  std::optional<Date> change_of_control;
  std::optional<Date> terminated;
  std::optional<int> leave_month;  ///< of employment; nothing vests after it
  QuarterScores scores;            ///< for the impact clauses
  /// Of each clause of the grant, as listed; the scores decide those that are not in it.
  std::vector<ClauseOutcome> outcomes;
  bool divisible = false;  ///< shares may be split, as in the arithmetic of a negotiation
};

/// `events`, `leave_month` and the quarterly scores of the scenario.
Circumstances assumed_circumstances(const Scenario& s);

/// The whole schedule of one grant, also past the horizon, cut only by leave_month. The size of an
/// "impact" grant is `justified_ownership`; where that is absent, the schedule is empty and of size
/// 0.
Schedule vesting_schedule(const Scenario& s, const Grant& grant, const Circumstances& c);

/// The same of a grant that is resolved already.
Schedule vesting_schedule(const Scenario& s, const Grant& grant, const ResolvedGrant& resolved,
                          const Circumstances& c);

/// Whether the impact clause at `index` applies: a quarter's score reaches it in time, before the
/// month of leaving, or its outcome is supposed.
bool impact_clause_is_met(const Grant& grant, std::size_t index, const Circumstances& c);

}  // namespace parley::model
