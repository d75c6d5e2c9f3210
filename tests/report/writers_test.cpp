#include <doctest/doctest.h>

#include "document/document.hpp"
#include "document/text/csv.hpp"
#include "document/text/drawing.hpp"
#include "document/text/markdown.hpp"
#include "document/text/terminal.hpp"

using namespace parley;
using namespace parley::document;

namespace {

Table years() {
  return {.name = "years",
          .caption = "",
          .columns = {{"Year", Align::left}, {"Base"}, {"Sign-on clawback"}},
          .rows = {{.cells = {Cell::words("1"), Cell::money(Money::dollars(176'000)),
                              Cell::money(Money::dollars(-24'000))}},
                   {.cells = {Cell::words("Total"), Cell::money(Money::dollars(176'000)),
                              Cell::missing()},
                    .total = true}}};
}

Document document_of(Block block) { return {.title = "", .blocks = {std::move(block)}}; }

}  // namespace

TEST_SUITE_BEGIN("writers");

TEST_CASE("a cell shows whole dollars and keeps its cents for programs") {
  const Cell c = Cell::money(Money::cents(-1'991'667));
  CHECK(c.text == "-$19,917");
  CHECK(c.raw == "-19916.67");
  CHECK(Cell::cents(Money::cents(5)).text == "$0.05");
  CHECK(Cell::percent(Percent::of_hundred(15)).raw == "0.15");
  CHECK(Cell::number(Ratio(4500)).text == "4,500");
}

TEST_CASE("a terminal table aligns numbers to the right and sets totals off by a rule") {
  CHECK(to_terminal(document_of(years())) ==
        "Year       Base  Sign-on clawback\n"
        "─────────────────────────────────\n"
        "1      $176,000          -$24,000\n"
        "─────────────────────────────────\n"
        "Total  $176,000                 —\n");
}

TEST_CASE("a table that is too wide wraps its headers first") {
  CHECK(to_terminal(document_of(years()), {.width = 30}) ==
        "                  Sign-on\n"
        "Year       Base  clawback\n"
        "─────────────────────────\n"
        "1      $176,000  -$24,000\n"
        "─────────────────────────\n"
        "Total  $176,000         —\n");
}

TEST_CASE("a table that still does not fit comes in parts that repeat the first column") {
  Table t = years();
  CHECK(to_terminal(document_of(t), {.width = 20}) ==
        "Year       Base\n"
        "───────────────\n"
        "1      $176,000\n"
        "───────────────\n"
        "Total  $176,000\n"
        "\n"
        "        Sign-on\n"
        "Year   clawback\n"
        "───────────────\n"
        "1      -$24,000\n"
        "───────────────\n"
        "Total         —\n");
}

TEST_CASE("without colour no escape is written, and a title cannot write one") {
  const std::string text = to_terminal({.title = "\x1b[31mred", .blocks = {years()}});
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("CSV quotes what needs it and writes plain numbers") {
  Table t = years();
  t.rows[0].cells[0] = Cell::words("a \"b\", c");
  CHECK(to_csv(t) ==
        "Year,Base,Sign-on clawback\n"
        "\"a \"\"b\"\", c\",176000.00,-24000.00\n"
        "Total,176000.00,\n");
}

TEST_CASE("Markdown aligns columns, marks totals and escapes what would be read as markup") {
  Table t = years();
  t.rows[0].cells[0] = Cell::words("a|b_c");
  CHECK(to_markdown(document_of(t)) ==
        "| Year | Base | Sign-on clawback |\n"
        "| --- | ---: | ---: |\n"
        "| a\\|b\\_c | \\$176,000 | -\\$24,000 |\n"
        "| **Total** | **\\$176,000** | **—** |\n");
}

TEST_CASE("bars are as long as their values, to an eighth of a column") {
  CHECK(bar_of(2.5) == "██▌");
  CHECK(bar_of(0) == "");
  const Bars bars{.caption = "", .bars = {{"one", {{"", 10}}, "$10"}, {"half", {{"", 5}}, "$5"}}};
  CHECK(draw_bars(bars, {.width = 40}) ==
        "one   ███████████████████████████  $10\n"
        "half  █████████████▌                $5\n");
}

TEST_CASE("bars with values below zero share a zero line") {
  const Bars bars{.caption = "",
                  .bars = {{"growth", {{"", 10}}, "+10"}, {"dilution", {{"", -10}}, "-10"}}};
  CHECK(draw_bars(bars, {.width = 40}) ==
        "growth               │███████████  +10\n"
        "dilution  ▒▒▒▒▒▒▒▒▒▒▒│             -10\n");
}

TEST_CASE("a plot of one series is the area under it") {
  const Plot plot{.x_unit = Plot::Unit::number,
                  .series = {{.name = "vested", .x = {0, 12, 48}, .y = {0, 0.25, 1}}}};
  const std::string text = draw_plot(plot, {.width = 40});
  CHECK(text.substr(0, text.find('\n')).find("1 ┤") == 0);
  CHECK(text.find("└") != std::string::npos);
}

TEST_SUITE_END();
