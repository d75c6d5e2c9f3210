#include "document/svg/stairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "document/svg/path.hpp"

namespace parley::document::svg {
namespace {

// What a layer has reached at x.
double reached(const Stairs::Layer& layer, double x) {
  double y = 0;
  for (std::size_t i = 0; i < layer.x.size() && layer.x[i] <= x; ++i) y = layer.y[i];
  return y;
}

// The top of the first `count` layers: up and along wherever one of them steps.
std::string outline(const Stairs& chart, std::size_t count, const Scale& x, const Scale& y) {
  std::set<double> steps;
  for (std::size_t i = 0; i < count; ++i) {
    for (const double at : chart.layers[i].x) {
      if (at <= chart.months) steps.insert(at);
    }
  }
  Path path;
  path.move({x.at(0), y.at(0)});
  double height = 0;
  for (const double at : steps) {
    path.line({x.at(at), y.at(height)});
    height = 0;
    for (std::size_t i = 0; i < count; ++i) height += reached(chart.layers[i], at);
    path.line({x.at(at), y.at(height)});
  }
  path.line({x.at(chart.months), y.at(height)});
  path.line({x.at(chart.months), y.at(0)});
  return path.text() + "Z";
}

void draw_months(Drawing& d, const Rect& plot, const Scale& x) {
  const int step = x.high > 96 ? 24 : 12;
  for (int month = 0; month <= static_cast<int>(x.high); month += step) {
    d.text({x.at(month), plot.y + plot.height + 18}, fmt::format("{}", month), "t", Anchor::middle);
  }
}

}  // namespace

Ink stair_ink(std::size_t layer) {
  constexpr std::array<Ink, 3> kInks = {Ink::step_2, Ink::step_1, Ink::step_3};
  return kInks[layer % kInks.size()];
}

std::string draw(const Stairs& chart, const Sheet& sheet) {
  std::vector<LegendEntry> names;
  for (std::size_t i = 0; i < chart.layers.size(); ++i)
    names.push_back({chart.layers[i].name, stair_ink(i)});
  if (names.size() < 2) names.clear();
  const double head = chart.note.empty() ? 4 : 22;
  const double legend = legend_height(sheet.width, names);
  const Rect plot = {42, legend + head + 4, sheet.width - 52, 138};
  const Scale x = {0, chart.months, plot.x, plot.x + plot.width};
  const Scale y = {0, 1, plot.y + plot.height, plot.y};
  Drawing d(sheet, sheet.width, plot.y + plot.height + 26);
  draw_legend(d, {0, 0}, sheet.width, names, Key::block);
  d.text({plot.x, legend + 14}, chart.note, "t");
  draw_y_axis(d, plot, y, {{0, "0%"}, {0.5, "50%"}, {1, "100%"}});
  for (std::size_t n = chart.layers.size(); n > 0; --n) {
    d.path(outline(chart, n, x, y),
           {.classes = "layer", .ink = stair_ink(n - 1), .tip = chart.layers[n - 1].name});
  }
  draw_months(d, plot, x);
  return std::move(d).finish();
}

}  // namespace parley::document::svg
