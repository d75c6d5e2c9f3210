#include "document/svg/legend.hpp"

namespace parley::document::svg {
namespace {

constexpr double kRow = 20;
constexpr double kKey = 18;  // the key and its gap
constexpr double kGap = 18;  // between entries
constexpr double kAir = 10;  // under the legend

std::vector<Point> places(double width, const std::vector<LegendEntry>& entries) {
  std::vector<Point> result;
  Point at;
  for (const LegendEntry& e : entries) {
    const double wide = kKey + text_width(e.name);
    if (at.x > 0 && at.x + wide > width) at = {0, at.y + kRow};
    result.push_back(at);
    at.x += wide + kGap;
  }
  return result;
}

}  // namespace

double legend_height(double width, const std::vector<LegendEntry>& entries) {
  return entries.empty() ? 0 : places(width, entries).back().y + kRow + kAir;
}

double draw_legend(Drawing& d, Point at, double width, const std::vector<LegendEntry>& entries,
                   Key key) {
  const std::vector<Point> where = places(width, entries);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Point p = {at.x + where[i].x, at.y + where[i].y};
    if (key == Key::block) {
      d.box({p.x, p.y + 2, 11, 11}, {.classes = "fill", .ink = entries[i].ink});
    } else {
      d.line({p.x - 1, p.y + 8}, {p.x + 13, p.y + 8}, {.classes = "curve", .ink = entries[i].ink});
    }
    d.text({p.x + kKey, p.y + 12}, entries[i].name, "t");
  }
  return legend_height(width, entries);
}

}  // namespace parley::document::svg
