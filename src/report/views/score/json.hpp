// score --format json: the readings of the track record and of the plan, and the lens of each
// feature.
#pragma once

#include <string>

#include "parley/model/impact/impact.hpp"

namespace parley::report {

std::string score_json(const model::Impact& impact);

}  // namespace parley::report
