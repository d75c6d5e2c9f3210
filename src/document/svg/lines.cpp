#include "document/svg/lines.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "core/stable_sort.hpp"
#include "document/svg/path.hpp"

namespace parley::document::svg {
namespace {

constexpr double kLine = 15;  // between two lines of text

struct Extent {
  double low = 0;
  double high = 0;
};

Extent extent_of(const Lines& chart) {
  Extent e;
  for (const auto& s : chart.series) {
    for (const double v : s.y) e = {std::min(e.low, v), std::max(e.high, v)};
  }
  if (e.high <= e.low) e.high = e.low + 1;
  return e;
}

std::string curve(const Lines& chart, const Lines::Series& s, const Scale& x, const Scale& y) {
  Path p;
  for (std::size_t i = 0; i < s.x.size(); ++i) {
    const Point at = {x.at(s.x[i]), y.at(s.y[i])};
    if (i == 0) {
      p.move(at);
    } else if (chart.shape == Lines::Shape::step) {
      p.step(at);
    } else {
      p.line(at);
    }
  }
  return p.text();
}

void draw_ground(Drawing& d, const Lines& chart, const Scale& x, const Scale& y) {
  const auto& s = chart.series.front();
  const Path down =
      Path().line({x.at(s.x.back()), y.at(0)}).line({x.at(s.x.front()), y.at(0)}).close();
  d.path(curve(chart, s, x, y) + down.text(), {.classes = "tint", .ink = s.ink});
}

// Heights for the names at the right, at least a line apart, in the order of the curves' ends.
std::vector<double> name_heights(const Lines& chart, const Scale& y) {
  std::vector<std::size_t> order(chart.series.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto end = [&](std::size_t i) { return y.at(chart.series[i].y.back()); };
  sort_stably(order, [&](std::size_t a, std::size_t b) { return end(a) < end(b); });
  std::vector<double> heights(order.size());
  double least = std::min(y.from, y.to);
  for (const std::size_t i : order) {
    heights[i] = std::max(least, end(i));
    least = heights[i] + kLine;
  }
  double most = std::max(y.from, y.to);
  for (auto i = order.rbegin(); i != order.rend(); ++i) {
    heights[*i] = std::min(heights[*i], most);
    most = heights[*i] - kLine;
  }
  return heights;
}

void draw_words(Drawing& d, Point at, std::string_view words, Anchor anchor) {
  while (true) {
    const auto end = words.find('\n');
    d.text(at, words.substr(0, end), "t strong halo", anchor);
    if (end == std::string_view::npos) return;
    words.remove_prefix(end + 1);
    at.y += kLine;
  }
}

double widest_line(std::string_view words) {
  double width = 0;
  while (true) {
    const auto end = words.find('\n');
    width = std::max(width, text_width(words.substr(0, end)));
    if (end == std::string_view::npos) return width;
    words.remove_prefix(end + 1);
  }
}

struct Words {
  Rect box;
  Anchor anchor = Anchor::start;
};

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool within(const Rect& a, const Rect& plot) {
  return a.x >= plot.x && a.x + a.width <= plot.x + plot.width && a.y >= plot.y - 8 &&
         a.y + a.height <= plot.y + plot.height;
}

// Four places around a dot, best first: under a rising curve there is room to the right, over it to
// the left.
std::array<Words, 4> places_around(Point at, std::string_view words) {
  const double width = widest_line(words);
  const double height =
      kLine * static_cast<double>(1 + std::count(words.begin(), words.end(), '\n'));
  const double right = at.x + 10;
  const double left = at.x - 10 - width;
  const double under = at.y + 5;
  const double over = at.y - 5 - height;
  return {{{{right, under, width, height}, Anchor::start},
           {{left, over, width, height}, Anchor::end},
           {{left, under, width, height}, Anchor::end},
           {{right, over, width, height}, Anchor::start}}};
}

// Words go where they fit and meet no others; else the dot alone says them on being pointed at.
void draw_marks(Drawing& d, const Lines& chart, const Rect& plot, const Scale& x, const Scale& y) {
  std::vector<Rect> taken;
  std::vector<std::string> said;
  for (const auto& mark : chart.marks) {
    const Point at = {x.at(mark.x), y.at(mark.y)};
    d.dot(at, 4, {.classes = "dot", .ink = mark.ink, .tip = mark.words});
    if (std::find(said.begin(), said.end(), mark.words) != said.end()) continue;
    for (const Words& w : places_around(at, mark.words)) {
      const auto meets = [&](const Rect& r) { return overlap(r, w.box); };
      if (!within(w.box, plot) || std::any_of(taken.begin(), taken.end(), meets)) continue;
      const double edge = w.anchor == Anchor::start ? w.box.x : w.box.x + w.box.width;
      draw_words(d, {edge, w.box.y + 12}, mark.words, w.anchor);
      taken.push_back(w.box);
      said.push_back(mark.words);
      break;
    }
  }
}

struct Layout {
  double legend = 0;
  Rect plot;
  bool names_at_end = false;
};

std::vector<LegendEntry> names(const Lines& chart) {
  std::vector<LegendEntry> entries;
  for (const auto& s : chart.series) entries.push_back({s.name, s.ink});
  return entries;
}

Layout lay_out(const Lines& chart, const Sheet& sheet, double left) {
  double right = 14;
  double longest = 0;
  for (const auto& s : chart.series) longest = std::max(longest, text_width(s.name));
  const bool several = chart.series.size() > 1;
  const bool at_end = several && !sheet.narrow() && longest < 190;
  if (at_end) right = longest + 16;
  const double legend = several && !at_end ? legend_height(sheet.width, names(chart)) : 0;
  const double height = sheet.narrow() ? 220 : 290;
  return {legend, {left, legend + 12, sheet.width - left - right, height}, at_end};
}

}  // namespace

std::string draw(const Lines& chart, const Sheet& sheet) {
  const Extent e = extent_of(chart);
  const auto ticks = ticks_within(e.low, e.high, sheet.narrow() ? 4 : 5, chart.y_unit);
  const Layout layout = lay_out(chart, sheet, widest(ticks) + 12);
  const Rect& plot = layout.plot;
  const Scale y = {e.low, e.high, plot.y + plot.height, plot.y};
  const Scale x = {chart.x_ticks.front().value, chart.x_ticks.back().value, plot.x,
                   plot.x + plot.width};

  Drawing d(sheet, sheet.width, plot.y + plot.height + 30);
  if (layout.legend > 0) draw_legend(d, {0, 0}, sheet.width, names(chart), Key::stroke);
  draw_y_axis(d, plot, y, ticks);
  draw_x_axis(d, plot, x, chart.x_ticks, sheet.width);
  if (chart.filled && !chart.series.empty() && !chart.series.front().x.empty())
    draw_ground(d, chart, x, y);
  for (auto s = chart.series.rbegin(); s != chart.series.rend(); ++s) {
    d.path(curve(chart, *s, x, y), {.classes = "curve", .ink = s->ink, .tip = s->name});
  }
  if (layout.names_at_end) {
    const auto heights = name_heights(chart, y);
    for (std::size_t i = 0; i < heights.size(); ++i) {
      d.text({plot.x + plot.width + 8, heights[i] + 4}, chart.series[i].name,
             "t strong named " + std::string(ink_class(chart.series[i].ink)));
    }
  }
  draw_marks(d, chart, plot, x, y);
  return std::move(d).finish();
}

}  // namespace parley::document::svg
