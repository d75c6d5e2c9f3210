#include "document/svg/stacked_columns.hpp"

#include <algorithm>

namespace parley::document::svg {
namespace {

struct Extent {
  double low = 0;
  double high = 0;
};

Extent extent_of(const StackedColumns& chart) {
  Extent e;
  for (const auto& panel : chart.panels) {
    for (const auto& column : panel.columns) {
      Extent c;
      for (const double v : column.values) (v < 0 ? c.low : c.high) += v;
      e = {std::min(e.low, c.low), std::max(e.high, c.high)};
    }
  }
  if (e.high <= e.low) e.high = e.low + 1;
  return e;
}

// "Year 12" where there is room, else "12", else nothing but every n-th.
std::string fitting_label(const std::string& label, double room) {
  if (text_width(label) <= room) return label;
  const auto space = label.rfind(' ');
  return space == std::string::npos ? label : label.substr(space + 1);
}

void draw_column(Drawing& d, const StackedColumns& chart, const StackedColumns::Column& column,
                 double centre, double width, const Scale& y, double most_right) {
  double up = 0;
  double down = 0;
  for (std::size_t i = 0; i < column.values.size(); ++i) {
    const double v = column.values[i];
    if (v == 0) continue;
    double& from = v < 0 ? down : up;
    const double top = y.at(std::max(from, from + v));
    const double bottom = y.at(std::min(from, from + v));
    from += v;
    d.box({centre - width / 2, top, width, bottom - top},
          {.classes = "fill part", .ink = chart.parts[i].ink, .tip = column.tips[i]});
  }
  const double middle = std::min(centre, most_right - text_width(column.total) / 2);
  d.text({middle, y.at(up) - 6}, column.total, "t strong", Anchor::middle);
}

void draw_panel(Drawing& d, const StackedColumns& chart, const StackedColumns::Panel& panel,
                const Rect& plot, const Scale& y) {
  const double slot =
      plot.width / static_cast<double>(std::max<std::size_t>(1, panel.columns.size()));
  const double width = std::min(54.0, slot * 0.64);
  const bool crowded = slot < 34;
  for (std::size_t i = 0; i < panel.columns.size(); ++i) {
    auto column = panel.columns[i];
    if (crowded && i + 1 < panel.columns.size()) column.total.clear();
    const double centre = plot.x + slot * (static_cast<double>(i) + 0.5);
    draw_column(d, chart, column, centre, width, y, plot.x + plot.width + 6);
    d.text({centre, plot.y + plot.height + 19}, fitting_label(column.label, slot - 6), "t",
           Anchor::middle);
  }
}

}  // namespace

std::string draw(const StackedColumns& chart, const Sheet& sheet) {
  const std::size_t count = std::max<std::size_t>(1, chart.panels.size());
  const std::size_t across = sheet.narrow() ? 1 : count == 4 ? 2 : std::min<std::size_t>(count, 3);
  const std::size_t rows = (count + across - 1) / across;
  const bool titled = count > 1;
  const double legend = legend_height(sheet.width, chart.parts);
  const double head = titled ? 46 : 18;
  const double plot_height = sheet.narrow() ? 170 : (rows > 1 ? 180 : 250);
  const double row_height = head + plot_height + 34;

  const Extent e = extent_of(chart);
  const auto ticks = ticks_within(e.low, e.high, sheet.narrow() ? 4 : 5, chart.unit);
  const double left = widest(ticks) + 12;
  const double cell = (sheet.width - left) / static_cast<double>(across);

  Drawing d(sheet, sheet.width, legend + row_height * static_cast<double>(rows));
  draw_legend(d, {0, 0}, sheet.width, chart.parts, Key::block);
  for (std::size_t r = 0; r < rows; ++r) {
    const double top = legend + row_height * static_cast<double>(r) + head;
    const Scale y = {e.low, e.high, top + plot_height, top};
    const std::size_t end = std::min(chart.panels.size(), (r + 1) * across);
    draw_y_axis(d, {left, top, cell * static_cast<double>(end - r * across), plot_height}, y,
                ticks);
    for (std::size_t i = r * across; i < end; ++i) {
      const double x = left + cell * static_cast<double>(i - r * across);
      if (titled) d.text({x + 10, top - 28}, chart.panels[i].title, "t strong");
      draw_panel(d, chart, chart.panels[i], {x + 6, top, cell - 12, plot_height}, y);
    }
  }
  return std::move(d).finish();
}

}  // namespace parley::document::svg
