// The words of vesting: what a phrase says of a schedule, as rows of a table.
#pragma once

#include "letter/find/pattern.hpp"

namespace parley::letter {

enum class VestingSays {
  term,
  over,
  until,
  all_after,
  rest_over,
  cliff,
  cliff_vest,
  no_cliff,
  at_anniversary,
  at_each_of_first,
  at_each,
  at_after,
  at_list,
  at_end_of_year,
  at_vest_date,
  each_vest_date,
  within_year,
  in_year,
  every,
  every_duration,
  count,
  rest,
  of_rest,
  first_on,
  begins,
  first_after,
  of_year,
  in_full,
  equal
};

struct VestingRow {
  VestingSays says;
  int months;
  std::string_view pattern;
};

/// `months` of a row that leaves out its unit: "40% after the first year, 30% after the second".
constexpr int kElliptic = -1;

/// The row of a match of vesting_table().
const VestingRow& vesting_row(int row);
const PatternTable& vesting_table();

}  // namespace parley::letter
