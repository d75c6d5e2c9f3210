// Stacked columns: what each year is made of, a panel for each offer, all panels on one scale.
//
// Parts above 0 stack upwards from the zero line in the order of `parts`, parts below 0 downwards.
// Over each column stands its total, as the caller spells it.
#pragma once

#include <string>
#include <vector>

#include "document/svg/axis.hpp"
#include "document/svg/legend.hpp"

namespace parley::document::svg {

struct StackedColumns {
  struct Column {
    std::string label;              ///< "Year 1"
    std::vector<double> values;     ///< one for each part
    std::vector<std::string> tips;  ///< one for each part: "Year 1, base: $176,000"
    std::string total;              ///< "$216k"
  };
  struct Panel {
    std::string title;  ///< the offer; empty where there is only one
    std::vector<Column> columns;
  };
  std::vector<LegendEntry> parts;
  std::vector<Panel> panels;
  Unit unit = Unit::dollars;
};

std::string draw(const StackedColumns& chart, const Sheet& sheet);

}  // namespace parley::document::svg
