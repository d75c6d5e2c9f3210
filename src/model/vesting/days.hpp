// Days: when each installment of a plan falls (docs/model.md, Vesting: dates).
//
// A plan without dates counts months of employment from the grant's. One with them counts from the
// commencement, moves to the employer's days, waits for the day of the grant, and takes its month
// of employment from the day.
//
//   commencement 10 March, every 3 months, vesting on 20 February, May, August, November: the
//   installment of 10 June falls on 20 August
#pragma once

#include <span>
#include <vector>

#include "model/vesting/tranches.hpp"
#include "parley/core/date.hpp"
#include "parley/terms/offer.hpp"

namespace parley::model {

struct VestingDay {
  Date date;
  int month = 0;       ///< of employment
  bool cliff = false;  ///< with what would have vested before it
};

/// One for each tranche of the plan, in order.
std::vector<VestingDay> vesting_days(const Offer& offer, const Grant& grant,
                                     std::span<const Tranche> plan);

}  // namespace parley::model
