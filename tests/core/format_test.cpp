#include "parley/core/format.hpp"

#include <doctest/doctest.h>

#include "core/spoken_dollars.hpp"

using namespace parley;

TEST_CASE("money has one spelling") {
  CHECK(format_money(Money::dollars(175'000)) == "$175,000");
  CHECK(format_money(Money::cents(1'991'667)) == "$19,916.67");
  CHECK(format_money(Money::cents(-50'005)) == "-$500.05");
  CHECK(format_money(Money()) == "$0");
  CHECK(format_dollars(Money::cents(1'991'650)) == "$19,917");
  CHECK(format_dollars(Money::cents(-1'991'650)) == "-$19,917");
  CHECK(format_dollars(Money::cents(-49)) == "$0");
  CHECK(format_dollars(1'234'567.5) == "$1,234,568");
}

TEST_CASE("large amounts have a short spelling of three digits") {
  CHECK(format_short_dollars(4'000'000) == "$4M");
  CHECK(format_short_dollars(1.6e9) == "$1.6B");
  CHECK(format_short_dollars(850'000) == "$850k");
  CHECK(format_short_dollars(999'900) == "$1M");
  CHECK(format_short_dollars(-2'750'000) == "-$2.75M");
  CHECK(format_short_dollars(12) == "$12");
  // Half away from zero, at each of the three digits.
  CHECK(format_short_dollars(1.005e9) == "$1.01B");
  CHECK(format_short_dollars(-1.005e9) == "-$1.01B");
  CHECK(format_short_dollars(10'050'000) == "$10.1M");
  CHECK(format_short_dollars(100'500) == "$101k");
  CHECK(format_short_dollars(9'995) == "$10k");
  CHECK(format_short_dollars(999.6) == "$1k");
  // Beside a product: all of it where three decimals tell it.
  CHECK(format_telling_dollars(1.005e9) == "$1.005B");
  CHECK(format_telling_dollars(1'234'567) == "$1.23M");
  CHECK(format_about_dollars(94'991) == "$95,000");
  CHECK(format_about_dollars(8'018) == "$8,000");
  CHECK(format_about_dollars(840) == "$840");
  CHECK(format_about_dollars(1'648'169) == "$1.65M");
}

TEST_CASE("percentages and counts have no zeros at their end") {
  CHECK(format_percent(Percent::fraction(Ratio::of(7, 10'000))) == "0.07%");
  CHECK(format_percent(Percent::fraction(Ratio::of(616, 1'000'000))) == "0.0616%");
  CHECK(format_percent(Percent::of_hundred(100)) == "100%");
  CHECK(format_percent(Percent::of_hundred(Ratio::of(1, 3)), 2) == "0.33%");
  CHECK(format_number(Ratio(4'500)) == "4,500");
  CHECK(format_number(Ratio::of(-1, 1'000'000'000)) == "0");
  CHECK(format_price(Price::millionths(4'250'000)) == "$4.25");
  CHECK(format_price(Price::millionths(60'000)) == "$0.06");
  CHECK(format_price(Price::millionths(4'200'001)) == "$4.200001");
}
