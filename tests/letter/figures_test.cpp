// Figures in the ways in which forms, chats and notes say them.
#include <doctest/doctest.h>

#include "letter/draft.hpp"
#include "letter/reading.hpp"
#include "tests/letter/aids.hpp"

using namespace parley;
using namespace parley::letter;

namespace {

// What is said beside the salary of rises, levels of a bonus and time to serve, and figures that
// lines part.
constexpr Said kRows[] = {
    {"The whole schedule goes up 2% on July 1, 2028 and 2.5% on July 1, 2029.",
     "raises = [{ date = 2028-07-01, percent = 2% }, { date = 2029-07-01, percent = 2.5% "
     "}]",
     ""},
    {"Across-the-board adjustments of 2.25% are scheduled for January 1, 2028.",
     "raises = [{ date = 2028-01-01, percent = 2.25% }]", ""},
    {"Under the labor agreement all salaries will increase by 3% on July 1, 2027. With a good "
     "review you advance to Step D (a 5% increase) after six months; that increase is not "
     "automatic.",
     "raises = [{ date = 2027-07-01, percent = 3% }]; expires = ", ""},
    {"Annual bonus: 15% target. 80% of plan pays 50%, 100% of plan pays 100%, 120% of plan pays "
     "200%; nothing under 80%.",
     "bonus.tiers = [{ score = 80, pays = 50% }, { score = 100, pays = 100% }, { score = "
     "120, "
     "pays = 200% }]",
     ""},
    {"Annual bonus: 15% target. Attainment of 85% pays 40% of target and attainment of 100% pays "
     "100%.",
     "bonus.tiers = [{ score = 85, pays = 40% }, { score = 100, pays = 100% }]", ""},
    {"Bonus: Target 20% of base. Annual.", "bonus.rate = 20%; bonus.paid = annual", ""},
    {"Your bonus target is 18% of earnings, and awards are paid annually following the close of "
     "our fiscal year on September 30.",
     "bonus.paid = annual; bonus.payout_date = ", ""},
    {"After three full years, if you are still here and we still like each other, there is $25,000 "
     "for you.",
     "payments[0].kind = retention; payments[0].amount = 25000; payments[0].month = 36", ""},
    {"The Company will advance you a sign-on bonus of $10,000. You will earn it on the first "
     "anniversary of the Start Date; if before that date you resign you will repay a pro rata "
     "part.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 12", ""},
    {"Sign-on bonus: $12,000, an advance that you earn after eighteen months of service. Leave "
     "before that date and you repay it pro rata.",
     "sign_on.clawback = prorated; sign_on.clawback_months = 18", ""},
    {"Sign-on bonus: $9,000. Leave before that date and you repay it pro rata.",
     "sign_on.clawback_months = ", "sign_on.clawback_months"},
    {"Sign-on bonus: $9,000. You get 12,\n500 stock options.",
     "sign_on.amount = 9000; grants[0].shares = 12500", ""},
    {"You get a sign-on bonus of $9,\n500.", "sign_on.amount = 9500", ""},
};

Reading read(const std::string& words) { return read_text(words + "\n"); }

bool sees(const Reading& r, const std::string& words) {
  for (const Seen& s : r.seen) {
    if (s.evidence.words.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("a value on the line below its label is read") {
  const Reading r = read(
      "First working day\nMonday, 4 January 2027\n\nAnnual Salary\n$150,000\n\nTarget "
      "Bonus\n15%\n\nSign-On Bonus\n$20,000");
  CHECK(said(r, "offer.start") == "2027-01-04");
  CHECK(said(r, "offer.base_salary") == "150_000");
  CHECK(said(r, "offer.bonus.rate") == "\"15%\"");
  CHECK(said(r, "offer.sign_on.amount") == "20_000");
}

TEST_CASE("an allowance that a later message changes is the same allowance") {
  const Reading r = read(
      "From: Deirdre Kolb, Oakhaven Builders\nDate: Thu, 10 Dec 2026\nSubject: Re: Offer\n\n"
      "The truck allowance becomes $850 a month. The rest stays.\n\nDeirdre\n\n"
      "> On December 8, 2026, Deirdre Kolb wrote:\n>\n> Happy to offer you the job:\n"
      "> - $122,500 salary\n> - truck allowance $700 a month");
  CHECK(said(r, "offer.benefits[0].yearly") == "10_200");  // 12 x 850
  CHECK(said(r, "offer.benefits[1].yearly").empty());
  const Reading both = read(
      "Truck allowance: $700 a month. Phone stipend: $50 a month. Base salary: $122,500 a year.");
  CHECK(said(both, "offer.benefits[0].yearly") == "8400");
  CHECK(said(both, "offer.benefits[1].yearly") == "600");
}

TEST_CASE("steps of a repayment stand in words, in fractions and in rows") {
  const std::string steps =
      "[{ before_month = 12, share = \"100%\" }, { before_month = 24, share = \"50%\" }]";
  for (const char* words : {
           "If you resign in the first 12 months, you must return all of it; between 12 and 24 "
           "months, half.",
           "You must repay 100% if you leave in the first 12 months and 50% if you leave in the "
           "second 12 months.",
           "If you leave before your first anniversary you owe us the full amount, before your "
           "second, half of it.",
           "If you resign, you agree to repay the following portion of the sign-on "
           "bonus:\n\nMonths completed       Portion\nfewer than 12          100%\n12 or more, but "
           "fewer than 24   50%",
       }) {
    const Reading r = read(std::string("Base salary $150,000. Sign-on bonus: $40,000. ") + words);
    CHECK_MESSAGE(said(r, "offer.sign_on.clawback") == steps, words);
  }
  const Reading half = read("Sign-on: $25,000; half of it is due back if you leave within a year.");
  CHECK(said(half, "offer.sign_on.clawback") == "[{ before_month = 12, share = \"50%\" }]");
}

TEST_CASE(
    "a paper that is returned, a question and the terms of another payment repay nothing new") {
  const Reading paper = read(
      "Sign-on bonus: $40,000. Please sign a copy of this letter and return it to me by December "
      "18, 2026.");
  CHECK(said(paper, "offer.sign_on.clawback").empty());
  const Reading question = read("sign on 7,500\ndo I have to pay it back if I leave?");
  CHECK(said(question, "offer.sign_on.clawback").empty());
  const Reading same = read(
      "Sign-on bonus: $40,000, to be repaid in full if you leave within 12 months.\n\nRelocation: "
      "$10,000 in your first paycheck. The same terms of repayment apply to it.");
  CHECK(said(same, "offer.payments[0].clawback") == "\"full\"");
  CHECK(said(same, "offer.payments[0].clawback_months") == "12");
}

TEST_CASE("sign-on in parts by days counts from the first day of work") {
  const Reading r = read(
      "You start on January 4, 2027. We pay a sign-on bonus of $30,000: $20,000 in your first "
      "paycheck and $10,000 on January 4, 2028.");
  CHECK(said(r, "offer.sign_on.installments") ==
        "[{ month = 0, amount = 20_000 }, { month = 12, amount = 10_000 }]");
  CHECK(said(r, "offer.start") == "2027-01-04");
  CHECK(said(read("A sign-on bonus of $15,000 is paid in three equal parts on completion of 6, 12 "
                  "and 18 months of service."),
             "offer.sign_on.installments") ==
        "[{ month = 6, amount = 5000 }, { month = 12, amount = 5000 }, "
        "{ month = 18, amount = 5000 }]");
}

TEST_CASE("what follows no price of a share is no option") {
  for (const char* words : {
           "You will be granted 10,000 phantom units that vest over four years, 25% a year.",
           "You will receive 25,000 profits interests with a threshold value of $40,000,000.",
           "You will receive 5,000 stock appreciation rights at a base price of $4.00.",
       }) {
    const Reading r = read(std::string("Your salary will be $150,000. ") + words);
    CHECK_MESSAGE(r.fact("offer.grants[0].shares") == nullptr, words);
    CHECK_MESSAGE(r.fact("offer.grants[0].value") == nullptr, words);
    CHECK_MESSAGE(r.fact("offer.grants[0].kind") == nullptr, words);
    CHECK_MESSAGE(sees(r, "You will"), words);
  }
}

TEST_CASE("a price that waits for its appraisal is asked") {
  const Reading r = read(
      "Options for 10,000 shares. Strike will be around $0.61, we're waiting for the new 409A.");
  CHECK(said(r, "offer.grants[0].strike").empty());
  CHECK(asks(r, "offer.grants[0].strike"));
}

TEST_CASE("options that lapse have a window, and days of vesting may be months with one day") {
  const Reading r = read(
      "You get 500 options at $2 per share. Vested options lapse 90 days after you leave. RSUs are "
      "none.");
  CHECK(said(r, "offer.grants[0].exercise_window_days") == "90");
  const Reading days =
      read("RSUs worth $160,000. They vest on the 15th of February, May, August and November.");
  CHECK(said(days, "offer.grants[0].vest_dates") == "[\"02-15\", \"05-15\", \"08-15\", \"11-15\"]");
}

TEST_CASE("a contribution of the employer is read, a match is not") {
  CHECK(said(read("401(k): 4% company contribution after 90 days."), "offer.benefits[0].of_base") ==
        "\"4%\"");
  CHECK(said(read("We contribute 8% to your retirement account."), "offer.benefits[0].of_base") ==
        "\"8%\"");
  CHECK(said(read("We match dollar for dollar the first 4% that you save in your 401(k)."),
             "offer.benefits[0].of_base")
            .empty());
  for (const char* words :
       {"The law asks for a member contribution of 9.5 percent of salary to the pension system, "
        "which we will deduct.",
        "You pay a required contribution of 7% of your salary to the state retirement system.",
        "Members of the pension system contribute 8% of salary, withheld from your pay.",
        "An employee contribution of 6% of pay to the pension plan is deducted monthly."})
    CHECK_MESSAGE(said(read(words), "offer.benefits[0].of_base").empty(), words);
  CHECK(said(read("The College contributes 9% of salary to your retirement account; the employee "
                  "contribution is 5%."),
             "offer.benefits[0].of_base") == "\"9%\"");
}

TEST_CASE("a bonus under a heading for what is paid once is that, and no yearly bonus") {
  const Reading r = read(
      "Base salary $150,000.\n\nClerkship bonus. In recognition of your clerkship you will receive "
      "a bonus of $75,000. If you leave within one year you return it in full.");
  CHECK(said(r, "offer.sign_on.amount") == "75_000");
  CHECK(said(r, "offer.sign_on.clawback") == "\"full\"");
  CHECK(said(r, "offer.bonus.amount").empty());
  const Reading both = read(
      "Base salary $150,000. Sign-on bonus: $10,000. You are also eligible for a bonus of 15% of "
      "base.");
  CHECK(said(both, "offer.sign_on.amount") == "10_000");
  CHECK(said(both, "offer.bonus.rate") == "\"15%\"");
}

TEST_CASE(
    "an allowance on terms is none, and a guarantee that is not recoverable is not paid back") {
  for (const char* words : {
           "Box rental: $150/wk for your own gear, only in weeks when you use it.",
           "Should you agree to coach the team, the stipend for that is $3,200 a year.",
       }) {
    const Reading r = read(std::string("Base salary $68,000. ") + words);
    CHECK_MESSAGE(said(r, "offer.benefits[0].yearly").empty(), words);
  }
  const Reading r = read(
      "Salary | $210,000 per year\nVariable | $140,000 per year at plan, paid quarterly\n"
      "First quarter | Variable guaranteed at plan ($35,000), non-recoverable");
  CHECK(said(r, "offer.payments[0].clawback").empty());
}

TEST_CASE("a range of pay by the month is asked by the year that each makes") {
  const Reading r = read("Your salary will be between $9,000 and $10,000 per month.");
  REQUIRE(asks(r, "offer.base_salary"));
  for (const Question& q : r.questions) {
    if (q.key != "offer.base_salary") continue;
    REQUIRE(q.readings.size() == 2);
    CHECK(to_toml(q.readings[0]) == "108_000");  // 12 x 9,000
    CHECK(to_toml(q.readings[1]) == "120_000");
  }
}

TEST_CASE("later grants are refreshers, and vest at the years that they list") {
  const Reading r = read(
      "Base salary: $155,000. Option: 30,000 shares at $1.40.\n\nLater grants. At the end of your "
      "second and third years of employment you will be granted restricted stock units over 3,000 "
      "shares each, which vest in two equal installments, one year and two years after the grant.");
  CHECK(said(r, "offer.refreshers[0].shares") == "3000");
  CHECK(said(r, "offer.refreshers[0].from_month") == "24");
  CHECK(said(r, "offer.refreshers[0].count") == "2");
  CHECK(said(r, "offer.refreshers[0].months") == "24");
  CHECK(said(r, "offer.refreshers[0].vest_every_months") == "12");
  CHECK(said(r, "offer.grants[1].shares").empty());
}

TEST_CASE("what is open to you, a grant, and an election of taxes have no deadline of the offer") {
  for (const char* words : {
           "Our 401(k) is open to you after 90 days; the Company puts in 3% of pay for everyone.",
           "You must decide about an 83(b) election within thirty (30) days of the purchase.",
           "If you do not accept this Notice within 60 days of the Date of Grant, it will be "
           "deemed "
           "accepted.",
           "The award must be accepted online by March 5, 2027 or it will be cancelled.",
           "Please accept the grant in your account within 30 days of the date of grant.",
       }) {
    const Reading r = read(std::string("Base salary: $85,800. ") + words);
    CHECK_MESSAGE(said(r, "offer.expires").empty(), words);
    CHECK_MESSAGE(!asks(r, "offer.expires"), words);
  }
}

TEST_CASE("a table of the first offer and this one says this one") {
  const Reading r = read(
      "                           First offer         This offer\n"
      "Base salary                $170,000            $182,000\n"
      "Signing bonus              none                $10,000\n"
      "Options                    28,000              35,000\n"
      "Start date                 January 4, 2027     January 19, 2027");
  CHECK(said(r, "offer.base_salary") == "182_000");
  CHECK(said(r, "offer.sign_on.amount") == "10_000");
  CHECK(said(r, "offer.grants[0].shares") == "35_000");
  CHECK(said(r, "offer.grants[1].shares").empty());
  CHECK(said(r, "offer.start") == "2027-01-19");
}

TEST_CASE("units that lapse repay nothing, a price that is about to change is asked") {
  const Reading r = read(
      "Base salary: $340,000. You will be paid a retention payment of $50,000 on the first "
      "anniversary of your start date.\n\nWe will grant you 90,000 restricted stock units. Units "
      "that "
      "have not met both conditions by then are forfeited.");
  CHECK(said(r, "offer.payments[0].amount") == "50_000");
  CHECK(said(r, "offer.payments[0].clawback").empty());
  const Reading price = read(
      "Base salary: $164,000. 40,000 ISOs. The last 409A said $0.92 but there's a new one coming, "
      "so "
      "don't hold me to it.");
  CHECK(said(price, "company.common_price").empty());
  const Reading full = read("Annual bonus: 20% target, no proration in the first year.");
  CHECK(said(full, "offer.bonus.first_year") == "\"full\"");
  const Reading ticked =
      read("Number of Shares: 40,000\nType of Grant: [X] Incentive   [ ] Nonstatutory");
  CHECK(said(ticked, "offer.grants[0].kind") == "\"iso\"");
}

TEST_CASE("a total with its parts in brackets is no grant") {
  const Reading r = read(
      "Base salary: $171,000\nNew hire grant: 1,460 RSUs\n"
      "FIRST-YEAR TOTAL AT TARGET (base, bonus, sign-on, RSUs): $246,654");
  CHECK(said(r, "offer.grants[0].shares") == "1460");
  CHECK(said(r, "offer.grants[0].value").empty());
  CHECK(said(r, "offer.grants[1].value").empty());
}

TEST_CASE("others' pay and what a year comes to are no terms") {
  const Reading other = read("cash: 128k a year. i know, Corvid would pay you 155k.");
  CHECK(said(other, "offer.base_salary") == "128_000");
  const Reading own = read("My current salary is 140k.");
  CHECK(said(own, "offer.base_salary").empty());
  const Reading year = read("Year 1 comp: base 160k + bonus 24k + RSU 50k = 234k");
  CHECK(said(year, "offer.bonus.amount").empty());
}

TEST_CASE("rises, levels of a bonus, time to serve and figures that lines part") {
  for (const Said& row : kRows) {
    const Reading r = read(std::string("Base salary $150,000, start Feb 1, 2027. ") + row.words);
    check_says(r, row);
    check_asks(r, row);
  }
}

TEST_CASE("a later mail says a salary in thousands, beside the word for it") {
  const auto salary = [](const std::string& words) {
    return said(
        read_text("From: Ben Ache <b@goldfinch.example>\nDate: Fri, Apr 16, 2027 at 11:02 AM\n"
                  "Subject: Re: Goldfinch\n\n" +
                  words +
                  "\n\nBen\n\nOn Tue, Apr 13, 2027 at 3:30 PM Ben Ache wrote:\n"
                  "> Base salary: $78,000\n"),
        "offer.base_salary");
  };
  CHECK(salary("He can get you to 82 on the base, no more than that.") == "82_000");
  CHECK(salary("I can move the base to 84.") == "84_000");
  CHECK(salary("He can get you 82 days of leave.") == "78_000");
}

TEST_SUITE_END();
