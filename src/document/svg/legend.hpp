// Legend: what each ink stands for, in rows over a plot.
#pragma once

#include <string>
#include <vector>

#include "document/svg/drawing.hpp"

namespace parley::document::svg {

struct LegendEntry {
  std::string name;
  Ink ink = Ink::quiet;
};

enum class Key { block, stroke };

/// Draws rows from the top left, within `width`; returns the height used, with some air (0 for no
/// entries).
double draw_legend(Drawing& d, Point at, double width, const std::vector<LegendEntry>& entries,
                   Key key);

/// The same height, without drawing.
double legend_height(double width, const std::vector<LegendEntry>& entries);

}  // namespace parley::document::svg
