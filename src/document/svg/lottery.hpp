// Lottery: what the equity pays in each exit. A bar's length is what it pays, its thickness how
// likely it is, so its area is what the exit adds to the mean. Lines mark the mean and the sure
// amount that is as good.
#pragma once

#include <string>
#include <vector>

#include "document/svg/axis.hpp"

namespace parley::document::svg {

struct Lottery {
  struct Outcome {
    std::string name;   ///< "low"
    std::string words;  ///< "45%, sale for $300M in month 48"
    double probability = 0;
    double amount = 0;
    std::string text;  ///< "$38,118"
  };
  struct Line {
    double amount = 0;
    std::string words;  ///< "mean $186k"
    Ink ink = Ink::accent;
  };
  std::vector<Outcome> outcomes;
  std::vector<Line> lines;
};

std::string draw(const Lottery& chart, const Sheet& sheet);

}  // namespace parley::document::svg
