#include <doctest/doctest.h>

#include <algorithm>

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
  for (const char* outside : {"http:", "https:", "url(", "src=", "@import", "//cdn"}) {
    CHECK_MESSAGE(html.find(outside) == std::string::npos, outside);
  }
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
  REQUIRE(m.count("a") == m.count("section"));
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

TEST_CASE("the page without its pictures keeps the question, the verdict, cards and tables") {
  const Document d = to_document(sample_page());
  CHECK(std::get<Paragraph>(d.blocks[0]).text == "Should you take DataStax’s offer as it stands?");
  CHECK(std::get<Bullets>(d.blocks[2]).items[0] == "Ownership: 0.05% to 0.07%");
  const auto is_table = [](const Block& b) { return std::holds_alternative<Table>(b); };
  CHECK(std::count_if(d.blocks.begin(), d.blocks.end(), is_table) == 2);
}

TEST_SUITE_END();
