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

TEST_CASE("units that need a sale or a listing too, in the words of two sentences") {
  const std::string units = "RSUs: 9,000 units over four years with a one-year cliff, monthly. ";
  for (const char* words : {
           "They need a liquidity event too: an IPO or sale within 7 years of grant.",
           "Two conditions must both be met. Time: as above. Liquidity: a sale of the Company or "
           "an "
           "initial public offering within seven (7) years of the grant.",
       }) {
    const Reading r = read_text(units + words + "\n");
    CHECK_MESSAGE(said(r, "offer.grants[0].double_trigger") == "true", words);
    CHECK_MESSAGE(said(r, "offer.grants[0].liquidity_by_months") == "84", words);
  }
}

TEST_CASE("a clause on the event of the sentence before") {
  const Reading r = read_text(
      "You get $600,000 in RSUs, vesting over four years, yearly. If the Company terminates you "
      "without Cause it will pay you twelve months of base salary. In that event those RSUs that "
      "would have vested in the following twelve (12) months vest at once.\n");
  CHECK(said(r, "offer.grants[0].acceleration[0].trigger") == "\"termination\"");
  CHECK(said(r, "offer.grants[0].acceleration[0].reason") == "\"without cause\"");
  CHECK(said(r, "offer.grants[0].acceleration[0].months") == "12");
  CHECK(said(r, "offer.grants[0].months") == "48");
}

TEST_CASE("the whole beside what the plan keeps of it") {
  for (const char* words : {
           "The fully diluted capitalization, which includes the 2,400,000 shares reserved under "
           "the Plan, is 20,250,000 shares.",
           "There were 20,250,000 shares outstanding on a fully diluted basis, of which 5,100,000 "
           "are reserved for issuance under the 2024 Plan.",
           "Fully diluted. Today that's 20,250,000 shares all in.",
       }) {
    const Reading r = read_text("You get 85,000 ISOs. " + std::string(words) + "\n");
    CHECK_MESSAGE(said(r, "company.fully_diluted_shares") == "20_250_000", words);
    CHECK_MESSAGE(said(r, "offer.grants[0].shares") == "85_000", words);
    CHECK_MESSAGE(r.fact("offer.grants[1].shares") == nullptr, words);
  }
}

TEST_CASE("units that vest on one day") {
  const Reading r = read_text(
      "Performance share units with a target value of $120,000 vest, to the extent earned, on the "
      "third anniversary of the grant date.\n");
  CHECK(said(r, "offer.grants[0].months") == "36");
  CHECK(said(r, "offer.grants[0].every_months") == "36");
  const Reading begins = read_text("RSUs worth $40,000 begin to vest on the second anniversary.\n");
  CHECK(begins.fact("offer.grants[0].months") == nullptr);
}

TEST_CASE("what is earned of a target is no part of a schedule") {
  const Reading r = read_text(
      "Performance stock units with a target value of $200,000, vesting in a single installment on "
      "the third anniversary of your start date, with between 0% and 200% of target earned.\n");
  CHECK(said(r, "offer.grants[0].months") == "36");
  CHECK(asks(r, "offer.grants[0].payout"));
}

TEST_CASE("an end of employment that makes no difference") {
  for (const char* words :
       {"whether or not you are terminated", "irrespective of any termination of your employment",
        "without regard to whether your employment has been terminated",
        "regardless of whether your employment ends"}) {
    const Reading r = read_text(
        std::string("You will be granted 20,000 RSUs, vesting over four years. All unvested units "
                    "vest in full upon a sale of the Company, ") +
        words + ".\n");
    CHECK_MESSAGE(said(r, "offer.grants[0].acceleration[0].kind") == "\"single\"", words);
  }
}

TEST_CASE("awards on each of several anniversaries, and the price at the close") {
  const Reading r = read_text(
      "Annual equity: $450,000 of restricted shares on each of the first, second and third "
      "anniversaries of the start date, each vesting in three equal annual installments. For "
      "information only: the closing price on November 20, 2026 was $31.15.\n");
  CHECK(said(r, "offer.refreshers[0].value") == "450_000");
  CHECK(said(r, "offer.refreshers[0].kind") == "\"stock\"");
  CHECK(said(r, "offer.refreshers[0].count") == "3");
  CHECK(said(r, "offer.refreshers[0].months") == "36");
  CHECK(said(r, "company.share_price") == "31.15");
  const Reading option = read_text(
      "An option to purchase 20,000 shares at an exercise price equal to the closing price of the "
      "common stock on the Nasdaq Global Market on the date of grant.\n");
  CHECK(said(option, "offer.grants[0].strike") == "\"fmv\"");
}

TEST_CASE("how long options may be exercised, in two windows, anew and until an anniversary") {
  struct Row {
    const char* words;
    const char* days;
  };
  for (const Row& row : {
           Row{"They may be exercised for three (3) months after you cease to serve, except that "
               "in "
               "the case of death or Disability it may be exercised for twelve (12) months.",
               "90"},
           Row{"The period in which you may exercise vested options after your service ends is "
               "extended from three months to five (5) years. Options exercised more than three "
               "months after you leave will be taxed as nonstatutory options.",
               "1825"},
           Row{"You get 10 years to exercise after you leave, we don't do the 90 day thing.",
               "3650"},
           Row{"Should your service end, the option shall remain exercisable until the second "
               "anniversary of the date your service ends.",
               "730"},
       }) {
    const Reading r = read_text("You get 85,000 ISOs. " + std::string(row.words) + "\n");
    CHECK_MESSAGE(said(r, "offer.grants[0].exercise_window_days") == row.days, row.words);
    CHECK_MESSAGE(said(r, "offer.grants[0].kind") == "\"iso\"", row.words);
  }
}

TEST_CASE("units and performance units that a notice completes, each its own") {
  SourceText letter;
  letter.name = "offer.txt";
  letter.text =
      "You will receive restricted stock units with a grant date value of $180,000, and "
      "performance "
      "share units with a target value of $120,000.\n";
  SourceText notice;
  notice.name = "notice.txt";
  notice.text =
      "AWARD NOTICE\n\nAward 1   Restricted Stock Units         3,215 units\nAward 2   Performance "
      "Share Units        2,143 units (target)\n";
  const Reading r = read_letters({letter, notice}, Date::on(2026, 12, 1));
  CHECK(said(r, "offer.grants[0].shares") == "3215");
  CHECK(said(r, "offer.grants[1].shares") == "2143");
  CHECK(r.fact("offer.grants[2].shares") == nullptr);
}

TEST_CASE(
    "double-trigger units in the words of a recruiter, and of an option's own kind and count") {
  const Reading r = read_text(
      "You get $520,000 in RSUs over 4 years, quarterly. RSUs here are double trigger. Second "
      "trigger is an IPO or acquisition, and if nothing happens within 7 years of the grant they "
      "go away.\n");
  CHECK(said(r, "offer.grants[0].double_trigger") == "true");
  CHECK(said(r, "offer.grants[0].liquidity_by_months") == "84");
  CHECK(r.fact("offer.grants[0].acceleration[0].trigger") == nullptr);
  const Reading yours = read_text(
      "Stock options: everybody gets them. Yours are 4,000 at $2.15 each, incentive type. The "
      "company's got about 31 million shares.\n");
  CHECK(said(yours, "offer.grants[0].shares") == "4000");
  CHECK(said(yours, "offer.grants[0].kind") == "\"iso\"");
  CHECK(yours.fact("offer.bonus.amount") == nullptr);
}

TEST_CASE(
    "what a board found a share to be worth is the price, and the day of a paper no grant's") {
  const Reading r = read_text(
      "Option: 90,000 shares of common stock at $0.52 per share, the board's last determination of "
      "fair market value. If you are terminated without Cause within twelve months following, or "
      "three months prior to, a Change in Control, 100% of your then-unvested option shares will "
      "become vested and exercisable.\n");
  CHECK(said(r, "offer.grants[0].strike") == "0.52");
  CHECK(said(r, "offer.grants[0].acceleration[0].kind") == "\"double\"");
  CHECK(said(r, "offer.grants[0].acceleration[0].before_months") == "3");
  const Reading made =
      read_text("You get RSUs worth $90,000. The grant will be made on February 15, 2027.\n");
  CHECK(said(made, "offer.grants[0].granted") == "2027-02-15");
}

TEST_CASE(
    "what lapses as to a part of the shares is no part of the company, a trigger before a sign") {
  const Reading r = read_text(
      "You will be issued 95,000 shares of restricted Common Stock. The right of repurchase lapses "
      "as "
      "to 12.5% of the shares six months after your start date and as to 1/48th of the shares each "
      "month thereafter.\n");
  CHECK(said(r, "offer.grants[0].shares") == "95_000");
  CHECK(r.fact("offer.grants[0].ownership") == nullptr);
  const Reading both = read_text(
      "You get 10,000 ISOs.\nAcceleration: double trigger; 50% of unvested shares if terminated "
      "without Cause or for Good Reason within 18 months after a Change of Control\n");
  CHECK(said(both, "offer.grants[0].acceleration[0].portion") == "\"50%\"");
  CHECK(said(both, "offer.grants[0].acceleration[0].within_months") == "18");
}

TEST_CASE("a count of the whole in a line of its own") {
  const Reading r = read_text(
      "NSOs for 0.45% of the fully diluted company (there are\n9,800,000 shares all in), strike at "
      "$0.31.\n");
  CHECK(r.fact("company.fully_diluted_shares") != nullptr);
  CHECK(r.fact("offer.grants[1].shares") == nullptr);
}

TEST_CASE("stock that is not offered") {
  for (const char* words : {
           "An option on 6,000 units is under discussion for 2028, nothing agreed.",
           "We know you're leaving about $30,000 in unvested equity on the table.",
           "We will recommend 200 more RSUs in the spring.",
           "There are 5,000 more options when we close the Series B.",
           "After a year, if all goes well, there are 5,000 more options.",
           "People at L7 typically see $500K+ equity packages.",
           "The plan reserve is 4,000,000 shares.",
           "ISOs that first become exercisable for more than $100,000 in any year are treated as "
           "Nonstatutory Stock Options as to the excess.",
           "As of the last proxy, employees other than officers held 6.1 million shares.",
           "Company-wide equity budget 2027: 1.9M units.",
           "The pool is 6,000,000 shares fully diluted, of which 1,200,000 are set aside.",
           "At an average of $14.22 it would be 4,500 units.",
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

TEST_CASE("options in forms and for each share") {
  const Reading each = read_text("You get an option to buy 30,000 shares for $0.42 each.\n");
  CHECK(said(each, "offer.grants[0].strike") == "0.42");
  const Reading form = read_text(
      "Grant type ........ NSO\nShares ............ 18,000\nPrice ............. $2.10\n"
      "Window ............ 5 years after you leave\nLife .............. 10 years\n");
  CHECK(said(form, "offer.grants[0].strike") == "2.1");
  CHECK(said(form, "offer.grants[0].exercise_window_days") == "1825");
  CHECK(said(form, "offer.grants[0].term_years") == "10");
  const Reading boxes = read_text("[X] RSUs: 900 units\n[ ] Options: 2,000\n");
  CHECK(said(boxes, "offer.grants[0].shares") == "900");
  CHECK(boxes.fact("offer.grants[1].shares") == nullptr);
  const Reading table = read_text(
      "| Award | Units | Vesting |\n|---|---|---|\n| RSU | 2,000 | 3 years, annual |\n"
      "| PSU (target) | 1,000 | 3-year cliff |\n");
  CHECK(said(table, "offer.grants[1].shares") == "1000");
  CHECK(said(table, "offer.grants[1].every_months") == "36");
}

TEST_CASE("what the whole of the shares is, and no grant") {
  const Reading total = read_text("60,000 options; total capitalization 12,250,000 shares.\n");
  CHECK(total.fact("offer.grants[1].shares") == nullptr);
  CHECK(asks(total, "company.fully_diluted_shares"));
  const Reading pool =
      read_text("60,000 options. There are 12,250,000 shares in all, counting the pool.\n");
  CHECK(said(pool, "company.fully_diluted_shares") == "12_250_000");
}

TEST_CASE("vested options that stay open are a window, and no schedule") {
  const Reading r = read_text(
      "You get 30,000 options. Should you depart, vested options stay open for six months.\n");
  CHECK(said(r, "offer.grants[0].exercise_window_days") == "180");
  CHECK(r.fact("offer.grants[0].months") == nullptr);
}

TEST_CASE("a sale, and what else must come to pass") {
  const std::string grant = "You get 900 RSUs vesting annually over 3 years. ";
  for (const char* words : {
           "If someone buys us and shows you the door within a year of closing, all of it vests.",
           "Should we be bought and your job disappear within a year of it, all of it vests.",
           "If we are acquired and they push you out within 12 months, you vest fully.",
       }) {
    const Reading r = read_text(grant + words + "\n");
    CHECK_MESSAGE(said(r, "offer.grants[0].acceleration[0].kind") == "\"double\"", words);
    CHECK_MESSAGE(said(r, "offer.grants[0].acceleration[0].within_months") == "12", words);
  }
  for (const char* words : {
           "If we are sold, and you have to move to Ohio, all unvested units vest.",
           "If the firm is sold and you are not offered a comparable post, all units vest.",
       }) {
    const Reading r = read_text(grant + words + "\n");
    CHECK_MESSAGE(asks(r, "offer.grants[0].acceleration[0].kind"), words);
  }
  const Reading stays =
      read_text(grant + "If we are sold and you are still here at closing, all units vest.\n");
  CHECK(said(stays, "offer.grants[0].acceleration[0].kind") == "\"single\"");
}

TEST_CASE("a part of the company, its count, and the whole") {
  for (const char* words : {
           "Options for 0.45% of the company, fully diluted. On today's count of 9,250,000 that is "
           "41,625 options.",
           "Options: 0.45% of fully diluted capitalization (41,625 of 9,250,000 shares).",
           "0.45% in options. We raised $6M in March. 9,250,000 shares FD, so 41,625 options.",
       }) {
    const Reading r = read_text(std::string(words) + "\n");
    CHECK_MESSAGE(said(r, "company.fully_diluted_shares") == "9_250_000", words);
    const bool one = said(r, "offer.grants[0].shares") == "41_625" ||
                     said(r, "offer.grants[0].ownership") == "\"0.45%\"";
    CHECK_MESSAGE(one, words);
    CHECK_MESSAGE(r.fact("offer.grants[1].shares") == nullptr, words);
  }
  const Reading part =
      read_text("Options: 0.18% of fully diluted capitalization, i.e. 18,900 shares.\n");
  CHECK(said(part, "offer.grants[0].shares") == "18_900");
  CHECK(part.fact("company.fully_diluted_shares") == nullptr);
  const Reading more =
      read_text("You get options for 0.45% of the company. In addition you get 10,000 options.\n");
  CHECK(said(more, "offer.grants[0].ownership") == "\"0.45%\"");
  CHECK(said(more, "offer.grants[1].shares") == "10_000");
}

TEST_CASE("stock by a name of cash is stock, and what you give up is none of it") {
  for (const char* words : {
           "Replacement award: $50,000 in restricted stock units, in replacement of equity "
           "forfeited at your present employer.",
           "To make up for equity you forfeit, you get $50,000 in RSUs vesting over two years.",
           "You will get a signing bonus of $50,000 in RSUs.",
           "You give up $75,000 in unvested RSUs. We will replace it with $50,000 of our RSUs.",
       }) {
    const Reading r = read_text(std::string(words) + "\n");
    CHECK_MESSAGE(said(r, "offer.grants[0].value") == "50_000", words);
    CHECK_MESSAGE(r.fact("offer.payments[0].amount") == nullptr, words);
    CHECK_MESSAGE(r.fact("offer.grants[1].value") == nullptr, words);
  }
  const Reading cash = read_text(
      "To replace the $75,000 in RSUs you will forfeit, we will pay you $60,000 in cash.\n");
  CHECK(cash.fact("offer.grants[0].value") == nullptr);
}

TEST_CASE("counts by a title, behind a kind and of a class") {
  for (const char* words : {
           "EQUITY\n   Type               Stock option (ISO)\n   Number             40,000\n",
           "Equity is NSOs, 40,000 of them, strike 2.15.\n",
           "We'd grant you NSOs (40,000) at a strike of 2.15.\n",
           "A. Number of options. 40,000. They are ISOs.\n",
           "You will be granted 40,000 Class C units of Birchfork Holdings.\n",
       })
    CHECK_MESSAGE(said(read_text(words), "offer.grants[0].shares") == "40_000", words);
  const Reading two = read_text(
      "You get 10,000 ISOs. We'll grant you a second option over 5,000 shares on January 3, "
      "2028.\n");
  CHECK(said(two, "offer.grants[1].shares") == "5000");
  CHECK(said(two, "offer.grants[1].granted") == "2028-01-03");
  CHECK(two.fact("offer.grants[0].granted") == nullptr);
}

TEST_CASE("grants that come again are no first grant") {
  struct Row {
    const char* words;
    const char* from;
    const char* count;
  };
  for (const Row& row : {
           Row{"You will receive annual long-term incentive grants of $30,000 in restricted stock "
               "units, the first one year after your start and then each year, three grants in "
               "all; each vests in thirds on the first, second and third anniversaries of its own "
               "grant.",
               "12", "3"},
           Row{"At the end of years one, two and three you get $30,000 of RSUs each time, vesting "
               "yearly over three years.",
               "12", "3"},
           Row{"Each year, beginning with your first anniversary, you also get a refresh grant of "
               "$30,000 in RSUs, three of them in total, each vesting yearly over three years.",
               "12", "3"},
           Row{"On each of your first two work anniversaries you will be granted additional RSUs "
               "with a target value of $30,000, each vesting over three years, yearly.",
               "12", "2"},
       }) {
    const Reading r = read_text(std::string(row.words) + "\n");
    CHECK_MESSAGE(said(r, "offer.refreshers[0].value") == "30_000", row.words);
    CHECK_MESSAGE(said(r, "offer.refreshers[0].from_month") == row.from, row.words);
    CHECK_MESSAGE(said(r, "offer.refreshers[0].count") == row.count, row.words);
    CHECK_MESSAGE(said(r, "offer.refreshers[0].months") == "36", row.words);
    CHECK_MESSAGE(r.fact("offer.grants[0].value") == nullptr, row.words);
  }
  const Reading springs = read_text(
      "In addition you will receive an equity award with a value of $30,000 in each of the next "
      "three springs, each vesting over four years in equal annual parts.\n");
  CHECK(said(springs, "offer.refreshers[0].value") == "30_000");
  CHECK(said(springs, "offer.refreshers[0].count") == "3");
  CHECK(springs.fact("offer.grants[0].value") == nullptr);
  const Reading perhaps = read_text(
      "You will be eligible for annual long-term incentive awards with a target value of "
      "$200,000.\n");
  CHECK(perhaps.fact("offer.grants[0].value") == nullptr);
  CHECK(asks(perhaps, "offer.refreshers[0].value"));
}

TEST_CASE("each of the grants that come again vests as its own sentence says") {
  const Reading r = read_text(
      "Stock\nNew hire grant: $300,000 of RSUs. Granted on March 15, 2027, vesting in twelve equal "
      "quarterly installments.\nAnnual grants: after each of your first two anniversaries you will "
      "be granted RSUs worth $80,000. Each annual grant vests in eight equal quarterly "
      "installments.\n");
  CHECK(said(r, "offer.grants[0].months") == "36");
  CHECK(said(r, "offer.refreshers[0].months") == "24");
  CHECK(said(r, "offer.refreshers[0].vest_every_months") == "3");
}

TEST_CASE("a window beside the usual one and the life of the option") {
  const std::string grant = "You get 10,000 options at $1.00. ";
  struct Row {
    const char* words;
    const char* days;
  };
  for (const Row& row : {
           Row{"If you leave you get ten years to exercise, we think the usual 90 days is awful.",
               "3650"},
           Row{"Executive may exercise the vested part of the option until the date that is twelve "
               "(12) months after the end of employment, but not later than ten (10) years from "
               "the date of grant.",
               "365"},
           Row{"Vested options may be exercised up to two years after you go; the standard three "
               "months didn't seem fair to us.",
               "730"},
           Row{"The standard 90 days to exercise apply when you leave.", "90"},
       })
    CHECK_MESSAGE(said(read_text(grant + row.words + "\n"),
                       "offer.grants[0].exercise_window_days") == row.days,
                  row.words);
}

TEST_CASE("a clause that goes on about the sale of the one before") {
  for (const char* between : {" ", "\n\n"}) {
    const Reading r = read_text(
        "You get 900 RSUs.\n\n(a) Upon a change of control, half of the unvested units vest." +
        std::string(between) +
        "(b) Should you be let go without cause within 12 months following it, all unvested units "
        "vest.\n");
    CHECK(said(r, "offer.grants[0].acceleration[0].kind") == "\"single\"");
    CHECK(said(r, "offer.grants[0].acceleration[1].kind") == "\"double\"");
    CHECK(said(r, "offer.grants[0].acceleration[1].within_months") == "12");
  }
}

TEST_CASE("a clause that names several grants, and one that speeds up none") {
  const std::string grants =
      "You get 900 RSUs.\n\nYou get an option over 5,000 shares at $2.00.\n\n";
  for (const char* words : {
           "If we are sold and you are let go within a year, each of the awards above vests in "
           "full.",
           "If, within a year after a change in control, you are terminated without cause, all of "
           "the unvested shares under Sections 4.1 and 4.2 shall vest.",
       }) {
    const Reading r = read_text(grants + words + "\n");
    CHECK_MESSAGE(said(r, "offer.grants[0].acceleration[0].kind") == "\"double\"", words);
    CHECK_MESSAGE(said(r, "offer.grants[1].acceleration[0].kind") == "\"double\"", words);
  }
  for (const char* letter : {
           "A. Restricted stock units. 900 RSUs, in three equal annual parts.\n\nB. Options. An "
           "option over 5,000 shares at $2.00.\n\nC. If you are terminated without cause within a "
           "year after a change in control, the unvested units under A vest in full.\n",
           "Grant 1. 900 RSUs.\n\nGrant 2. An option over 5,000 shares at $2.00.\n\nUpon a change "
           "in "
           "control after which you are terminated without cause, Grant 1 vests in full.\n",
           "A. Stock: 900 RSUs. B. Options: an option over 5,000 shares at $2.00.\n\nIf you are "
           "terminated without cause after a change in control, what is under A vests in full.\n",
       }) {
    const Reading r = read_text(letter);
    CHECK_MESSAGE(said(r, "offer.grants[0].acceleration[0].kind") == "\"double\"", letter);
    CHECK_MESSAGE(said(r, "offer.grants[1].acceleration[0].kind").empty(), letter);
  }
  const Reading on =
      read_text("You get 900 RSUs. Unvested units continue to vest upon death or disability.\n");
  CHECK(on.fact("offer.grants[0].acceleration[0].trigger") == nullptr);
}

TEST_CASE("what a grant comes to is no grant, and what a company may be worth no valuation") {
  for (const char* words : {
           "You get 6,000 RSUs over 4 years.\n\nThe RSUs are worth about 85k today.",
           "You get 6,000 RSUs over 4 years.\n\nThat's $85k in equity at yesterday's close.",
           "You get 6,000 options (now worth $120,000 by our last preferred price of $20.00).",
       }) {
    const Reading r = read_text(std::string(words) + "\n");
    CHECK_MESSAGE(said(r, "offer.grants[0].shares") == "6000", words);
    CHECK_MESSAGE(r.fact("offer.grants[1].kind") == nullptr, words);
    CHECK_MESSAGE(!asks(r, "offer.grants[1].value"), words);
  }
  const Reading two = read_text(
      "You get 900 options. We were valued at $80 million in 2024 and at $60 million last "
      "month.\n");
  CHECK(asks(two, "company.valuation"));
  CHECK(two.fact("company.valuation") == nullptr);
  CHECK(read_text("You get 900 options. By our plan the company is worth $500M in five years.\n")
            .fact("company.valuation") == nullptr);
}

TEST_CASE("dividends, a split that the next sentence says, a part of the company") {
  const Reading paid = read_text(
      "Dividends of $2.00 a share have been paid each year on 1,000,000 shares. You get 3,000 "
      "shares of restricted stock.\n");
  CHECK(said(paid, "offer.grants[0].shares") == "3000");
  CHECK(paid.fact("offer.grants[0].strike") == nullptr);
  CHECK(asks(read_text("Your stock award: $240,000. It is split into 60% RSUs and 40% options.\n"),
             "offer.grants[0].value"));
  const Reading part = read_text(
      "35,000 ISOs (0.35% of 10,000,000 fully diluted), strike $0.52, 4 years with 1-year cliff, "
      "monthly.\n");
  CHECK(said(part, "offer.grants[0].months") == "48");
  CHECK(said(part, "offer.grants[0].cliff_months") == "12");
}

TEST_CASE("two kinds in one sentence vest each in its own way") {
  const Reading r = read_text(
      "You will receive $300,000 in RSUs and 20,000 options. The RSUs vest over three years, "
      "quarterly, and the options vest 25% per year.\n");
  CHECK(said(r, "offer.grants[0].months") == "36");
  CHECK(said(r, "offer.grants[0].every_months") == "3");
  CHECK(said(r, "offer.grants[1].months") == "48");
  CHECK(said(r, "offer.grants[1].every_months") == "12");
}

TEST_CASE("money that is raised is no grant") {
  const Reading r = read_text(
      "You get 9,000 RSUs. On the closing of an equity financing of at least $5,000,000 we talk "
      "again.\n");
  CHECK(r.fact("offer.grants[0].value") == nullptr);
  CHECK(r.fact("offer.grants[1].value") == nullptr);
}

TEST_CASE("a price that is that of today's appraisal") {
  for (const char* words : {
           "You get 65,000 options, priced at our current 409A value of $1.12 a share.",
           "You get 65,000 options at a strike price equal to our latest fair market value, $1.12.",
       }) {
    CHECK_MESSAGE(said(read_text(std::string(words) + "\n"), "offer.grants[0].strike") == "1.12",
                  words);
  }
  const Reading later = read_text(
      "You get 65,000 options at a strike price equal to fair market value on the grant date, at "
      "present $1.12.\n");
  CHECK(asks(later, "offer.grants[0].strike"));
}

TEST_CASE("an appraisal that sets the price is that of common stock, too") {
  for (const char* words :
       {"which is the value in our most recent 409A report.", "the price of our latest 409A."}) {
    const Reading r =
        read_text("You get 65,000 options. The exercise price will be $1.12 per share, " +
                  std::string(words) + "\n");
    CHECK_MESSAGE(said(r, "offer.grants[0].strike") == "1.12", words);
    CHECK_MESSAGE(said(r, "company.common_price") == "1.12", words);
  }
}

TEST_CASE("options that stay open after leaving") {
  for (const char* words : {
           "It has a term of ten years and stays open for three months after you leave.",
           "Vested options live on for 90 days past your last day.",
       }) {
    const Reading r =
        read_text("You get a stock option for 9,000 shares. " + std::string(words) + "\n");
    CHECK_MESSAGE(said(r, "offer.grants[0].exercise_window_days") == "90", words);
  }
}

TEST_CASE("a grant in each of the first years comes again") {
  const Reading r = read_text(
      "In each of the first three years after you join, on the anniversary of your first day, you "
      "will receive RSUs with a value of $30,000, vesting in equal quarterly installments over "
      "four years, with no cliff.\n");
  CHECK(said(r, "offer.refreshers[0].value") == "30_000");
  CHECK(said(r, "offer.refreshers[0].from_month") == "12");
  CHECK(said(r, "offer.refreshers[0].count") == "3");
  CHECK(r.fact("offer.grants[0].value") == nullptr);
}

TEST_CASE("the count of all shares is no term that one has elsewhere or asks for") {
  for (const char* words : {"For reference there are", "As you asked: there are"}) {
    const Reading r = read_text("You get 9,000 options. " + std::string(words) +
                                " 18,700,000 shares outstanding on a fully diluted basis.\n");
    CHECK_MESSAGE(said(r, "company.fully_diluted_shares") == "18_700_000", words);
  }
}

TEST_CASE("what has not vested is lost, but for an exception") {
  const Reading next = read_text(
      "You get 900 RSUs vesting annually over 3 years. If we terminate you without Cause you will "
      "receive vesting of the units that would have vested in the next 12 months.\n");
  CHECK(said(next, "offer.grants[0].acceleration[0].months") == "12");
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
