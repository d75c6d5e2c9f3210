// simulate --format json: what is known of each offer and of each pair, the method and its error.
//
// Equity that cannot be valued is null, never 0, beside "without_equity": true.
#pragma once

#include <string>

#include "parley/model/simulation/simulation.hpp"

namespace parley::report {

std::string simulation_json(const model::Simulation& s);

}  // namespace parley::report
