// Open Cap Format: when how much vests under a graph of conditions (docs/model.md, Open Cap
// Format).
//
// One path is taken: after a condition is met its next ones are candidates, the earliest date wins,
// a tie goes to the one listed first. Allocation runs over the whole path in exact fractions,
// before cliffs gather installments, so the parts never exceed the quantity, and sum to what the
// path promises.
//
//   18 shares in 4 parts, CUMULATIVE_ROUNDING: 5-4-5-4
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/ratio.hpp"
#include "parley/terms/ocf.hpp"

namespace parley::model {

/// What is recorded of one security.
struct OcfRecord {
  Ratio quantity;               ///< issued
  std::optional<Date> start;    ///< of vesting; absent: a start condition is never met
  std::optional<Date> granted;  ///< what would vest before this day vests on it
  std::map<std::string, Date, std::less<>> events;  ///< by condition
  bool divisible = false;  ///< no count of shares: nothing is rounded, whatever the terms say
};

struct OcfVest {
  Date date;
  Ratio quantity;
  std::size_t condition = 0;  ///< the last one that pays on this day
  bool cliff = false;         ///< a cliff_installment gathers here
};

struct OcfSchedule {
  struct Step {
    std::size_t condition = 0;
    Date met;  ///< its last occurrence
  };

  std::vector<OcfVest> vests;  ///< by date, one for a day; nothing of 0
  std::vector<Step> path;      ///< the conditions taken
  /// What the path promises beyond the quantity; it does not vest.
  Ratio excess;
  /// The condition at which the path was cut because its dates lie past the year 2150.
  std::optional<std::size_t> beyond_calendar;

  Ratio vested() const;
};

OcfSchedule ocf_schedule(const OcfTerms& terms, const OcfRecord& record);

}  // namespace parley::model
