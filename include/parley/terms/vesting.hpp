// Vesting: how a grant is earned over time.
//
// Either even installments (every `every_months` over `months`, a cliff gathering what comes before
// it), the same with a share of its own for each year (`yearly`), or any schedule at all (`vests`).
// Checked when it is read: term and cliff are multiples of every_months, cliff <= term, shares sum
// to 100 %.
//
//   480 shares, 48 months, cliff 12: 120 at month 12, then 10 a month.
#pragma once

#include <optional>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/enum_names.hpp"
#include "parley/core/percent.hpp"

namespace parley {

/// How whole shares are split where they do not divide: 18 shares in 4 tranches (the Open Cap
/// Format's names).
enum class Allocation {
  cumulative_rounding,             ///< 5-4-5-4: the running total, half up
  cumulative_round_down,           ///< 4-5-4-5
  cumulative_round_up,             ///< 5-4-5-4: the running total, always up
  front_loaded,                    ///< 5-5-4-4
  back_loaded,                     ///< 4-4-5-5
  front_loaded_to_single_tranche,  ///< 6-4-4-4
  back_loaded_to_single_tranche,   ///< 4-4-4-6
  fractional,                      ///< 4.5 each
};

inline constexpr auto kAllocations = enum_names<Allocation>(
    {{Allocation::cumulative_rounding, "cumulative_rounding"},
     {Allocation::cumulative_round_down, "cumulative_round_down"},
     {Allocation::cumulative_round_up, "cumulative_round_up"},
     {Allocation::front_loaded, "front_loaded"},
     {Allocation::back_loaded, "back_loaded"},
     {Allocation::front_loaded_to_single_tranche, "front_loaded_to_single_tranche"},
     {Allocation::back_loaded_to_single_tranche, "back_loaded_to_single_tranche"},
     {Allocation::fractional, "fractional"}});

/// The days on which an employer vests: each installment moves to the first of them on or after its
/// nominal date. A day past the end of its month is the last of that month.
struct VestDays {
  /// Where the first installment (or the cliff) falls: moved as the others, or on its nominal date,
  /// the second then on the first such day after it and the rest at their distance from that one.
  enum class First { vest_date, anniversary };

  std::vector<MonthDay> dates;  ///< of every year
  std::optional<int> day;       ///< of every month, in place of `dates`; 31 is the last
  First first = First::vest_date;

  bool any() const { return day || !dates.empty(); }
};

inline constexpr auto kFirstVests = enum_names<VestDays::First>(
    {{VestDays::First::vest_date, "vest_date"}, {VestDays::First::anniversary, "anniversary"}});

struct Vesting {
  struct Step {
    int month = 0;  ///< of the grant
    Percent share;
  };

  int months = 48;
  int cliff_months = 12;
  int every_months = 1;
  std::vector<Percent> yearly;  ///< empty: even. Else months/12 shares that sum to 100 %
  std::vector<Step> vests;  ///< empty: by the above. Else months rising, shares summing to 100 %
  VestDays days;            ///< none: on the nominal dates
  Allocation allocation = Allocation::cumulative_rounding;
};

}  // namespace parley
