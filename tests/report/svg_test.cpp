#include <doctest/doctest.h>

#include "document/html/parts.hpp"
#include "document/markup.hpp"
#include "document/svg/axis.hpp"
#include "document/svg/path.hpp"
#include "tests/report/sample_page.hpp"
#include "tests/support/markup.hpp"

using namespace parley::document;
using parley::test::Markup;

namespace {

std::vector<Figure> sample_figures() {
  std::vector<Figure> figures;
  for (const Section& s : parley::test::sample_page().sections) {
    for (const Part& p : s.parts) {
      if (const auto* f = std::get_if<Figure>(&p)) figures.push_back(*f);
    }
  }
  return figures;
}

// The numbers of an attribute, over all elements that have it.
std::vector<double> numbers(const Markup& m, const std::string& attribute) {
  std::vector<double> result;
  for (const auto& e : m.elements) {
    const auto found = e.attributes.find(attribute);
    if (found != e.attributes.end()) result.push_back(std::stod(found->second));
  }
  return result;
}

}  // namespace

TEST_SUITE_BEGIN("charts");

TEST_CASE("text cannot leave its place in markup") {
  CHECK(escaped("<b> & \"c\" 'd'") == "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
  CHECK(escaped("a\nb\tc") == "a b c");
  CHECK(escaped(std::string_view("\0", 1)) == "\xEF\xBF\xBD");
}

TEST_CASE("coordinates are tenths without trailing zeros, and zero has no sign") {
  CHECK(svg::coordinate(12.54) == "12.5");
  CHECK(svg::coordinate(3.0) == "3");
  CHECK(svg::coordinate(-0.04) == "0");
}

TEST_CASE("a scale maps its ends to its ends") {
  const svg::Scale y = {0, 100, 300, 0};
  CHECK(y.at(0) == 300);
  CHECK(y.at(100) == 0);
  CHECK(y.at(25) == 225);
}

TEST_CASE("ticks are round values that cover what they are for") {
  CHECK(svg::round_ticks(0, 230'000, 5) ==
        std::vector<double>{0, 50'000, 100'000, 150'000, 200'000, 250'000});
  CHECK(svg::round_ticks(-24, 176, 4) == std::vector<double>{-50, 0, 50, 100, 150, 200});
  CHECK(svg::round_ticks(5, 5, 4).size() > 1);  // nothing to spread: still an axis
}

TEST_CASE("ticks within a range are spelled as every number is") {
  const auto ticks = svg::ticks_within(0, 1'600'000, 4, svg::Unit::dollars);
  REQUIRE(ticks.size() == 4);
  CHECK(ticks[1].text == "$500k");
  CHECK(ticks[3].text == "$1.5M");
  CHECK(svg::axis_text(0.25, svg::Unit::percent) == "25%");
}

TEST_CASE("a path steps across before it rises") {
  CHECK(svg::Path().move({0, 10}).step({5, 2}).text() == "M0 10H5V2");
}

TEST_CASE("every chart is well-formed and opens with a title and a description") {
  const auto figures = sample_figures();
  REQUIRE(figures.size() == 9);
  for (const Figure& f : figures) {
    for (const double width : {720.0, 342.0}) {
      CAPTURE(f.id);
      CAPTURE(width);
      const Markup m(html::picture(f, "x", width));
      CHECK(m.fault == "");
      REQUIRE(m.count("svg") == 1);
      const auto& svg = *m.all("svg").front();
      CHECK(svg.attributes.at("role") == "img");
      CHECK(svg.attributes.at("aria-labelledby") == f.id + "-x-t " + f.id + "-x-d");
      REQUIRE(svg.children.size() > 2);
      CHECK(svg.children[0] == "title");
      CHECK(svg.children[1] == "desc");
    }
  }
}

TEST_CASE("no chart draws past its sheet") {
  for (const Figure& f : sample_figures()) {
    for (const double width : {720.0, 342.0}) {
      CAPTURE(f.id);
      const Markup m(html::picture(f, "x", width));
      const double height = std::stod(m.all("svg").front()->attributes.at("height"));
      for (const char* x : {"x", "x1", "x2", "cx"}) {
        for (const double at : numbers(m, x)) CHECK((at >= -1 && at <= width + 0.5));
      }
      for (const char* y : {"y", "y1", "y2", "cy"}) {
        for (const double at : numbers(m, y)) CHECK((at >= -1 && at <= height));
      }
    }
  }
}

TEST_CASE("the same data give the same bytes") {
  for (const Figure& f : sample_figures())
    CHECK(html::picture(f, "x", 720) == html::picture(f, "x", 720));
}

TEST_SUITE_END();
