// Standing: what the name of a column, a label or a head says of the figures below it: offered
// before, asked for, or offered now.
#pragma once

#include <string_view>
#include <vector>

namespace parley::letter {

enum class Stand {
  none,
  old,     ///< "Original offer", "Previous", "Rev. 1"
  asked,   ///< "Your counter", "Candidate request"
  offer,   ///< "Our offer": now, where nothing is newer
  now,     ///< "Revised", "Approved", "Where we landed"
  change,  ///< "Difference"
};

/// Of one name, without its dates and what stands in brackets. `alone`: no other word stands in it.
Stand standing(std::string_view name, bool alone);

/// Of names side by side: of those that are new the last is now, and the others are old. All none
/// where not some are now and others before it.
std::vector<Stand> standings(const std::vector<std::string_view>& names, bool alone);

}  // namespace parley::letter
