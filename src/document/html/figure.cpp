#include <fmt/format.h>

#include "document/html/parts.hpp"
#include "document/markup.hpp"

namespace parley::document::html {
namespace {

constexpr double kWide = 720;
constexpr double kNarrow = 350;  // a phone of 390 less its margins
constexpr double kSmall = 320;   // one of three side by side

}  // namespace

std::string picture(const Figure& f, std::string_view suffix, double width) {
  const svg::Sheet sheet = {.id = fmt::format("{}-{}", f.id, suffix),
                            .title = f.title,
                            .description = f.description,
                            .width = width};
  return std::visit([&](const auto& chart) { return svg::draw(chart, sheet); }, f.chart);
}

// Drawn for a wide sheet and for a phone; the style shows one of them, to eyes and to readers
// aloud.
std::string figure(const Figure& f) {
  return fmt::format(
      "<figure id=\"{}\">\n<figcaption><b>{}</b>\n<span>{}</span></figcaption>\n"
      "<div class=\"wide\">{}</div>\n<div class=\"narrow\">{}</div>\n</figure>\n",
      escaped(f.id), escaped(f.title), escaped(f.description), picture(f, "w", kWide),
      picture(f, "n", kNarrow));
}

std::string small_figure(const Figure& f) {
  return fmt::format(
      "<figure id=\"{}\">\n<figcaption><b>{}</b>\n<span>{}</span></figcaption>\n{}</figure>\n",
      escaped(f.id), escaped(f.title), escaped(f.description), picture(f, "s", kSmall));
}

}  // namespace parley::document::html
