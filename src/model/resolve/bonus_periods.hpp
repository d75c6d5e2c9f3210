// Bonus periods: when a bonus is paid, and for which quarters (docs/model.md, Ledger).
//
// In months of employment a period ends at a multiple of its length and is paid that day: a yearly
// one of 12 months has four quarters of 1/4 each. In calendar years the bonus of year Y is paid on
// a day of Y+1, in the share of Y's days that were employed, by the mean of the quarters that end
// in Y.
#pragma once

#include <span>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/ratio.hpp"
#include "parley/terms/offer.hpp"

namespace parley::model {

struct BonusPeriod {
  struct Part {
    Date salary_of;  ///< a day on which the salary that counts is in force
    Ratio share;     ///< of the bonus a year
    int quarter = 1;
  };

  Date date;           ///< of the payment
  int month = 0;       ///< of employment
  int stay_until = 0;  ///< paid to who leaves in this month or later
  std::vector<Part> parts;
};

/// Those that are paid within the horizon; `dates` are those of months 0, 1 ... up to it.
std::vector<BonusPeriod> bonus_periods(const Bonus& bonus, std::span<const Date> dates);

}  // namespace parley::model
