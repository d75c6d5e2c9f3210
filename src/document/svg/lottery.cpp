#include "document/svg/lottery.hpp"

#include <algorithm>

namespace parley::document::svg {
namespace {

constexpr double kThickest = 34;  // of a sure outcome

double most(const Lottery& chart) {
  double high = 0;
  for (const auto& o : chart.outcomes) high = std::max(high, o.amount);
  for (const auto& l : chart.lines) high = std::max(high, l.amount);
  return high > 0 ? high : 1;
}

double widest_name(const Lottery& chart) {
  double width = 0;
  for (const auto& o : chart.outcomes)
    width = std::max({width, text_width(o.name), text_width(o.words)});
  return width;
}

double widest_amount(const Lottery& chart) {
  double width = 0;
  for (const auto& o : chart.outcomes) width = std::max(width, text_width(o.text));
  return width;
}

// Words of the lines, in rows over the plot: the largest to the right of its line, the others to
// the left.
void draw_lines(Drawing& d, const Lottery& chart, const Scale& x, double width, double bottom) {
  double row = 0;
  double largest = 0;
  for (const auto& l : chart.lines) largest = std::max(largest, l.amount);
  for (const auto& l : chart.lines) {
    const double at = x.at(l.amount);
    const double room = text_width(l.words) + 8;
    const bool right = at + room <= width && (l.amount == largest || at < room);
    d.line({at, row + 4}, {at, bottom}, {.classes = "mark", .ink = l.ink});
    d.text({at + (right ? 6 : -6), row + 14}, l.words, "t strong halo",
           right ? Anchor::start : Anchor::end);
    row += 18;
  }
}

}  // namespace

std::string draw(const Lottery& chart, const Sheet& sheet) {
  const double names = widest_name(chart);
  const bool above = sheet.narrow() || names > sheet.width * 0.42;
  const double left = above ? 0 : names + 18;
  const double pitch = above ? 74 : 50;
  const double head = 18 * static_cast<double>(chart.lines.size()) + 8;
  const double height = head + pitch * static_cast<double>(chart.outcomes.size()) + 4;
  const Scale x = {0, most(chart), left, sheet.width - widest_amount(chart) - 12};

  Drawing d(sheet, sheet.width, height);
  draw_lines(d, chart, x, sheet.width, height - 2);
  for (std::size_t i = 0; i < chart.outcomes.size(); ++i) {
    const auto& o = chart.outcomes[i];
    const double top = head + pitch * static_cast<double>(i);
    const double middle = top + (above ? 54 : 24);
    const double thick = std::max(3.0, kThickest * o.probability);
    d.text({0, above ? top + 14 : middle - 4}, o.name, "t strong halo");
    d.text({0, above ? top + 30 : middle + 12}, o.words, "t halo");
    d.box({left, middle - thick / 2, std::max(1.0, x.at(o.amount) - left), thick},
          {.classes = "fill", .ink = Ink::equity, .tip = o.text});
    d.text({x.at(o.amount) + 8, middle + 4}, o.text, "t strong halo");
  }
  d.line({left, head}, {left, height - 2}, {.classes = "zero"});
  return std::move(d).finish();
}

}  // namespace parley::document::svg
