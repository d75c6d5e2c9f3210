#include "words/figures/figure.hpp"

#include <doctest/doctest.h>

#include <string>

#include "parley/core/date.hpp"

using namespace parley;
using namespace parley::words;

namespace {

struct Case {
  const char* text;
  Ratio value;
  NumberUnit unit;
  const char* spelled;
};

void check_single(const Case& c) {
  CAPTURE(c.text);
  const auto found = read_figures(c.text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == c.value);
  CHECK(found[0].unit == c.unit);
  CHECK(std::string(spelling(c.text, found[0])) == c.spelled);
}

Ratio dec(const char* text) { return *Ratio::decimal(text); }

}  // namespace

TEST_SUITE("figures") {
  TEST_CASE("dollars are read as people write them") {
    for (const Case& c : std::initializer_list<Case>{
             {"a base of $176,000, and", 176'000, NumberUnit::dollars, "$176,000"},
             {"worth $19,916.67.", dec("19916.67"), NumberUnit::dollars, "$19,916.67"},
             {"about $4M ARR", 4'000'000, NumberUnit::dollars, "$4M"},
             {"$2.8 million", 2'800'000, NumberUnit::dollars, "$2.8 million"},
             {"US$1.6B", 1'600'000'000, NumberUnit::dollars, "$1.6B"},
             {"185k base", 185'000, NumberUnit::none, "185k"},
             {"190 grand", 190'000, NumberUnit::dollars, "190 grand"},
             {"176000 dollars", 176'000, NumberUnit::dollars, "176000 dollars"},
             {"a million dollars", 1'000'000, NumberUnit::dollars, "a million dollars"},
             {"-$500 a month", -500, NumberUnit::dollars, "-$500"},
             {"5 bucks", 5, NumberUnit::dollars, "5 bucks"}}) {
      check_single(c);
    }
  }

  TEST_CASE("shares are read with every kind of percent sign and in words") {
    for (const Case& c : std::initializer_list<Case>{
             {"equity at 0.07% of it", dec("0.0007"), NumberUnit::share, "0.07%"},
             {"0.07 %", dec("0.0007"), NumberUnit::share, "0.07 %"},
             {"0.07\u00A0%", dec("0.0007"), NumberUnit::share, "0.07\u00A0%"},
             {"ten percent", dec("0.1"), NumberUnit::share, "ten percent"},
             {"10 per cent more", dec("0.1"), NumberUnit::share, "10 per cent"},
             {"7 basis points", dec("0.0007"), NumberUnit::share, "7 basis points"},
             {"7bps", dec("0.0007"), NumberUnit::share, "7bps"},
             {"half the grant", Ratio::of(1, 2), NumberUnit::share, "half"},
             {"a quarter of the grant", Ratio::of(1, 4), NumberUnit::share, "a quarter"},
             {"two thirds", Ratio::of(2, 3), NumberUnit::share, "two thirds"},
             {"three-quarters", Ratio::of(3, 4), NumberUnit::share, "three-quarters"}}) {
      check_single(c);
    }
  }

  TEST_CASE("times are read before and behind their number") {
    for (const Case& c :
         std::initializer_list<Case>{{"over 48 months", 48, NumberUnit::months, "48 months"},
                                     {"a 12-month cliff", 12, NumberUnit::months, "12-month"},
                                     {"at month 12, then", 12, NumberUnit::months, "month 12"},
                                     {"in year 2", 2, NumberUnit::years, "year 2"},
                                     {"within ninety days", 90, NumberUnit::days, "ninety days"},
                                     {"one year", 1, NumberUnit::years, "one year"}}) {
      check_single(c);
    }
  }

  TEST_CASE("numbers in words add up") {
    for (const Case& c :
         std::initializer_list<Case>{{"seventy", 70, NumberUnit::none, "seventy"},
                                     {"twenty-five", 25, NumberUnit::none, "twenty-five"},
                                     {"a hundred and seventy-six thousand", 176'000,
                                      NumberUnit::none, "a hundred and seventy-six thousand"},
                                     {"two hundred fifty thousand dollars", 250'000,
                                      NumberUnit::dollars, "two hundred fifty thousand dollars"},
                                     {"four million", 4'000'000, NumberUnit::none, "four million"},
                                     {"4 million", 4'000'000, NumberUnit::none, "4 million"},
                                     {"a dozen", 12, NumberUnit::none, "a dozen"},
                                     {"twice the size", 2, NumberUnit::multiple, "twice"},
                                     {"0.6x growth", dec("0.6"), NumberUnit::multiple, "0.6x"}}) {
      check_single(c);
    }
  }

  TEST_CASE("dates are read in the ways that people write them") {
    const Ratio day = Date::on(2026, 9, 1).days_since_1970();
    for (const char* text : {"2026-09-01", "September 1, 2026", "Sept. 1st, 2026",
                             "1 September 2026", "9/1/2026", "the 1st of September 2026"}) {
      CAPTURE(text);
      const auto found = read_figures(text);
      REQUIRE(found.size() == 1);
      CHECK(found[0].unit == NumberUnit::date);
      CHECK(found[0].value == day);
    }
    check_single({"by September 1 please", 901, NumberUnit::day_of_year, "September 1"});
  }

  TEST_CASE("a range gives its first number what stands behind its last") {
    const auto money = read_figures("$170-185k");
    REQUIRE(money.size() == 2);
    CHECK(money[0].value == Ratio(170'000));
    CHECK(money[1].value == Ratio(185'000));
    CHECK(money[1].unit == NumberUnit::dollars);
    const auto shares = read_figures("0.04 to 0.07%");
    REQUIRE(shares.size() == 2);
    CHECK(shares[0].value == dec("0.0004"));
    CHECK(shares[0].unit == NumberUnit::share);
  }

  TEST_CASE("nothing hides a number: foreign digits, invisible characters, emphasis") {
    check_single({"７０", 70, NumberUnit::none, "７０"});
    check_single({"sev\u200Benty", 70, NumberUnit::none, "sev\u200Benty"});
    check_single({"sev**en**ty", 70, NumberUnit::none, "sev**en**ty"});
    check_single({"SEVENTY", 70, NumberUnit::none, "SEVENTY"});
    check_single({"٧٠", 70, NumberUnit::none, "٧٠"});
    CHECK(read_figures("½ of it").size() == 1);
    CHECK(read_figures("Ⅻ").size() == 1);
    CHECK(read_figures("€5").front().unit == NumberUnit::other);
    CHECK(read_figures("123456789012345678901234567890").front().unit == NumberUnit::other);
  }

  TEST_CASE("digits inside a name are known as such") {
    for (const char* text : {"F1", "Web3", "p95", "Q3", "3D"}) {
      CAPTURE(text);
      const auto found = read_figures(text);
      REQUIRE(found.size() == 1);
      CHECK(found[0].in_name);
    }
  }

  TEST_CASE("words that count nothing are no figures") {
    for (const char* text : {"each quarter", "the first thing", "quarterly", "someone", "often",
                             "a lot", "an offer and a plan", "stone", "weighted", "May I ask"}) {
      CAPTURE(text);
      CHECK(read_figures(text).empty());
    }
    for (const char* text : {"the one that", "a second look", "the third reason"}) {
      CAPTURE(text);
      REQUIRE(read_figures(text).size() == 1);
      CHECK(read_figures(text)[0].weak);
    }
  }
}
