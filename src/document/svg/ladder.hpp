// Ladder: a row for each package or level, a dot at what it is worth; going down the rows is giving
// way.
//
// Rungs are joined by a stair. A level (the settle level, the reservation) is a dashed line over
// the whole height with a row that names it.
#pragma once

#include <string>
#include <vector>

#include "document/svg/axis.hpp"

namespace parley::document::svg {

struct Ladder {
  enum class Kind { opening, rung, level, offer };
  struct Row {
    std::string name;   ///< "Rung 1"
    std::string words;  ///< the package: "0.065% · bonus 10%"; may be empty
    double worth = 0;
    std::string text;  ///< "$803,911"
    Kind kind = Kind::rung;
  };
  std::vector<Row> rows;
};

std::string draw(const Ladder& chart, const Sheet& sheet);

}  // namespace parley::document::svg
