#include "document/svg/ladder.hpp"

#include <algorithm>

#include "document/svg/path.hpp"

namespace parley::document::svg {
namespace {

constexpr double kTickRoom = 16;  // under a row's top: closer, a level's tick would cross its name

struct Extent {
  double low = 0;
  double high = 0;
};

// The worths with some air; an axis of worth need not begin at 0, positions are compared, not
// lengths.
Extent extent_of(const Ladder& chart) {
  Extent e = {chart.rows.front().worth, chart.rows.front().worth};
  for (const auto& r : chart.rows) e = {std::min(e.low, r.worth), std::max(e.high, r.worth)};
  const double air = std::max(1.0, (e.high - e.low) * 0.04);
  return {e.low - air, e.high + air};
}

double widest_name(const Ladder& chart) {
  double width = 0;
  for (const auto& r : chart.rows)
    width = std::max({width, text_width(r.name), text_width(r.words)});
  return width;
}

double widest_text(const Ladder& chart) {
  double width = 0;
  for (const auto& r : chart.rows) width = std::max(width, text_width(r.text));
  return width;
}

// "a, b, c" in lines that fit; a part too long for a line stays whole.
std::vector<std::string> folded(std::string_view words, double width) {
  std::vector<std::string> lines;
  while (!words.empty()) {
    const std::size_t comma = std::min(words.find(", "), words.size());
    const std::string part(words.substr(0, comma));
    if (lines.empty() || text_width(lines.back() + ", " + part) > width) {
      if (!lines.empty()) lines.back() += ",";
      lines.push_back(part);
    } else {
      lines.back() += ", " + part;
    }
    words.remove_prefix(std::min(words.size(), comma + 2));
  }
  return lines;
}

struct Layout {
  bool above = false;  // names over their rows
  double left = 0;
  double width = 0;  // of the sheet

  double lines(const Ladder::Row& row) const {
    return static_cast<double>(folded(row.words, width).size());
  }
  // Of a row's dot under the row's top.
  double drop(const Ladder::Row& row) const {
    if (!above) return 22;
    return row.kind == Ladder::Kind::level ? 15 : 30 + 16 * lines(row);
  }
  double height(const Ladder::Row& row) const { return above ? drop(row) + 15 : 46; }
};

Layout lay_out(const Ladder& chart, const Sheet& sheet) {
  const double names = widest_name(chart);
  const bool above = sheet.narrow() || names > sheet.width * 0.45;
  return above ? Layout{true, 0, sheet.width} : Layout{false, names + 20, sheet.width};
}

void draw_names(Drawing& d, const Ladder::Row& row, const Layout& layout, double top) {
  const bool level = row.kind == Ladder::Kind::level;
  if (layout.above) {
    d.text({0, top + 14}, row.name, level ? "t halo" : "t strong halo");
    double at = top + 30;
    for (const std::string& line : folded(row.words, layout.width)) {
      d.text({0, at}, line, "t halo");
      at += 16;
    }
  } else if (row.words.empty()) {
    d.text({0, top + 26}, row.name, level ? "t halo" : "t strong halo");
  } else {
    d.text({0, top + 19}, row.name, "t strong halo");
    d.text({0, top + 35}, row.words, "t halo");
  }
}

void draw_dot(Drawing& d, const Ladder::Row& row, Point at, double top) {
  switch (row.kind) {
    case Ladder::Kind::level:
      if (at.y - top > kTickRoom)
        d.line({at.x, at.y - 9}, {at.x, at.y + 9},
               {.classes = "tick", .ink = Ink::quiet, .tip = row.text});
      break;
    case Ladder::Kind::offer:
      d.dot(at, 5.5, {.classes = "ring", .ink = Ink::quiet, .tip = row.text});
      break;
    case Ladder::Kind::opening:
      d.dot(at, 7, {.classes = "dot", .ink = Ink::accent, .tip = row.text});
      break;
    case Ladder::Kind::rung:
      d.dot(at, 5.5, {.classes = "dot", .ink = Ink::accent, .tip = row.text});
      break;
  }
}

bool is_step(const Ladder::Row& r) {
  return r.kind == Ladder::Kind::opening || r.kind == Ladder::Kind::rung;
}

// The top of each row, and the end of the last.
std::vector<double> tops(const Ladder& chart, const Layout& layout) {
  std::vector<double> result = {0};
  for (const auto& r : chart.rows) result.push_back(result.back() + layout.height(r));
  return result;
}

std::string stair(const Ladder& chart, const Scale& x, const std::vector<double>& top,
                  const Layout& layout) {
  Path p;
  bool first = true;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    if (!is_step(chart.rows[i])) continue;
    const Point at = {x.at(chart.rows[i].worth), top[i] + layout.drop(chart.rows[i])};
    if (first) {
      p.move(at);
    } else {
      p.drop(at);
    }
    first = false;
  }
  return p.text();
}

}  // namespace

std::string draw(const Ladder& chart, const Sheet& sheet) {
  const Layout layout = lay_out(chart, sheet);
  const Extent e = extent_of(chart);
  const Scale x = {e.low, e.high, layout.left + 8,
                   sheet.width - (layout.above ? 8 : widest_text(chart) + 24)};
  const std::vector<double> top = tops(chart, layout);
  const double height = top.back() + 8;
  Drawing d(sheet, sheet.width, height);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const double at = x.at(chart.rows[i].worth);
    if (i > 0) d.line({0, top[i]}, {sheet.width, top[i]}, {.classes = "rule"});
    if (chart.rows[i].kind == Ladder::Kind::level)
      d.line({at, 4}, {at, height - 4}, {.classes = "mark"});
  }
  d.path(stair(chart, x, top, layout), {.classes = "stair", .ink = Ink::accent});
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    draw_names(d, chart.rows[i], layout, top[i]);
    draw_dot(d, chart.rows[i], {x.at(chart.rows[i].worth), top[i] + layout.drop(chart.rows[i])},
             top[i]);
    d.text({sheet.width, top[i] + (layout.above ? 14 : 26)}, chart.rows[i].text,
           chart.rows[i].kind == Ladder::Kind::level ? "t halo" : "t strong halo", Anchor::end);
  }
  return std::move(d).finish();
}

}  // namespace parley::document::svg
