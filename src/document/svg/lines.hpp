// Lines: one or more curves or steps over x, with points that are pointed out.
//
// On a wide sheet each curve is named at its right end, on a narrow one in a legend above. Curves
// differ by colour and by dash, so that a grey print still tells them apart.
#pragma once

#include <string>
#include <vector>

#include "document/svg/axis.hpp"
#include "document/svg/legend.hpp"

namespace parley::document::svg {

struct Lines {
  enum class Shape { line, step };
  struct Series {
    std::string name;
    Ink ink = Ink::offer_1;
    std::vector<double> x;  ///< rising
    std::vector<double> y;
  };
  /// A dot on a curve, with words beside it; lines of words are parted by '\n'.
  struct Mark {
    double x = 0;
    double y = 0;
    std::string words;
    Ink ink = Ink::accent;
  };
  Shape shape = Shape::line;
  std::vector<Series> series;
  std::vector<Mark> marks;
  std::vector<Tick> x_ticks;  ///< the first and the last are the ends of the axis
  Unit y_unit = Unit::dollars;
  bool filled = false;  ///< the first curve stands on a tinted ground
};

std::string draw(const Lines& chart, const Sheet& sheet);

}  // namespace parley::document::svg
