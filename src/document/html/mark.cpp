// The marks of the verdicts: a filled shape decides, an outlined one asks; no two are alike, so
// that each survives one colour and small print.
#include <fmt/format.h>

#include "document/html/parts.hpp"
#include "parley/core/enum_names.hpp"

namespace parley::document::html {
namespace {

struct Drawn {
  std::string_view name;
  std::string_view paths;
};

constexpr std::string_view kStroke =
    "fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";

// "~" stands for kStroke.
constexpr auto kMarks = enum_table<Mark, Drawn>({
    {Mark::none, {"", ""}},
    {Mark::counter,
     {"v-counter",
      "<path class=\"f\" fill=\"#34429a\" d=\"M22 1 43 22 22 43 1 22Z\"/><path ~ class=\"k\" "
      "stroke=\"#fdfcfa\" stroke-width=\"3.4\" d=\"M16 28 28 16M18.5 16H28V25.5\"/>"}},
    {Mark::accept,
     {"v-accept",
      "<circle class=\"f\" fill=\"#006f7f\" cx=\"22\" cy=\"22\" r=\"20\"/><path ~ class=\"k\" "
      "stroke=\"#fdfcfa\" stroke-width=\"3.4\" d=\"M13 22.5 19.5 29 31.5 16\"/>"}},
    {Mark::walk,
     {"v-walk",
      "<path class=\"f\" fill=\"#a11d3f\" d=\"M4 4H40V40H4Z\"/><path ~ class=\"k\" "
      "stroke=\"#fdfcfa\" stroke-width=\"3.4\" d=\"M24 12H14V32H24M20 22H33M28 16.5 33.5 22 28 "
      "27.5\"/>"}},
    {Mark::range,
     {"v-range",
      "<path ~ class=\"s\" stroke=\"#7f6200\" stroke-width=\"3\" d=\"M5 9V35M39 9V35M12 22H32M17 "
      "16.5 11.5 22 17 27.5M27 16.5 32.5 22 27 27.5\"/>"}},
    {Mark::input,
     {"v-input",
      "<circle ~ class=\"s\" stroke=\"#57606b\" stroke-width=\"3\" stroke-dasharray=\"7.2 5.4\" "
      "cx=\"22\" cy=\"22\" r=\"19\"/><path ~ class=\"s\" stroke=\"#57606b\" stroke-width=\"3\" "
      "d=\"M16.5 17.5a5.6 5.6 0 1 1 8 5.1c-1.7.9-2.5 2-2.5 3.6\"/><circle class=\"f\" "
      "fill=\"#57606b\" cx=\"22\" cy=\"32\" r=\"2.1\"/>"}},
});

const Drawn& drawn(Mark m) { return kMarks.of(m); }

}  // namespace

std::string_view mark_class(Mark m) { return drawn(m).name; }

std::string mark(Mark m) {
  if (m == Mark::none) return "";
  std::string paths;
  for (const char c : drawn(m).paths) {
    if (c == '~') {
      paths += kStroke;
    } else {
      paths += c;
    }
  }
  return fmt::format(
      "<svg class=\"mark {}\" width=\"44\" height=\"44\" viewBox=\"0 0 44 44\" "
      "aria-hidden=\"true\" focusable=\"false\">{}</svg>\n",
      drawn(m).name, paths);
}

}  // namespace parley::document::html
