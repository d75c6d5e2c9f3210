#include "document/svg/drawing.hpp"

#include <fmt/format.h>

#include <cmath>

#include "core/text.hpp"
#include "document/markup.hpp"

namespace parley::document::svg {
namespace {

constexpr double kEm = 13;  // the charts' text size
constexpr std::string_view kFace =
    "Helvetica Neue, Helvetica, Arial, Liberation Sans, Arimo, sans-serif";

// Widths in em of a common sans serif, a little generous.
double em_width(char c) {
  if (continues_character(c)) return 0;
  if (static_cast<unsigned char>(c) >= 0x80) return 0.8;
  if (c >= '0' && c <= '9') return 0.6;
  if (std::string_view("iljtfI.,:;'|! ()").find(c) != std::string_view::npos) return 0.32;
  if (std::string_view("mwMW%@").find(c) != std::string_view::npos) return 0.88;
  return c >= 'A' && c <= 'Z' ? 0.68 : 0.56;
}

std::string_view anchor_name(Anchor a) {
  return a == Anchor::start    ? ""
         : a == Anchor::middle ? " text-anchor=\"middle\""
                               : " text-anchor=\"end\"";
}

}  // namespace

std::string coordinate(double x) {
  std::string text = fmt::format("{:.1f}", std::round(x * 10) / 10 + 0.0);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

double text_width(std::string_view text) {
  double ems = 0;
  for (const char c : text) ems += em_width(c);
  return ems * kEm;
}

// The hatch is there in every drawing: a reader takes a pattern from its own drawing only.
Drawing::Drawing(const Sheet& sheet, double width, double height) : id_(escaped(sheet.id)) {
  svg_ = fmt::format(
      "<svg role=\"img\" aria-labelledby=\"{0}-t {0}-d\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" "
      "height=\"{2}\" font-family=\"{5}\" font-size=\"13\">\n"
      "<title id=\"{0}-t\">{3}</title>\n<desc id=\"{0}-d\">{4}</desc>\n"
      "<defs><pattern id=\"{0}-h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"rotate(45)\"><path class=\"hs\" d=\"M0 0V6\" stroke=\"#24466b\" "
      "stroke-width=\"3.6\"/></pattern></defs>\n",
      id_, coordinate(width), coordinate(height), escaped(sheet.title), escaped(sheet.description),
      kFace);
}

void Drawing::shape(std::string_view element, const std::string& geometry, const Look& look) {
  svg_ += fmt::format("<{} class=\"{}{}{}\"{} {}", element, look.classes,
                      look.classes.empty() ? "" : " ", ink_class(look.ink),
                      attributes(look.classes, look.ink, id_), geometry);
  svg_ += look.tip.empty() ? "/>\n"
                           : fmt::format("><title>{}</title></{}>\n", escaped(look.tip), element);
}

void Drawing::box(const Rect& r, const Look& look) {
  shape("rect",
        fmt::format("x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", coordinate(r.x),
                    coordinate(r.y), coordinate(r.width), coordinate(r.height)),
        look);
}

void Drawing::line(Point from, Point to, const Look& look) {
  shape("line",
        fmt::format("x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"", coordinate(from.x),
                    coordinate(from.y), coordinate(to.x), coordinate(to.y)),
        look);
}

void Drawing::dot(Point centre, double radius, const Look& look) {
  shape("circle",
        fmt::format("cx=\"{}\" cy=\"{}\" r=\"{}\"", coordinate(centre.x), coordinate(centre.y),
                    coordinate(radius)),
        look);
}

void Drawing::path(const std::string& commands, const Look& look) {
  shape("path", fmt::format("d=\"{}\"", commands), look);
}

void Drawing::text(Point at, std::string_view words, std::string_view classes, Anchor anchor) {
  if (words.empty()) return;
  svg_ += fmt::format("<text class=\"{}\"{} x=\"{}\" y=\"{}\"{}>{}</text>\n", classes,
                      attributes(classes, Ink::quiet, id_), coordinate(at.x), coordinate(at.y),
                      anchor_name(anchor), escaped(words));
}

std::string Drawing::finish() && { return std::move(svg_) + "</svg>\n"; }

}  // namespace parley::document::svg
