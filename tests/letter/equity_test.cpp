#include <doctest/doctest.h>

#include "tests/letter/aids.hpp"

using namespace parley;
using namespace parley::letter;

TEST_SUITE_BEGIN("letter");

TEST_CASE("units that hang on performance are known at target, and what they pay is asked") {
  const Reading value =
      read_text("You will be granted performance stock units with a target value of $90,000.\n");
  CHECK(said(value, "offer.grants[0].value") == "90_000");
  CHECK(said(value, "offer.grants[0].kind") == "\"rsu\"");
  CHECK(asks(value, "offer.grants[0].payout"));
  const Reading count = read_text("You will be granted 600 PSUs at target.\n");
  CHECK(said(count, "offer.grants[0].shares") == "600");
  CHECK(asks(count, "offer.grants[0].payout"));
  for (const char* words : {"You will be granted 2,400 PSUs.",
                            "You will be granted 2,400 PSUs, a "
                            "maximum of 200% of target."}) {
    const Reading r = read_text(std::string(words) + "\n");
    CHECK_MESSAGE(asks(r, "offer.grants[0].shares"), words);
    CHECK_MESSAGE(said(r, "offer.grants[0].shares").empty(), words);
  }
}

TEST_CASE("what one share is worth today") {
  for (const char* words : {
           "You get 1,050 RSUs. At today's price of $142.00 that is roughly $149,100.",
           "You get 1,050 RSUs. Our stock closed on Friday at $142.00 a share.",
           "You get 1,050 RSUs, and the shares traded last Monday at $142.00.",
       }) {
    CHECK_MESSAGE(said(read_text(std::string(words) + "\n"), "company.share_price") == "142",
                  words);
  }
}

TEST_CASE("options that expire on a day last from that of their grant") {
  const Reading r = read_text(
      "NOTICE OF STOCK OPTION GRANT\n\nGrant date: February 19, 2027\nNumber of shares: 62,500\n"
      "Type of option: Incentive Stock Option\nExpiration date: February 18, 2037\n");
  CHECK(said(r, "offer.grants[0].term_years") == "10");
}

TEST_CASE("stock that is not offered") {
  for (const char* words : {
           "An option on 6,000 units is under discussion for 2028, nothing agreed.",
           "We know you're leaving about $30,000 in unvested equity on the table.",
           "People at L7 typically see $500K+ equity packages.",
       }) {
    CHECK_MESSAGE(read_text(std::string(words) + "\n").fact("offer.grants[0].shares") == nullptr,
                  words);
    CHECK_MESSAGE(!asks(read_text(std::string(words) + "\n"), "offer.grants[0].value"), words);
  }
}

TEST_CASE("stock that becomes vested, where the firm terminates you after a sale") {
  const Reading r = read_text(
      "You get 900 RSUs vesting annually over 3 years. If a Change in Control occurs and, within "
      "the "
      "twelve (12) months that follow it, the Company terminates you other than for Cause, one "
      "hundred percent (100%) of your then-unvested shares will become vested.\n");
  CHECK(said(r, "offer.grants[0].acceleration[0].kind") == "\"double\"");
  CHECK(said(r, "offer.grants[0].acceleration[0].within_months") == "12");
  CHECK(said(r, "offer.grants[0].acceleration[0].portion") == "\"100%\"");
}

TEST_CASE("days of a grant, and refreshers by their whole name") {
  const Reading r = read_text(
      "You will be granted RSUs with a value of $420,000 on March 15, 2027. They vest 25% on March "
      "15, 2028 and 6.25% each quarter after that.\n\nIn addition you will receive, on your second "
      "and third anniversary, a refresh grant of 1,500 restricted stock units each.\n");
  CHECK(said(r, "offer.grants[0].granted") == "2027-03-15");
  CHECK(said(r, "offer.grants[0].months") == "48");
  CHECK(said(r, "offer.refreshers[0].shares") == "1500");
}

TEST_CASE("what has not vested is lost, but for an exception") {
  for (const char* words : {
           "Any units which are unvested when you leave are forfeited, save that in the event of a "
           "layoff they vest in full.",
           "Unvested units lapse when employment ends, unless we end it without cause, in which "
           "case they vest immediately.",
       }) {
    const Reading r =
        read_text("You get 900 RSUs vesting annually over 3 years. " + std::string(words) + "\n");
    CHECK_MESSAGE(said(r, "offer.grants[0].acceleration[0].trigger") == "\"termination\"", words);
    CHECK_MESSAGE(said(r, "offer.grants[0].acceleration[0].portion") == "\"100%\"", words);
  }
}

TEST_SUITE_END();
