#include "letter/blocks/hyphen.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

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
  CHECK(parley::letter::parts_a_sum("increased to $175,", "500.", 0));
  CHECK(parley::letter::parts_a_sum("up to $1,", "  250,000", 2));
  CHECK(!parley::letter::parts_a_sum("on June 1,", "202 days later", 0));
  CHECK(!parley::letter::parts_a_sum("of $175,", "2027 being the year", 0));
  CHECK(!parley::letter::parts_a_sum("$,", "500", 0));
  CHECK(!parley::letter::parts_a_sum("", "500", 0));
}

TEST_SUITE_END();
