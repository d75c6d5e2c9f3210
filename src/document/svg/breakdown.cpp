#include "document/svg/breakdown.hpp"

#include <algorithm>

namespace parley::document::svg {
namespace {

constexpr double kThick = 24;
constexpr double kGap = 1.5;  // between parts

double length_of(const Breakdown::Bar& bar) {
  double sum = 0;
  for (const double v : bar.values) sum += v;
  return sum;
}

double widest(const Breakdown& chart, std::string Breakdown::Bar::*field) {
  double width = 0;
  for (const auto& b : chart.bars) width = std::max(width, text_width(b.*field));
  return width;
}

struct Layout {
  bool above = false;  // names and words stand over the bar
  double left = 0;
  double pitch = 0;
  double drop = 0;  // of the bar under the top of its row
  Scale x;
};

// The longest bar ends where its words still have room behind it.
Layout lay_out(const Breakdown& chart, const Sheet& sheet) {
  double most = 0;
  for (const auto& b : chart.bars) most = std::max(most, length_of(b));
  const double names = widest(chart, &Breakdown::Bar::label) + 18;
  const double words = widest(chart, &Breakdown::Bar::text) + 14;
  const bool above = sheet.narrow() || names + words > sheet.width * 0.6;
  const double left = above ? 0 : names;
  const double right = above ? 12 : words;
  return {above,
          left,
          above ? 58.0 : 46.0,
          above ? 26.0 : 8.0,
          {0, most > 0 ? most : 1, left, sheet.width - right}};
}

void draw_bar(Drawing& d, const Breakdown& chart, const Breakdown::Bar& bar, const Layout& layout,
              const Sheet& sheet, double top) {
  const double at = top + layout.drop;
  double sum = 0;
  for (std::size_t i = 0; i < bar.values.size(); ++i) {
    if (bar.values[i] <= 0) continue;
    const double from = layout.x.at(sum) + (sum > 0 ? kGap : 0);
    sum += bar.values[i];
    const double width = std::max(1.0, layout.x.at(sum) - from);
    d.box({from, at, width, kThick},
          {.classes = "fill", .ink = chart.parts[i].ink, .tip = bar.tips[i]});
  }
  if (layout.above) {
    d.text({0, top + 18}, bar.label, "t strong");
    d.text({sheet.width, top + 18}, bar.text, "t", Anchor::end);
  } else {
    d.text({0, at + 17}, bar.label, "t strong");
    d.text({layout.x.at(sum) + 8, at + 17}, bar.text, "t strong");
  }
}

}  // namespace

std::string draw(const Breakdown& chart, const Sheet& sheet) {
  const Layout layout = lay_out(chart, sheet);
  const double head = legend_height(sheet.width - layout.left, chart.parts) + 4;
  const double bottom = head + layout.pitch * static_cast<double>(chart.bars.size());
  Drawing d(sheet, sheet.width, bottom + 24);
  draw_legend(d, {layout.left, 0}, sheet.width - layout.left, chart.parts, Key::block);
  const auto ticks = ticks_within(0, layout.x.high, sheet.narrow() ? 3 : 4, Unit::dollars);
  double taken = -1e9;
  for (const Tick& t : ticks) {
    const double at = layout.x.at(t.value);
    const double half = text_width(t.text) / 2;
    d.line({at, head}, {at, bottom}, {.classes = t.value == 0 ? "zero" : "rule"});
    const double middle = std::clamp(at, half, sheet.width - half);
    if (middle - half < taken) continue;
    d.text({middle, bottom + 17}, t.text, "t", Anchor::middle);
    taken = middle + half + 6;
  }
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    draw_bar(d, chart, chart.bars[i], layout, sheet, head + layout.pitch * static_cast<double>(i));
  }
  return std::move(d).finish();
}

}  // namespace parley::document::svg
