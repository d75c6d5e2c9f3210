// Histogram: how likely each range of outcomes is, a panel for each offer, all on one axis of
// outcomes.
//
// A column's area is its chance, so bins need not be equally wide. Marks (quantiles, the mean)
// stand as thin lines with words over the plot.
#pragma once

#include <string>
#include <vector>

#include "document/svg/axis.hpp"

namespace parley::document::svg {

struct Histogram {
  struct Mark {
    double value = 0;
    std::string words;  ///< "median $812k"
  };
  struct Panel {
    std::string title;
    Ink ink = Ink::offer_1;
    std::vector<double> edges;   ///< rising, one more than shares
    std::vector<double> shares;  ///< the chance of each bin
    std::vector<Mark> marks;     ///< by rising value
  };
  std::vector<Panel> panels;
  Unit unit = Unit::dollars;
};

std::string draw(const Histogram& chart, const Sheet& sheet);

}  // namespace parley::document::svg
