#include "document/svg/axis.hpp"

#include <algorithm>
#include <cmath>

#include "parley/core/format.hpp"

namespace parley::document::svg {
namespace {

// The round step (1, 2, 2.5 or 5 times a power of ten) nearest above span / count.
double round_step(double span, int count) {
  const double rough = span / std::max(1, count);
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double m : {1.0, 2.0, 2.5, 5.0}) {
    if (m * power >= rough * 0.999) return m * power;
  }
  return 10 * power;
}

}  // namespace

std::string axis_text(double value, Unit unit) {
  switch (unit) {
    case Unit::dollars:
      return format_short_dollars(value);
    case Unit::percent:
      return format_percent(value, 4);
    case Unit::number:
      break;
  }
  return format_number(value, 4);
}

std::vector<double> round_ticks(double low, double high, int count) {
  if (!(high > low)) high = low + 1;
  const double step = round_step(high - low, count);
  const double first = std::floor(low / step + 1e-9);
  const double last = std::ceil(high / step - 1e-9);
  std::vector<double> ticks;
  for (int i = 0; first + i <= last; ++i) ticks.push_back((first + i) * step);
  return ticks;
}

std::vector<Tick> ticks_within(double low, double high, int count, Unit unit) {
  const double slack = (high - low) * 1e-9;
  std::vector<Tick> ticks;
  for (const double v : round_ticks(low, high, count)) {
    if (v >= low - slack && v <= high + slack) ticks.push_back({v, axis_text(v, unit)});
  }
  return ticks;
}

double widest(const std::vector<Tick>& ticks) {
  double width = 0;
  for (const Tick& t : ticks) width = std::max(width, text_width(t.text));
  return width;
}

void draw_y_axis(Drawing& d, const Rect& plot, const Scale& y, const std::vector<Tick>& ticks) {
  for (const Tick& t : ticks) {
    const double at = y.at(t.value);
    const bool zero = t.value == 0;
    d.line({plot.x, at}, {plot.x + plot.width, at}, {.classes = zero ? "zero" : "rule"});
    d.text({plot.x - 8, at + 4}, t.text, "t", Anchor::end);
  }
}

namespace {

struct Label {
  double from = 0;
  double to = 0;
  bool meets(const Label& b) const { return from < b.to + 6 && b.from < to + 6; }
};

Label label_of(const Tick& t, double at, double most_right) {
  const double half = text_width(t.text) / 2;
  const double centre = std::clamp(at, half, std::max(half, most_right - half));
  return {centre - half, centre + half};
}

}  // namespace

void draw_x_axis(Drawing& d, const Rect& plot, const Scale& x, const std::vector<Tick>& ticks,
                 double most_right) {
  const double bottom = plot.y + plot.height;
  Label before = {-1e9, -1e9};
  const Label last =
      ticks.empty() ? before : label_of(ticks.back(), x.at(ticks.back().value), most_right);
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    const double at = x.at(ticks[i].value);
    d.line({at, bottom}, {at, bottom + 4}, {.classes = "zero"});
    const Label label = label_of(ticks[i], at, most_right);
    if (i + 1 < ticks.size() && (label.meets(before) || label.meets(last))) continue;
    d.text({(label.from + label.to) / 2, bottom + 19}, ticks[i].text, "t", Anchor::middle);
    before = label;
  }
}

}  // namespace parley::document::svg
