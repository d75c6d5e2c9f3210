// Breakdown: what each of some things is made of, a bar for each on one scale, its parts from the
// left. Behind the bar stands its words; the legend is above, in reading order.
#pragma once

#include <string>
#include <vector>

#include "document/svg/axis.hpp"
#include "document/svg/legend.hpp"

namespace parley::document::svg {

struct Breakdown {
  struct Bar {
    std::string label;
    std::vector<double> values;     ///< one for each part, none below 0
    std::vector<std::string> tips;  ///< one for each part
    std::string text;               ///< "$1.01M likely"
  };
  std::vector<LegendEntry> parts = {};
  std::vector<Bar> bars = {};
};

std::string draw(const Breakdown& chart, const Sheet& sheet);

}  // namespace parley::document::svg
