// Ranges: the first number of two takes what the last one says of both.
#pragma once

#include <string_view>
#include <vector>

#include "words/figures/figure.hpp"

namespace parley::words {

/// A figure with what a "k" or "million" multiplied it by; places are in the folded text.
struct ScaledFigure {
  NumberInText figure;
  Ratio scale = 1;
};

/// "$170-185k", "0.04 to 0.07%", "12 and 24 months".
void share_units_in_ranges(std::string_view folded, std::vector<ScaledFigure>& figures);

}  // namespace parley::words
