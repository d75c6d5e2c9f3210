// Stairs: how far several things have come, month by month, stacked to one hundred percent: the
// grants of an offer as they vest. The first stands at the bottom.
#pragma once

#include <string>
#include <vector>

#include "document/svg/axis.hpp"
#include "document/svg/legend.hpp"

namespace parley::document::svg {

struct Stairs {
  struct Layer {
    std::string name;       ///< "new hire"
    std::vector<double> x;  ///< rising
    std::vector<double> y;  ///< reached from x on, as a share of the whole; rising
  };
  std::string note = {};  ///< over the plot: "new hire, 0.05%"
  std::vector<Layer> layers = {};
  double months = 12;  ///< the end of the scale
};

/// The ink of a layer: the middle step first, then the darkest, then the lightest.
Ink stair_ink(std::size_t layer);

std::string draw(const Stairs& chart, const Sheet& sheet);

}  // namespace parley::document::svg
