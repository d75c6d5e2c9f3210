#include "document/svg/tracks.hpp"

#include <algorithm>

namespace parley::document::svg {
namespace {

constexpr double kThick = 10;

void draw_shape(Drawing& d, Tracks::Shape shape, Point at, std::string_view tip) {
  switch (shape) {
    case Tracks::Shape::ring:
      d.dot(at, 6, {.classes = "ring", .ink = Ink::quiet, .tip = std::string(tip)});
      break;
    case Tracks::Shape::dot:
      d.dot(at, 6.5, {.classes = "dot", .ink = Ink::accent, .tip = std::string(tip)});
      break;
    case Tracks::Shape::tick:
      d.line({at.x, at.y - 10}, {at.x, at.y + 10},
             {.classes = "tick", .ink = Ink::accent, .tip = std::string(tip)});
      break;
  }
}

double draw_key(Drawing& d, const std::vector<Tracks::Meaning>& key, double width) {
  if (key.empty()) return 0;
  Point at = {7, 10};
  for (const auto& k : key) {
    const double wide = 16 + text_width(k.words);
    if (at.x > 7 && at.x + wide > width) at = {7, at.y + 22};
    draw_shape(d, k.shape, at, "");
    d.text({at.x + 12, at.y + 4}, k.words, "t");
    at.x += wide + 20;
  }
  return at.y + 20;
}

double key_height(const std::vector<Tracks::Meaning>& key, double width) {
  Drawing scratch({}, 0, 0);
  return draw_key(scratch, key, width);
}

double widest(const Tracks& chart, std::string Tracks::Row::*field) {
  double width = 0;
  for (const auto& r : chart.rows) width = std::max(width, text_width(r.*field));
  return width;
}

struct Layout {
  bool above = false;
  double left = 0;
  double right = 0;
  double pitch = 0;
  double drop = 0;  // of the track under the row's top
};

Layout lay_out(const Tracks& chart, const Sheet& sheet) {
  const bool ends = widest(chart, &Tracks::Row::low) + widest(chart, &Tracks::Row::high) > 0;
  const double labels = widest(chart, &Tracks::Row::label);
  const double texts = widest(chart, &Tracks::Row::text) + 14;
  const bool above = sheet.narrow() || labels + texts > sheet.width * 0.6;
  return {above, above ? 8 : labels + 22, above ? 8 : texts + 8,
          (above ? 46.0 : 34.0) + (ends ? 16 : 0), above ? 32.0 : 16.0};
}

void draw_row(Drawing& d, const Tracks::Row& row, const Layout& layout, const Sheet& sheet,
              double top) {
  const double at = top + layout.drop;
  const double full = sheet.width - layout.left - layout.right;
  const double length = full * row.length;
  d.box({layout.left, at - kThick / 2, length, kThick}, {.classes = "track"});
  if (row.filled > 0) {
    d.box({layout.left + length * row.filled_from, at - kThick / 2, length * row.filled, kThick},
          {.classes = "fill", .ink = Ink::accent, .tip = row.text});
  }
  for (const auto& m : row.marks)
    draw_shape(d, m.shape, {layout.left + length * m.at, at}, m.words);
  if (layout.above) {
    d.text({0, top + 16}, row.label, "t strong");
    d.text({sheet.width, top + 16}, row.text, "t", Anchor::end);
  } else {
    d.text({0, at + 4}, row.label, "t strong");
    d.text({sheet.width, at + 4}, row.text, "t", Anchor::end);
  }
  d.text({layout.left, at + 22}, row.low, "t");
  d.text({layout.left + length, at + 22}, row.high, "t", Anchor::end);
}

}  // namespace

std::string draw(const Tracks& chart, const Sheet& sheet) {
  const Layout layout = lay_out(chart, sheet);
  const double head = key_height(chart.key, sheet.width);
  Drawing d(sheet, sheet.width, head + layout.pitch * static_cast<double>(chart.rows.size()) + 4);
  draw_key(d, chart.key, sheet.width);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    draw_row(d, chart.rows[i], layout, sheet, head + layout.pitch * static_cast<double>(i));
  }
  return std::move(d).finish();
}

}  // namespace parley::document::svg
