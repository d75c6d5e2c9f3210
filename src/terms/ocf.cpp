#include "parley/terms/ocf.hpp"

#include <algorithm>

namespace parley {

int OcfCondition::occurrences() const {
  const auto* after = std::get_if<OcfAfter>(&trigger);
  return after ? after->period.occurrences : 1;
}

bool OcfTerms::has_quantities() const {
  return std::any_of(conditions.begin(), conditions.end(), [](const OcfCondition& c) {
    const auto* quantity = std::get_if<OcfQuantity>(&c.amount);
    return quantity && !quantity->shares.is_zero();
  });
}

}  // namespace parley
