#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "document/html/page.hpp"
#include "tests/report/sample_page.hpp"
#include "tests/support/markup.hpp"

using namespace parley::document;
using parley::Money;
using parley::test::Markup;
using parley::test::sample_page;

TEST_SUITE_BEGIN("html");

TEST_CASE("a page is well-formed, ids are used once, and no title escapes") {
  const std::string html = to_html(sample_page());
  const Markup m(html);
  CHECK(m.fault == "");
  CHECK(html.find("<script>alert") == std::string::npos);
  CHECK(m.all("title").front()->text == "As offered &lt;script&gt;alert(1)&lt;/script&gt;");
}

TEST_CASE("a page needs nothing beside it") {
  const std::string html = to_html(sample_page());
  for (const char* outside : {"http:", "https:", "src=", "@import", "//cdn"}) {
    CHECK_MESSAGE(html.find(outside) == std::string::npos, outside);
  }
  for (std::size_t at = html.find("url("); at != std::string::npos; at = html.find("url(", at + 1))
    CHECK(html[at + 4] == '#');  // a pattern of the same page
  CHECK(html.find("default-src &#39;none&#39;") == std::string::npos);
  CHECK(html.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("headings go down one level at a time, and there is one of the first") {
  const Markup m(to_html(sample_page()));
  int level = 0;
  for (const auto& e : m.elements) {
    if (e.name.size() != 2 || e.name[0] != 'h' || e.name[1] < '1' || e.name[1] > '6') continue;
    const int next = e.name[1] - '0';
    CHECK(next <= level + 1);
    level = next;
  }
  CHECK(m.count("h1") == 1);
}

TEST_CASE("tables have a caption, and every header says what it heads") {
  const Markup m(to_html(sample_page()));
  REQUIRE(m.count("table") > 0);
  CHECK(m.count("caption") == m.count("table"));
  for (const auto* th : m.all("th")) {
    const std::string scope = th->attributes.at("scope");
    CHECK((scope == "col" || scope == "row"));
  }
}

TEST_CASE("every link of the contents leads to a section") {
  const Markup m(to_html(sample_page()));
  REQUIRE(m.count("a") == 2 * m.count("section"));  // beside the page, and folded for a phone
  for (const auto* a : m.all("a")) {
    const std::string target = a->attributes.at("href").substr(1);
    const auto sections = m.all("section");
    CHECK(std::any_of(sections.begin(), sections.end(),
                      [&](const auto* s) { return s->attributes.at("id") == target; }));
  }
}

TEST_CASE("only tables whose columns are of one unit can be sorted") {
  Page page;
  Table alike = {.name = "a", .caption = "a", .columns = {{"x", Align::left}, {"y"}}};
  for (int i = 0; i < 3; ++i)
    alike.rows.push_back({.cells = {Cell::words("w"), Cell::money(Money::dollars(i))}});
  Table mixed = alike;
  mixed.rows[1].cells[1] = Cell::percent(0.5, 1);
  page.sections = {{"s", "S", "", {alike, mixed}}};
  const Markup m(to_html(page));
  CHECK(m.all("table")[0]->attributes.at("class") == "pair sorts");
  CHECK(m.all("table")[1]->attributes.at("class") == "pair");
}

TEST_CASE("the page without its pictures keeps the answer, its figures, cards and tables") {
  const Document d = to_document(sample_page());
  CHECK(std::get<Paragraph>(d.blocks[0]).text == "Counter. Ask for 0.07% equity and a 10% bonus.");
  const auto is_table = [](const Block& b) { return std::holds_alternative<Table>(b); };
  CHECK(std::count_if(d.blocks.begin(), d.blocks.end(), is_table) == 4);
}

TEST_CASE("each verdict has a mark of its own") {
  std::set<std::string> marks;
  for (const Mark m : {Mark::counter, Mark::accept, Mark::walk, Mark::range, Mark::input}) {
    Page page = sample_page();
    page.answer.mark = m;
    const std::string html = to_html(page);
    const auto at = html.find("<svg class=\"mark ");
    REQUIRE(at != std::string::npos);
    const std::string drawn = html.substr(at, html.find("</svg>", at) - at);
    marks.insert(drawn.substr(drawn.find('>')));
  }
  CHECK(marks.size() == 5);
}

TEST_CASE("a picture carries its colours, face and size without a style") {
  const Markup m(to_html(sample_page()));
  for (const auto* svg : m.all("svg")) {
    if (svg->attributes.contains("aria-hidden")) continue;
    CHECK(svg->attributes.contains("font-family"));
    CHECK(svg->attributes.contains("font-size"));
  }
  for (const char* shape : {"rect", "circle", "path", "line", "text"}) {
    for (const auto* e : m.all(shape)) {
      CAPTURE(shape);
      CHECK((e->attributes.contains("fill") || e->attributes.contains("stroke")));
    }
  }
}

TEST_CASE("figures and notes do not run together as text") {
  const std::string html = to_html(sample_page());
  for (const char* joint : {"</dt><dd", "</dd><dd", "</th><td", "</td><td", "</b><span",
                            "</span><small", "</text><text", "</title><desc"}) {
    CHECK_MESSAGE(html.find(joint) == std::string::npos, joint);
  }
}

TEST_CASE("no header of a table is empty to those who hear it") {
  Page page;
  page.sections = {{"s",
                    "S",
                    "",
                    {Table{.name = "t",
                           .caption = "T",
                           .columns = {{"", Align::left}, {"y"}},
                           .rows = {{{Cell::words("a"), Cell::words("1")}},
                                    {{Cell::words(""), Cell::words("2")}}}}}}};
  const Markup m(to_html(page));
  CHECK(m.fault == "");
  CHECK(to_html(page).find("a, continued") != std::string::npos);
  CHECK(to_html(page).find("<th scope=\"row\"></th>") == std::string::npos);
}

TEST_SUITE_END();
