#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>

#include "document/text/drawing.hpp"
#include "document/text/text_layout.hpp"
#include "parley/core/format.hpp"

namespace parley::document {
namespace {

constexpr int kRows = 10;
constexpr std::array<std::string_view, 9> kLevels = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 4> kMarks = {"●", "○", "▲", "△"};

struct Span {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  void take(double x) {
    low = std::min(low, x);
    high = std::max(high, x);
  }
  double part(double x) const { return high > low ? (x - low) / (high - low) : 0; }
  double at(double part) const { return low + part * (high - low); }
};

std::string tick(double x, Plot::Unit unit) {
  switch (unit) {
    case Plot::Unit::dollars:
      return format_short_dollars(x);
    case Plot::Unit::percent:
      return format_percent(x, 1);
    case Plot::Unit::number:
      break;
  }
  return format_number(x, 2);
}

// The series' value at x: of the last point at or before it (step, columns), or on the line between
// two.
double value_at(const Plot::Series& s, double x, Plot::Shape shape) {
  const auto next = std::upper_bound(s.x.begin(), s.x.end(), x + 1e-9 * std::abs(x));
  if (next == s.x.begin()) return shape == Plot::Shape::step ? 0 : s.y.front();
  const auto i = static_cast<std::size_t>(next - s.x.begin()) - 1;
  if (shape != Plot::Shape::line || i + 1 >= s.x.size() || s.x[i + 1] <= s.x[i]) return s.y[i];
  return s.y[i] + (s.y[i + 1] - s.y[i]) * (x - s.x[i]) / (s.x[i + 1] - s.x[i]);
}

struct Canvas {
  const Plot& plot;
  Span x;
  Span y;
  std::size_t columns = 60;

  double x_of(std::size_t column) const {
    return x.at(columns > 1 ? static_cast<double>(column) / static_cast<double>(columns - 1) : 0);
  }
  double height(const Plot::Series& s, std::size_t column) const {
    return y.part(value_at(s, x_of(column), plot.shape)) * kRows;
  }

  // One series: the area under it, to an eighth of a row.
  std::string area_cell(std::size_t column, int row_from_bottom) const {
    const double filled =
        std::clamp(height(plot.series.front(), column) - row_from_bottom, 0.0, 1.0);
    return std::string(kLevels[static_cast<std::size_t>(std::lround(filled * 8))]);
  }
  // Several: a mark of its own for each, the first one on top.
  std::string mark_cell(std::size_t column, int row_from_bottom) const {
    for (std::size_t i = 0; i < plot.series.size(); ++i) {
      const int row = std::clamp(static_cast<int>(height(plot.series[i], column)), 0, kRows - 1);
      if (row == row_from_bottom) return std::string(kMarks[i % kMarks.size()]);
    }
    return " ";
  }
  std::string row(int row_from_bottom) const {
    std::string line;
    for (std::size_t c = 0; c < columns; ++c) {
      line +=
          plot.series.size() == 1 ? area_cell(c, row_from_bottom) : mark_cell(c, row_from_bottom);
    }
    return line.substr(0, line.find_last_not_of(' ') + 1);
  }
};

Canvas canvas_for(const Plot& plot) {
  Canvas canvas{.plot = plot, .x = {}, .y = {}};
  canvas.y.take(0);
  for (const auto& s : plot.series) {
    for (const double v : s.x) canvas.x.take(v);
    for (const double v : s.y) canvas.y.take(v);
  }
  return canvas;
}

std::string x_axis(const Canvas& canvas, std::size_t indent) {
  const std::string low = tick(canvas.x.low, canvas.plot.x_unit);
  const std::string high = tick(canvas.x.high, canvas.plot.x_unit);
  const std::size_t room = canvas.columns - std::min(canvas.columns, low.size() + high.size());
  const std::string title = shortened(canvas.plot.x_title, room > 2 ? room - 2 : 0);
  const std::size_t before = (room - std::min(room, shown_width(title))) / 2;
  const std::string gap(indent, ' ');
  return gap + "└" + repeated("─", canvas.columns) + "\n" + gap + " " + low +
         std::string(before, ' ') + title +
         std::string(room - before - std::min(room - before, shown_width(title)), ' ') + high +
         "\n";
}

std::string legend(const Plot& plot) {
  std::string line;
  for (std::size_t i = 0; i < plot.series.size(); ++i) {
    line += fmt::format("{}{} {}", i ? "   " : "", kMarks[i % kMarks.size()], plot.series[i].name);
  }
  return line;
}

bool has_points(const Plot& plot) {
  return !plot.series.empty() &&
         std::all_of(plot.series.begin(), plot.series.end(), [](const Plot::Series& s) {
           return !s.x.empty() && s.x.size() == s.y.size();
         });
}

}  // namespace

std::string draw_plot(const Plot& plot, const TerminalStyle& style) {
  if (!has_points(plot)) return "";
  Canvas canvas = canvas_for(plot);
  const std::string high = tick(canvas.y.high, plot.y_unit);
  const std::string low = tick(canvas.y.low, plot.y_unit);
  const std::size_t labels = std::max(shown_width(high), shown_width(low));
  canvas.columns = static_cast<std::size_t>(std::clamp(style.width, 40, 100)) - labels - 3;
  std::string text = plot.y_title.empty() ? "" : plot.y_title + "\n";
  for (int r = kRows - 1; r >= 0; --r) {
    const std::string label = r == kRows - 1 ? high : r == 0 ? low : "";
    text += padded_left(label, labels) + (label.empty() ? " │" : " ┤") + canvas.row(r) + "\n";
  }
  text += x_axis(canvas, labels + 1);
  if (plot.series.size() > 1) text += std::string(labels + 2, ' ') + legend(plot) + "\n";
  return text;
}

}  // namespace parley::document
