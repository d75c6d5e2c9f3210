// simulate --format svg: the spread of each offer as one picture that stands alone, for documents.
#pragma once

#include <string>

#include "parley/model/simulation/simulation.hpp"

namespace parley::report {

std::string simulation_svg(const model::Simulation& s);

}  // namespace parley::report
