// Path: the outline of a curve as SVG writes it.
//
//   Path().move({0, 0}).line({10, 5}).text() == "M0 0L10 5"
#pragma once

#include <string>

#include "document/svg/drawing.hpp"

namespace parley::document::svg {

class Path {
 public:
  Path& move(Point p) { return add('M', p); }
  Path& line(Point p) { return add('L', p); }
  /// Across, then up or down: a step.
  Path& step(Point p);
  /// Down, then across: a stair.
  Path& drop(Point p);
  Path& close() {
    text_ += 'Z';
    return *this;
  }
  const std::string& text() const { return text_; }

 private:
  Path& add(char command, Point p);
  std::string text_;
};

}  // namespace parley::document::svg
