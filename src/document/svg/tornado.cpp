#include "document/svg/tornado.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace parley::document::svg {
namespace {

constexpr double kThick = 18;

std::string in_full(const Tornado::End& e) { return fmt::format("{} ({})", e.text, e.setting); }

// What stands beside a bar's end: on a phone the settings go up to the label.
std::string beside(const Tornado::End& e, bool narrow) { return narrow ? e.text : in_full(e); }

struct Reach {
  double low = 0;
  double high = 0;
  double low_text = 0;   // room for words at the left ends
  double high_text = 0;  // and at the right ends
};

Reach reach_of(const Tornado& chart, bool narrow) {
  Reach r;
  for (const auto& bar : chart.bars) {
    for (const auto* e : {&bar.down, &bar.up}) {
      const double room = text_width(beside(*e, narrow)) + 10;
      if (e->change < 0) {
        r.low = std::min(r.low, e->change);
        r.low_text = std::max(r.low_text, room);
      } else {
        r.high = std::max(r.high, e->change);
        r.high_text = std::max(r.high_text, room);
      }
    }
  }
  if (r.low == r.high) r.high = 1;
  return r;
}

void draw_end(Drawing& d, const Tornado::End& e, const Scale& x, double top,
              const std::string& words) {
  const double zero = x.at(0);
  const double at = x.at(e.change);
  const Ink ink = e.change < 0 ? Ink::worse : Ink::better;
  d.box({std::min(zero, at), top, std::fabs(at - zero), kThick},
        {.classes = "fill", .ink = ink, .tip = in_full(e)});
  const bool left = e.change < 0;
  d.text({at + (left ? -6 : 6), top + kThick / 2 + 4}, words, "t",
         left ? Anchor::end : Anchor::start);
}

// Where both ends lie on one side, the longer one goes first and only it is labelled.
void draw_bar(Drawing& d, const Tornado::Bar& bar, const Scale& x, double top, bool narrow) {
  const bool same_side = (bar.down.change < 0) == (bar.up.change < 0);
  const bool up_longer = std::fabs(bar.up.change) >= std::fabs(bar.down.change);
  const auto words = [&](const Tornado::End& e, bool longer) {
    return same_side && !longer ? std::string() : beside(e, narrow);
  };
  const auto down = [&] { draw_end(d, bar.down, x, top, words(bar.down, !up_longer)); };
  const auto up = [&] { draw_end(d, bar.up, x, top, words(bar.up, up_longer)); };
  if (up_longer) {
    up();
    down();
  } else {
    down();
    up();
  }
}

double label_width(const Tornado& chart) {
  double width = 0;
  for (const auto& bar : chart.bars) width = std::max(width, text_width(bar.label));
  return width;
}

}  // namespace

std::string draw(const Tornado& chart, const Sheet& sheet) {
  const Reach reach = reach_of(chart, sheet.narrow());
  const bool above = sheet.narrow() || label_width(chart) > 230;
  const double left = above ? 0 : label_width(chart) + 14;
  const double pitch = above ? 50 : 34;
  const Scale x = {reach.low, reach.high, left + reach.low_text, sheet.width - reach.high_text};

  const double height = pitch * static_cast<double>(chart.bars.size()) + 6;
  Drawing d(sheet, sheet.width, height);
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const auto& bar = chart.bars[i];
    const double row = pitch * static_cast<double>(i);
    const double top = row + (above ? 24 : 8);
    if (above) {
      d.text({0, row + 16}, bar.label, "t strong");
    } else {
      d.text({left - 14, top + 13}, bar.label, "t strong", Anchor::end);
    }
    if (sheet.narrow()) {
      d.text({sheet.width, row + 16}, fmt::format("{} to {}", bar.down.setting, bar.up.setting),
             "t", Anchor::end);
    }
    draw_bar(d, bar, x, top, sheet.narrow());
  }
  d.line({x.at(0), 2}, {x.at(0), height - 2}, {.classes = "zero"});
  return std::move(d).finish();
}

}  // namespace parley::document::svg
