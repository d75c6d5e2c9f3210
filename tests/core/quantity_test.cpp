#include "parley/core/quantity.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace parley;

TEST_CASE("money is read as a person writes it") {
  const struct {
    const char* text;
    std::int64_t cents;
  } cases[] = {{"$175,000", 17'500'000},     {"175,000", 17'500'000}, {"175k", 17'500'000},
               {"$1.6B", 160'000'000'000},   {"4.2M", 420'000'000},   {"4.2m", 420'000'000},
               {"$41,341.43", 4'134'143},    {"238.25K", 23'825'000}, {"0", 0},
               {"-$500", -50'000},           {" $ 12 ", 1'200},       {"1000.5", 100'050},
               {"1,874,724.04", 187'472'404}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    REQUIRE(read_money(c.text).value);
    CHECK(read_money(c.text).value->cents() == c.cents);
  }
}

TEST_CASE("what is not an amount is refused with the reason") {
  const struct {
    const char* text;
    const char* fault;
  } cases[] = {{"", "is not an amount"},
               {"$", "is not an amount"},
               {"k", "is not an amount"},
               {"175kk", "is not an amount"},
               {"1e6", "is not an amount"},
               {"€175", "another currency"},
               {"1,75,000", "separators"},
               {"1750,00", "separators"},
               {",175", "is not an amount"},
               {"12.345", "more than two decimals"},
               {"0.000001k", "more than two decimals"},
               {"1000001B", "beyond 1e15"},
               {"9999999999999999999999", "more digits"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto read = read_money(c.text);
    CHECK_FALSE(read.value);
    CHECK(read.fault.find(c.fault) != std::string::npos);
  }
}

TEST_CASE("a strike may have six decimals") {
  CHECK(read_price("$4.250001").value == Price::millionths(4'250'001));
  CHECK(read_price("0.0000001").fault == "has more than six decimals of a dollar");
  CHECK(read_price("1000000000001").fault == "is beyond 1e12 dollars a share");
  CHECK(read_price("-212150190015121350").fault == "is beyond 1e12 dollars a share");
  CHECK_FALSE(read_price("4k").value);
}

TEST_CASE("a percentage has its sign, and is exact") {
  CHECK(read_percent("15%").value == Percent::of_hundred(15));
  CHECK(read_percent("0.05 %").value->fraction() == Ratio::of(1, 2000));
  CHECK(read_percent("-2.5%").value->fraction() == Ratio::of(-1, 40));
  CHECK(read_percent("0.05").fault.find("no percent sign") != std::string::npos);
  CHECK_FALSE(read_percent("%").value);
  CHECK_FALSE(read_percent("five%").value);
  CHECK_FALSE(read_percent("1,000%").value);
}

TEST_CASE("scales in words are read: $1.6 billion, 250 thousand") {
  CHECK(read_money("$1.6 billion").value == Money::dollars(1'600'000'000));
  CHECK(read_money("4.2 Million").value == Money::dollars(4'200'000));
  CHECK(read_money("250 thousand").value == Money::dollars(250'000));
}

TEST_CASE("a yearly amount may say so, another amount may not") {
  CHECK(read_money("$185K/yr", Per::year).value == Money::dollars(185'000));
  CHECK(read_money("185k per year", Per::year).value == Money::dollars(185'000));
  const auto once = read_money("$24,000/yr");
  CHECK_FALSE(once.value);
  CHECK(once.fault == "is paid once, not \"/yr\"");
  CHECK(once.cure == "write \"$24,000\"");
}

TEST_CASE("what was meant is shown where it can be told") {
  CHECK(read_money("$15,000/mo", Per::year).cure == "say it a year: 12 times is \"$180,000\"");
  CHECK(read_money("$85/hr", Per::year).cure ==
        "pay by the hour cannot be said: 40 hours in 52 weeks are 2,080, \"$176,800\" a year");
  CHECK(read_money("1.6bn").cure == "write \"$1,600,000,000\"");
  CHECK(read_money("175,000 USD").cure == "write \"$175,000\"");
  CHECK(read_money("85k EUR").fault ==
        "is in another currency (\"EUR\"), and only dollars can be said");
  CHECK(read_price("$4.25 per share").cure == "write \"$4.25\"");
  CHECK(read_percent("33 1/3%").cure == "write \"1/3\", which is exact");
  CHECK(read_percent("15 pct").cure == "write \"15%\"");
}

TEST_CASE("a percentage may be said in words, or as an exact fraction") {
  CHECK(read_percent("15 percent").value == Percent::of_hundred(15));
  CHECK(read_percent("15 Percent").value == Percent::of_hundred(15));
  CHECK(read_percent("1/3").value->fraction() == Ratio::of(1, 3));
  CHECK_FALSE(read_percent("1/0").value);
  CHECK_FALSE(read_percent("1.5/3").value);
  CHECK_FALSE(read_percent("percent").value);
}

TEST_CASE("a percentage of more digits than are read says so") {
  CHECK(read_percent("0.00000000000000000001%").fault.starts_with("has more digits"));
  CHECK(read_percent("1234567890123456%").fault.starts_with("has more digits"));
  CHECK(read_percent("0.0000000000001%").value);
}

TEST_CASE("a date is read as a person writes it") {
  const Date march = Date::on(2027, 3, 1);
  for (const char* text : {"2027-03-01", "March 1, 2027", "1 Mar 2027", "1 March 2027",
                           "march 1st, 2027", "Mar 1 2027", " 2027-03-01 "}) {
    CAPTURE(text);
    CHECK(read_date(text).value == march);
  }
  CHECK(read_date("Sept 5, 2026").value == Date::on(2026, 9, 5));
}

TEST_CASE("a date that could be two days names both") {
  const auto read = read_date("3/1/2027");
  CHECK_FALSE(read.value);
  CHECK(read.fault == "could be two days: 2027-03-01 (month first) or 2027-01-03 (day first)");
  CHECK(read_date("3/15/2027").cure == "write 2027-03-15");
  CHECK(read_date("15.3.2027").cure == "write 2027-03-15");
  CHECK(read_date("2027-3-1").cure == "write 2027-03-01");
  CHECK(read_date("2/2/27").cure == "write 2027-02-02");
}

TEST_CASE("what is no day is refused with the reason") {
  CHECK(read_date("2027-02-30").fault == "is not a day of the calendar");
  CHECK(read_date("February 30, 2027").fault == "is not a day: February 2027 has no 30");
  for (const char* text :
       {"", "soon", "March 2027", "2027", "March 1", "1 2 3", "//", "Mar 1 27"}) {
    CAPTURE(text);
    CHECK_FALSE(read_date(text).value);
  }
}

TEST_CASE("whole numbers in words are known, to show how a file says them") {
  CHECK(spelled_number("fifteen") == 15);
  CHECK(spelled_number("Forty-eight") == 48);
  CHECK(spelled_number("one hundred seventy-five thousand") == 175'000);
  CHECK(spelled_number("two hundred and ten") == 210);
  for (const char* text : {"", "-", "many", "fifteen percent", "thousand", "hundred"}) {
    CAPTURE(text);
    CHECK_FALSE(spelled_number(text));
  }
}
