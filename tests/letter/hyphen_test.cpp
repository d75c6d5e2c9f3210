#include "letter/blocks/hyphen.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using parley::letter::parts_a_figure;
using parley::letter::parts_a_word;

TEST_SUITE_BEGIN("letter");

TEST_CASE("a hyphen at the end of a line parts a word, unless it stands between two") {
  const std::vector<std::string> parted{
      "Decem-|ber",      "ex-|ercise",      "in-|crease", "accele-|ration", "quarter-|ly",
      "multi-|plier",    "ten-|ure",        "be-|half",   "Mon-|day",       "pro-|gram",
      "compensa-|tion",  "annu-|alized",    "re-|paid",   "second-|ary",    "obliga-|tions",
      "fully-di-|luted", "cost-of-liv-|ing"};
  const std::vector<std::string> whole{
      "one-|third",        "twelve-|month",     "full-|time",    "sign-|on",    "pro-|rata",
      "at-|will",          "in-|kind",          "true-|up",      "pre-|tax",    "day-to-|day",
      "state-of-the-|art", "bi-|weekly",        "semi-|monthly", "Farrow-|Lee", "180-|day",
      "year-|end",         "performance-|based"};
  const auto parts = [](const std::string& both) {
    const std::size_t bar = both.find('|');
    return parts_a_word(both.substr(0, bar), both.substr(bar + 1), 0);
  };
  for (const std::string& both : parted) CHECK_MESSAGE(parts(both), both);
  for (const std::string& both : whole) CHECK_MESSAGE(!parts(both), both);
}

TEST_CASE("a sum goes on below the line that ends within it") {
  CHECK(parts_a_figure("increased to $175,", "500.", 0));
  CHECK(parts_a_figure("up to $1,", "  250,000", 2));
  CHECK(!parts_a_figure("on June 1,", "202 days later", 0));
  CHECK(!parts_a_figure("of $175,", "2027 being the year", 0));
  CHECK(!parts_a_figure("$,", "500", 0));
  CHECK(!parts_a_figure("", "500", 0));
}

TEST_CASE("a comma at the end of a line parts a figure, unless it ends a clause") {
  const auto parts = [](const std::string& both) {
    const std::size_t bar = both.find('|');
    return parts_a_figure(both.substr(0, bar), both.substr(bar + 1), 0);
  };
  for (const char* both : {"will be $119,|600 annually", "$1,250,|000", "of 12,|500 stock options"})
    CHECK_MESSAGE(parts(both), both);
  for (const char* both : {"February 1,|2027", "of $120,|15 days", "in rooms 12,|500 and 600",
                           "$119,600,|000 of it", "the 9,|", ",|600"})
    CHECK_MESSAGE(parts(both) == (std::string(both) == "$119,600,|000 of it"), both);
}

TEST_SUITE_END();
