// Tornado: what the result changes by when one assumption at a time moves down and up.
//
// Bars in the order given (the caller sorts by swing) on both sides of no change; beside each end
// the value that the assumption had there, and the change it makes.
#pragma once

#include <string>
#include <vector>

#include "document/svg/axis.hpp"

namespace parley::document::svg {

struct Tornado {
  struct End {
    double change = 0;
    std::string setting;  ///< the assumption's value there: "16%"
    std::string text;     ///< the change: "+$41k"
  };
  struct Bar {
    std::string label;
    End down;
    End up;
  };
  std::vector<Bar> bars;
  Unit unit = Unit::dollars;
};

std::string draw(const Tornado& chart, const Sheet& sheet);

}  // namespace parley::document::svg
