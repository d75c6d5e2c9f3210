// OcfTerms: vesting terms of the Open Cap Format, as cap-table systems export them.
//
// A directed acyclic graph of conditions; the first is the root, and only one path through it is
// ever taken. References are indices into `conditions`, checked when the file is read, so none can
// dangle.
//
//   480 shares: "start" -> 1/48 each month, 48 times, cliff_installment 12: 120 after a year, then
//   10 a month
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/ratio.hpp"
#include "parley/terms/vesting.hpp"

namespace parley {

/// A share of the issued quantity, or of what has not vested when the condition is met.
struct OcfPortion {
  Ratio share;
  bool remainder = false;
};

/// A number of shares.
struct OcfQuantity {
  Ratio shares;
};

/// Some time after another condition, once or several times. Dates are counted from the base, never
/// from the occurrence before, so a short month does not stick.
struct OcfPeriod {
  enum class Unit { days, months };
  static constexpr int kStartDay = 0;  ///< day_of_month: the day of the vesting start

  Unit unit = Unit::months;
  int length = 1;
  int occurrences = 1;        ///< portion or quantity is for each
  int cliff_installment = 1;  ///< occurrences 1 to this are paid together, on the date of this one
  int day_of_month = kStartDay;  ///< months: 1 to 31, or the last day of a shorter month
};

struct OcfStart {};  ///< the vesting start of the security
struct OcfEvent {};  ///< something recorded for this condition
struct OcfOn {       ///< a date of the calendar
  Date date;
};
struct OcfAfter {
  std::size_t condition = 0;  ///< counted from its (last) occurrence
  OcfPeriod period;
};

struct OcfCondition {
  std::string id;
  std::string description;
  std::variant<OcfPortion, OcfQuantity> amount;  ///< for each occurrence
  std::variant<OcfStart, OcfEvent, OcfOn, OcfAfter> trigger;
  std::vector<std::size_t> next;  ///< by falling priority

  int occurrences() const;
};

struct OcfTerms {
  std::string id;
  std::string name;
  std::string description;
  Allocation allocation = Allocation::cumulative_rounding;
  std::vector<OcfCondition> conditions;

  /// Whether some condition is a number of shares above 0: such terms need a grant that counts
  /// shares.
  bool has_quantities() const;
};

}  // namespace parley
