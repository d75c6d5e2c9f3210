#include <doctest/doctest.h>

#include "letter/find/token.hpp"

using namespace parley;
using namespace parley::letter;

namespace {

// The first token of a kind; its value as a fraction of whole numbers.
Token first(const std::string& text, Is is) {
  for (const Token& t : tokens_of(text)) {
    if (t.is == is) return t;
  }
  FAIL("no such token in: ", text);
  return {};
}

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("amounts of money are exact, however they are written") {
  CHECK(first("a base of $158,000.", Is::money).value == Ratio(158'000));
  CHECK(first("USD 146,500", Is::money).value == Ratio(146'500));
  CHECK(first("$1.86 per share", Is::money).value == Ratio::of(186, 100));
  CHECK(first("$1.2 million", Is::money).value == Ratio(1'200'000));
  CHECK(first("one hundred and sixty-two thousand five hundred dollars", Is::money).value ==
        Ratio(162'500));
  CHECK(first("two-hundred and ninety thousand dollars ($290,000 US)", Is::money).value ==
        Ratio(290'000));
  const Token cents = first("eight thousand dollars and twenty-five cents ($8,000.25)", Is::money);
  CHECK(cents.value == Ratio::of(800'025, 100));
  CHECK(cents.sure());
}

TEST_CASE("what is written twice is one token, and two different amounts are a doubt") {
  const Token same = first("twelve percent (12%)", Is::percent);
  CHECK(same.value == Ratio::of(12, 100));
  CHECK(same.sure());
  const Token other = first("Nine Thousand Dollars ($6,000)", Is::money);
  CHECK(other.doubt == Doubt::words_against_figures);
  CHECK(other.value == Ratio(9'000));
  CHECK(other.other == Ratio(6'000));
}

TEST_CASE("ranges, vague words and other currencies are doubts") {
  CHECK(first("$150-170k", Is::money).other == Ratio(170'000));
  CHECK(first("$150-170k", Is::money).value == Ratio(150'000));
  CHECK(first("between $150,000 and $170,000", Is::money).doubt == Doubt::range);
  CHECK(first("approximately $168,000", Is::money).doubt == Doubt::about);
  CHECK(first("GBP 70,000", Is::money).doubt == Doubt::foreign);
  CHECK(first("up to $8,000", Is::money).up_to);
}

TEST_CASE("fractions in words and figures are the same") {
  CHECK(first("one forty-eighth (1/48th) of the shares", Is::fraction).value == Ratio::of(1, 48));
  CHECK(first("one fourth of the shares", Is::fraction).value == Ratio::of(1, 4));
  CHECK(first("a quarter after the first year", Is::fraction).value == Ratio::of(1, 4));
}

TEST_CASE("a quarter that follows an amount is a time, not a share") {
  for (const Token& t : tokens_of("it pays $2,000 a quarter")) CHECK(t.is != Is::fraction);
}

TEST_CASE("an amount with a stray digit is none, and a day or a list without blanks is not one") {
  for (const std::string text : {"$24,0001", "24,0001 shares", "$1,200,00012", "$24,00001"}) {
    CAPTURE(text);
    for (const Token& t : tokens_of(text)) {
      CHECK(t.is != Is::money);
      CHECK(t.is != Is::number);
    }
  }
  CHECK(first("March 1,2027", Is::date).day.year == 2027);
  CHECK(first("sections 3,4", Is::number).value == Ratio(3));
}

TEST_CASE("days are read in every common form, and 03/04 stays open") {
  const Token iso = first("by 2027-03-08", Is::date);
  CHECK(iso.day.month == 3);
  CHECK(iso.day.day == 8);
  CHECK(first("Monday, the 1st of February, 2027", Is::date).day.weekday == 1);
  CHECK(first("reply by 03/04/2027", Is::date).day.either_way);
  CHECK_FALSE(first("reply by 12/17/2026", Is::date).day.either_way);
  CHECK(first("the second Monday in January 2027", Is::date).day.day == 11);
  CHECK(first("start on Febuary 22, 2027", Is::date).day.month == 2);  // a common slip
  CHECK(first("by 9 Decemeber 2027", Is::date).day.month == 12);
}

// Other readers take the first for March 1 and the second for 50,100:
// findings/chrono_day_of_month.sh, words_to_numbers.sh.
TEST_CASE("an amount is no year of two digits") {
  for (const Token& t : tokens_of("answer by 12/17/2m")) CHECK(t.day.year == 0);
  CHECK(first("answer by 12/17/26", Is::date).day.year == 2026);
}

TEST_CASE("a day and an amount in a contract's own words are read whole") {
  const Token day = first("on the 15th day of March, 2027", Is::date);
  CHECK(day.day.month == 3);
  CHECK(day.day.day == 15);
  CHECK(first("one hundred fifty thousand dollars", Is::money).value == Ratio(150'000));
  CHECK(first("two hundred twenty-five thousand five hundred dollars", Is::money).value ==
        Ratio(225'500));
}

TEST_CASE("a 401(k) is no amount and 12% of it is none of shares") {
  for (const Token& t : tokens_of("the 401(k) plan and the 409A")) CHECK(t.is != Is::number);
}

TEST_CASE("a full stop after Inc. ends a sentence only before a new one") {
  CHECK(tokens_of("Peregrine Yard, Inc. would like you").back().sentence == 0);
  CHECK(tokens_of("You join Acme, Inc. Your salary is fixed").back().sentence == 1);
}

TEST_SUITE_END();
