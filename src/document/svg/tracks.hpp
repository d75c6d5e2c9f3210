// Tracks: a row for each measure, a bar from its least to its most, filled as far as it goes, with
// marks on it. A lever's band with what is offered and asked; a signal's weight with the points it
// earns.
#pragma once

#include <string>
#include <vector>

#include "document/svg/axis.hpp"

namespace parley::document::svg {

struct Tracks {
  enum class Shape { ring, dot, tick };
  struct Mark {
    double at = 0;  ///< 0 to 1 along the track
    Shape shape = Shape::dot;
    std::string words;  ///< shown on pointing at it
  };
  struct Row {
    std::string label;
    std::string text;  ///< behind the track: "24 of 30"
    std::string low;   ///< under the track's ends; may be empty
    std::string high;
    double length = 1;  ///< of the track, against the longest
    double filled = 0;  ///< share of the track, from `filled_from`
    double filled_from = 0;
    std::vector<Mark> marks;
  };
  struct Meaning {
    Shape shape = Shape::dot;
    std::string words;
  };
  std::vector<Row> rows;
  std::vector<Meaning> key;  ///< what the marks mean, in a row above
};

std::string draw(const Tracks& chart, const Sheet& sheet);

}  // namespace parley::document::svg
