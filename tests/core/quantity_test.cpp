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

TEST_CASE("what is no amount is refused with the reason") {
  const struct {
    const char* text;
    const char* fault;
  } cases[] = {{"", "is no amount"},
               {"$", "is no amount"},
               {"k", "is no amount"},
               {"175 thousand", "is no amount"},
               {"175kk", "is no amount"},
               {"1e6", "is no amount"},
               {"€175", "is no amount"},
               {"1,75,000", "separators"},
               {"1750,00", "separators"},
               {",175", "is no amount"},
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
