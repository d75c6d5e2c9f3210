// Levels: the three floors of a negotiation, in the same words wherever they stand.
//
// Settle at: agree to nothing worth less while they still move. Floor: ask for nothing worth less.
// Walk away under: decline a final offer worth less. Each is a worth to the candidate, in
// whole dollars; none is shown under R, and one that is the worth of the offer is shown as that is.
//
//   R = $804,001.20 is shown as $804,002 in the plan, the walk-away sheet and the report
#pragma once

#include <string_view>
#include <vector>

#include "parley/model/plan/plan.hpp"

namespace parley::model {

enum class Level { settle, floor, walk_away };

struct LevelLine {
  Level level = Level::floor;
  std::string_view name;   ///< "Settle at"
  std::string_view means;  ///< "agree to nothing worth less while they still move"
  double dollars = 0;      ///< as shown
};

/// Those that the plan has: settle of a counter only, walk-away with an alternative only.
std::vector<LevelLine> levels(const Plan& plan);

/// Whole dollars as they are shown of what one must not fall under: rounded up.
double shown_at_least(double dollars);
/// The floor in whole dollars: what the offer is worth as it is shown, or R where that is more.
double shown_floor(const Plan& plan);
/// Of what can be reached at most: rounded down.
double shown_at_most(double dollars);

}  // namespace parley::model
