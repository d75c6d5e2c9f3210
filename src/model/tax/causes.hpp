// Why tax is due in April.
#pragma once

#include <vector>

#include "model/tax/year.hpp"

namespace parley::model {

std::vector<AprilCause> april_causes(const YearFacts& y, const TaxLines& lines,
                                     bool earlier_employer);

}  // namespace parley::model
