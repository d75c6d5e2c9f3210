// ResolvedGrant: a grant as every figure of equity takes it, resolved once from the scenario
// (docs/model.md, Equity).
//
// Its unit and size, by what it is priced, what it costs to exercise, and what it lacks. Vesting,
// paper value, exits, the worth of a package and the simulation start from here, so that none of
// them can think otherwise of what a grant is.
//
//   "0.05%" of a company of 10,000,000 shares: 5,000 shares, priced by the company
#pragma once

#include <optional>

#include "parley/core/date.hpp"
#include "parley/core/ratio.hpp"
#include "parley/terms/grant_value.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

struct ResolvedGrant {
  GrantUnit unit = GrantUnit::shares;
  PricedBy priced_by = PricedBy::company;
  Ratio exact_size;  ///< as if it were divisible
  Ratio size;        ///< as it is granted: shares are whole, rounded down
  bool is_option = false;
  std::optional<Price> strike;  ///< of an option
  int month = 0;                ///< of employment, in which it is granted
  Date granted;
  Gap on_paper = Gap::none;  ///< why its paper has no dollars
  Gap in_exits = Gap::none;  ///< why nothing can be said of it in an exit

  bool is_whole() const { return unit == GrantUnit::shares; }
  /// It has a price of its own: what becomes of the company does not touch it.
  bool knows_exits() const { return priced_by == PricedBy::company; }
};

ResolvedGrant resolve(const Scenario& s, const Grant& grant);

/// The day of the grant: `granted`, else the date of its month.
Date grant_day(const Offer& offer, const Grant& grant);

/// How long an option can be exercised, given a month of leaving: the earlier of the last days of
/// its window and of its term (ten years where a window is said). Empty: nothing is said of it.
std::optional<Date> last_day_to_exercise(const Offer& offer, const Grant& grant,
                                         std::optional<int> leave_month);

/// Whether the holder exercises what has vested on leaving at that month.
bool exercised_on_leaving(const Offer& offer, const Grant& grant, std::optional<int> leave_month);

}  // namespace parley::model
