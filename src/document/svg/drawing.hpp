// Drawing: one inline SVG, written shape by shape.
//
// It opens with a title and a description, so that a reader who sees no picture still learns what
// it shows; text is escaped, coordinates are rounded to a tenth, and the same calls give the same
// bytes. Colours are attributes and classes (ink.hpp): nothing is loaded from anywhere, and a
// reader that knows no style shows them too.
//
//   Drawing d({.id = "years", .title = "Pay by year"}, 720, 300);
//   d.box({0, 0, 10, 20}, {.ink = Ink::base, .tip = "Year 1: $176,000"});
#pragma once

#include <string>
#include <string_view>

#include "document/svg/ink.hpp"

namespace parley::document::svg {

/// Where a chart goes: its names for those who hear it, and how wide it may be in CSS pixels.
struct Sheet {
  std::string id;           ///< of the element; unique in the page
  std::string title;        ///< what it is: "Pay by year"
  std::string description;  ///< what it shows: "Total pay rises from $200,000 to $216,000."
  double width = 720;

  /// A phone's: names stand above what they name, legends above the plot.
  bool narrow() const { return width < 500; }
};

struct Point {
  double x = 0;
  double y = 0;
};

struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

enum class Anchor { start, middle, end };

/// How a shape looks: classes of the page's style, an ink, and words shown on pointing at it.
struct Look {
  std::string_view classes = {};
  Ink ink = Ink::quiet;
  std::string tip = {};
};

class Drawing {
 public:
  Drawing(const Sheet& sheet, double width, double height);

  void box(const Rect& r, const Look& look);
  void line(Point from, Point to, const Look& look);
  void dot(Point centre, double radius, const Look& look);
  /// `commands` is a path as SVG writes it: path.hpp makes one.
  void path(const std::string& commands, const Look& look);
  void text(Point at, std::string_view words, std::string_view classes = "t",
            Anchor anchor = Anchor::start);

  /// The whole element; the drawing is done.
  std::string finish() &&;

 private:
  void shape(std::string_view element, const std::string& geometry, const Look& look);
  std::string id_;
  std::string svg_;
};

/// A coordinate: "12.5", "3"; at most one decimal.
std::string coordinate(double x);

/// About how wide a text shows, in pixels, at the charts' text size.
double text_width(std::string_view text);

}  // namespace parley::document::svg
