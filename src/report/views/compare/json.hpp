// compare --format json: the figures of each offer, the ranking by title, the break-even of each
// pair. Proceeds are a number, "never", or null where a's share of its company is unknown.
#pragma once

#include <string>
#include <vector>

#include "parley/model/choice/comparison.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

std::string compare_json(const std::vector<Scenario>& scenarios, const model::Comparison& c);

}  // namespace parley::report
