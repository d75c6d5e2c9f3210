#include "document/svg/histogram.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "document/svg/path.hpp"
#include "parley/core/format.hpp"

namespace parley::document::svg {
namespace {

double density(const Histogram::Panel& p, std::size_t bin) {
  const double width = p.edges[bin + 1] - p.edges[bin];
  return width > 0 ? p.shares[bin] / width : 0;
}

double highest(const Histogram& chart) {
  double high = 0;
  for (const auto& p : chart.panels) {
    for (std::size_t i = 0; i < p.shares.size(); ++i) high = std::max(high, density(p, i));
  }
  return high > 0 ? high : 1;
}

void draw_bins(Drawing& d, const Histogram::Panel& p, const Scale& x, const Scale& y, Unit unit) {
  for (std::size_t i = 0; i < p.shares.size(); ++i) {
    const double from = x.at(p.edges[i]);
    const double top = y.at(density(p, i));
    if (p.shares[i] <= 0) continue;
    d.box({from, top, std::max(0.6, x.at(p.edges[i + 1]) - from - 0.6), y.from - top},
          {.classes = "fill",
           .ink = p.ink,
           .tip = fmt::format("{} to {}: {}", axis_text(p.edges[i], unit),
                              axis_text(p.edges[i + 1], unit), format_percent(p.shares[i], 1))});
  }
}

// Words over their lines, pushed down a row where they would run into the words before.
void draw_marks(Drawing& d, const Histogram::Panel& p, const Scale& x, double top, double bottom) {
  double row_end[3] = {-1e9, -1e9, -1e9};
  for (const auto& m : p.marks) {
    const double at = x.at(m.value);
    const double wide = text_width(m.words);
    const double centre =
        std::clamp(at, x.from + wide / 2, std::max(x.from + wide / 2, x.to - wide / 2));
    std::size_t row = 0;
    while (row < 2 && row_end[row] + 8 > centre - wide / 2) ++row;
    row_end[row] = centre + wide / 2;
    const double y = top + 12 + 15 * static_cast<double>(row);
    d.line({at, y + 4}, {at, bottom}, {.classes = "mark", .ink = Ink::quiet});
    d.text({centre, y}, m.words, "t halo", Anchor::middle);
  }
}

}  // namespace

std::string draw(const Histogram& chart, const Sheet& sheet) {
  double low = chart.panels.front().edges.front();
  double high = low;
  for (const auto& p : chart.panels) {
    low = std::min(low, p.edges.front());
    high = std::max(high, p.edges.back());
  }
  if (!(high > low)) high = low + 1;
  const auto ticks = ticks_within(low, high, sheet.narrow() ? 4 : 7, chart.unit);
  const Scale x = {low, high, 8, sheet.width - 8};
  const bool several = chart.panels.size() > 1;
  const double head = several ? 22 : 0;
  const double words = 50;
  const double body = several ? 90 : 170;
  const double pitch = head + words + body + 14;
  const double end = pitch * static_cast<double>(chart.panels.size());

  Drawing d(sheet, sheet.width, end + 24);
  for (std::size_t i = 0; i < chart.panels.size(); ++i) {
    const double top = pitch * static_cast<double>(i);
    const double bottom = top + head + words + body;
    const Scale y = {0, highest(chart), bottom, bottom - body};
    if (several) d.text({0, top + 14}, chart.panels[i].title, "t strong");
    draw_bins(d, chart.panels[i], x, y, chart.unit);
    draw_marks(d, chart.panels[i], x, top + head, bottom);
    d.line({0, bottom}, {sheet.width, bottom}, {.classes = "zero"});
  }
  draw_x_axis(d, {0, 0, sheet.width, end - 14}, x, ticks, sheet.width);
  return std::move(d).finish();
}

}  // namespace parley::document::svg
