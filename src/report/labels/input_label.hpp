// A key in words, with the names that the file gives: "exits[0].probability" is "low: probability".
#pragma once

#include <string>
#include <string_view>

#include "parley/terms/scenario.hpp"

namespace parley::report {

std::string input_label(const Scenario& s, std::string_view key);

}  // namespace parley::report
