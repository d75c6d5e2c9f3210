#include "document/svg/path.hpp"

namespace parley::document::svg {

Path& Path::add(char command, Point p) {
  text_ += command + coordinate(p.x) + ' ' + coordinate(p.y);
  return *this;
}

Path& Path::step(Point p) {
  text_ += 'H' + coordinate(p.x) + 'V' + coordinate(p.y);
  return *this;
}

Path& Path::drop(Point p) {
  text_ += 'V' + coordinate(p.y) + 'H' + coordinate(p.x);
  return *this;
}

}  // namespace parley::document::svg
