#include <doctest/doctest.h>

#include "letter/draft.hpp"
#include "letter/reading.hpp"
#include "tests/letter/aids.hpp"

using namespace parley;
using namespace parley::letter;

namespace {

Reading read(const std::string& vesting) {
  return read_text("You will be granted 12,000 RSUs. " + vesting + "\n");
}

std::string grant_says(const Reading& r, const std::string& key) {
  return said(r, "offer.grants[0]." + key);
}

std::string shape(const std::string& vesting) {
  const Reading r = read(vesting);
  return grant_says(r, "months") + "/" + grant_says(r, "cliff_months") + "/" +
         grant_says(r, "every_months");
}

bool grant_asks(const Reading& r, const std::string& key) {
  return asks(r, "offer.grants[0]." + key);
}

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("one schedule in many words: 48 months, a cliff of 12, monthly") {
  for (const char* words : {
           "25% vest on the first anniversary of your start date and 1/48th each month thereafter.",
           "They vest over four years with a one-year cliff, then monthly.",
           "One quarter vests after one year, and the remaining 75% in 36 equal monthly "
           "installments.",
           "Vesting: 4 years / 1 year cliff / monthly.",
           "Twenty-five percent (25%) vests after twelve (12) months; 1/36 of the remaining units "
           "vests each month after that.",
       }) {
    CHECK_MESSAGE(shape(words) == "48/12/1", words);
  }
}

TEST_CASE("other shapes are told apart") {
  CHECK(shape("They vest 1/3 on the first anniversary, then in 8 equal quarterly installments.") ==
        "36/12/3");
  CHECK(shape("12.5% vests after six months, then 1/42 of the remainder each month.") == "48/6/1");
  CHECK(shape("They vest in 16 equal quarterly installments.") == "48/0/3");
  CHECK(shape("They vest in four equal parts on the first four anniversaries of your start.") ==
        "48//12");  // a cliff at the first step is none
}

TEST_CASE("what is held back until a year is over is a cliff") {
  for (const char* words : {
           "They vest 1/16 on each quarterly date, but the first four are held until you've been "
           "here a year.",
           "They vest quarterly over four years; nothing is yours until the end of twelve months.",
       })
    CHECK_MESSAGE(shape(words) == "48/12/3", words);
}

TEST_CASE("in words of every day") {
  CHECK(shape("12.5% vests every six months over four years; the first 12.5% on September 1, "
              "2027.") == "48/0/6");
  CHECK(shape("They vest monthly over four years after a one-year cliff.") == "48/12/1");
  CHECK(shape("One third vests when you complete your first year; after that they vest every "
              "quarter in equal parts, so that you are fully vested three years after your start "
              "date.") == "36/12/3");
  CHECK(shape("They vest on the first three anniversaries; the board meets quarterly.") ==
        "36//12");
  const char* kBack =
      "They vest over four years, on each anniversary of your start, with more of it at the back: "
      "10% after the first year, 20% after the second, 30% after the third and 40% after the "
      "fourth.";
  CHECK(grant_says(read(kBack), "vests").find("\"40%\"") != std::string::npos);
  for (const char* words : {
           "Nothing vests for two years; then half vests and the rest a year later.",
           "Half vests after two years and the other half twelve months later.",
           "50% after two years and the other half a year after that.",
       }) {
    const std::string vests = grant_says(read(words), "vests");
    CHECK_MESSAGE(vests.find("24") != std::string::npos, words);
    CHECK_MESSAGE(vests.find("36") != std::string::npos, words);
  }
}

TEST_CASE("all of it on one day") {
  for (const char* words : {
           "They are valued by our annual appraisal. The restrictions lapse on all of the units on "
           "the third anniversary of the grant.",
           "They vest all at once on the third anniversary of the grant.",
           "They vest in a single installment on the third anniversary of the Effective Date.",
           "All of them vest on the third anniversary of the date of grant.",
           "They vest in one tranche at the end of year three.",
           "The whole award vests in one lump sum after 36 months.",
           "The units vest all together on your third anniversary.",
           "Vesting: three-year cliff vest.",
           "They come with 3-year cliff vesting.",
       }) {
    CHECK_MESSAGE(shape(words) == "36/0/36", words);
  }
  CHECK(grant_asks(read("They come with a one-year cliff vest."), "months"));
  CHECK(grant_asks(read("They vest at the end of a three-year performance period."), "vests"));
}

TEST_CASE("vests that are moved to the firm's days, and years without their word") {
  for (const char* words : {
           "25% vest on the first Quarterly Vesting Date on or after the first anniversary of your "
           "start, and 1/16 on each Quarterly Vesting Date after that.",
           "25% vest on the first anniversary of your start and 6.25% on each vesting date "
           "thereafter. The vesting dates are February 20, May 20, August 20 and November 20.",
       }) {
    CHECK_MESSAGE(shape(words) == "48/12/3", words);
  }
  CHECK(shape("They vest over 48 months, nothing for the first 12, then a quarter at once and the "
              "rest month by month.") == "48/12/1");
  const std::string parts =
      "[{ month = 12, share = \"20%\" }, { month = 24, share = \"30%\" }, { month = 36, share = "
      "\"50%\" }]";
  CHECK(grant_says(read("20% vest on the 1st anniversary of hire, 30% on the 2nd, 50% on the 3rd."),
                   "vests") == parts);
  CHECK(grant_says(read("Vesting: 1st anniversary 20%, 2nd 30%, 3rd 50%."), "vests") == parts);
}

TEST_CASE("equal steps in other words") {
  CHECK(shape("One-fourth of the units vests twelve months after the Start Date, and 1/36th of the "
              "remaining units vests each month over the three years after that.") == "48/12/1");
  CHECK(shape("1/48th of the units vests one month after the Vesting Commencement Date and on the "
              "same day of each month after that, until all are vested.") == "48/0/1");
  CHECK(shape("A quarter of them vests at the end of each of your first four years.") == "48//12");
  CHECK(grant_says(read("They vest semiannually over four years."), "every_months") == "6");
}

TEST_CASE("schedules in jottings") {
  for (const char* words : {
           "Vesting: 48 mos; 1/4 @ 12 mos; 1/48 per mo thereafter.",
           "They vest over 48 months, but nothing before you have been here 12, then monthly.",
           "The first quarter vests on the anniversary of your joining us; thereafter the units "
           "vest in 36 equal parts at monthly intervals.",
           "They come with a one-year cliff, then monthly, 4 years total.",
       }) {
    CHECK_MESSAGE(shape(words) == "48/12/1", words);
  }
  CHECK(grant_says(read("Vest dates and units: 1 March 2028 - 6,000; 1 March 2029 - 6,000."),
                   "vests")
            .empty());  // of which day?
}

TEST_CASE("whether what comes before vests at the end of nothing is asked") {
  CHECK(grant_asks(read("In your first year nothing vests; after that 1/6 vests every half-year."),
                   "vests"));
  CHECK(grant_asks(read("Nothing vests for the first year, then 1/36 each month."), "vests"));
  CHECK(shape("They vest over 4 years: nothing for the first year, then a quarter at once and 1/48 "
              "each month.") == "48/12/1");
}

TEST_CASE("how long an option lasts is no part of its schedule") {
  const Reading r = read_text(
      "You will be granted an option for 140,000 shares. It has a term of seven (7) years, vesting "
      "in four equal annual installments on each of the first four anniversaries of the "
      "commencement date.\n");
  CHECK(grant_says(r, "months") == "48");
  CHECK(grant_says(r, "every_months") == "12");
  CHECK(grant_says(r, "term_years") == "7");
}

TEST_CASE("parts that no cliff explains are a list, and sum to one") {
  const Reading r =
      read("5% vest at 12 months, 15% at 24 months, then 20% at 30, 36, 42 and 48 months.");
  CHECK(
      grant_says(r, "vests") ==
      "[{ month = 12, share = \"5%\" }, { month = 24, share = \"15%\" }, { month = 30, share = "
      "\"20%\" }, { month = 36, share = \"20%\" }, { month = 42, share = \"20%\" }, { month = 48, "
      "share = \"20%\" }]");
}

TEST_CASE("parts that do not sum to one are asked") {
  const Reading r = read("20% vest after one year, 30% after two years and 40% after three years.");
  CHECK(grant_asks(r, "vests"));
  CHECK(grant_says(r, "vests").empty());
}

TEST_CASE("where a letter is silent on the cliff or the steps, it is asked") {
  CHECK(grant_asks(read("They vest monthly over four years."), "cliff_months"));
  CHECK(grant_asks(read("They vest over four years with a one-year cliff."), "every_months"));
  CHECK(grant_asks(read("Welcome aboard."), "months"));
}

TEST_CASE("parts in rows, years and days are one schedule") {
  CHECK(shape("They vest as follows:\n\nEnd of year 1: 25%\nEnd of year 2: 25%\nEnd of year 3: "
              "25%\nEnd of year 4: 25%") == "48/12/12");
  CHECK(shape("They vest in equal thirds on the first, second and third anniversaries.") ==
        "36/12/12");
  CHECK(
      shape("They vest quarterly: year 1: 25%, year 2: 25%, year 3: 25%, year 4: 25%. No cliff.") ==
      "48/0/3");
  const Reading days = read(
      "The grant date is March 1, 2027. Vesting schedule:\n\n- 33% on March 1, 2028\n- 33% on "
      "March "
      "1, 2029\n- 34% on March 1, 2030");
  CHECK(grant_says(days, "vests") ==
        "[{ month = 12, share = \"33%\" }, { month = 24, share = \"33%\" }, { month = 36, share = "
        "\"34%\" }]");
}

TEST_CASE("equal parts alone prove no cliff, a count of them does") {
  const Reading bare = read("They vest in equal monthly installments over four years.");
  CHECK(grant_asks(bare, "cliff_months"));
  CHECK(grant_says(bare, "cliff_months").empty());
  CHECK(shape("They vest in 48 equal monthly installments.") == "48/0/1");
}

TEST_CASE("counts of units are parts of the grant") {
  CHECK(shape("3,000 units vest on the first anniversary and 250 units each month after that.") ==
        "48/12/1");
  CHECK(shape("3,000 vest on the first anniversary, then 750 per quarter.") == "48/12/3");
  CHECK(shape("3,000 vest each year on your anniversary.") == "48//12");
  CHECK(shape("They vest over four years: 3,000 units upon completion of twelve months of service "
              "and 250 units upon completion of each month after that.") == "48/12/1");
  CHECK(shape("Vesting is four years: after 12 months, 3,000 units; after that 750 units every "
              "quarter.") == "48/12/3");
  CHECK(
      shape("Vesting: 4 yrs, 1 yr cliff, monthly thereafter, with 50% acceleration on a change of "
            "control.") == "48/12/1");
}

TEST_CASE("a schedule by parts, days, sums or units is the same schedule") {
  CHECK(shape("25% vests after year 1, 50% after year 2, 75% after year 3, 100% after year 4.") ==
        "48/12/12");  // what has vested by then
  CHECK(shape("3,000 units vest on the first anniversary of your start and 750 units vest at the "
              "end of each quarter thereafter.") == "48/12/3");
  CHECK(shape("After a six-month cliff, 12.5% vests; the rest vests monthly over 42 months.") ==
        "48/6/1");
  CHECK(shape("They vest quarterly over two years, the first vest being three months after your "
              "start date.") == "24/0/3");
  CHECK(shape("25% vests on the first anniversary of your start and 1/16th on each Quarterly "
              "Vesting Date thereafter. The Quarterly Vesting Dates are February 20, May 20, "
              "August 20 and November 20.") == "48/12/3");
  CHECK(shape("Each month you vest one twelfth of that year's portion; the first vest is one month "
              "after your first day. The portions are 40% in year 1, 30% in year 2, 20% in year 3 "
              "and 10% in year 4.") == "48/0/1");
}

TEST_CASE("a grant is earned, released or exercisable, and its parts have many names") {
  CHECK(shape("12/48ths become exercisable when you complete one year of service, and the "
              "remainder at 1/48th per completed month over the three years after that.") ==
        "48/12/1");
  CHECK(shape("A quarter becomes yours once you have finished your first year, and 1/16th each "
              "quarter over the three years that follow.") == "48/12/3");
  CHECK(shape("The units are earned over five years: a fifth of them when a year is over, and the "
              "rest in forty-eight equal monthly steps.") == "60/12/1");
  CHECK(shape("They become yours in three like portions, on the first, the second and the third "
              "anniversaries of your start.") == "36/12/12");
  CHECK(shape("20% vests at the first anniversary and the rest quarterly through year five.") ==
        "60/12/3");
  CHECK(shape("A quarter vests at the one-year mark and the rest monthly to the fourth "
              "anniversary.") == "48/12/1");
  CHECK(shape("50% vests two years after you start and 25% at the end of each of the two years "
              "that follow.") == "48/24/12");
  CHECK(shape("They vest in eight half-yearly installments.") == "48/0/6");
  CHECK(shape("All vest three years after you join.") == "36/0/36");
  CHECK(shape("They vest in six equal parts, one at the end of each half year of service.") ==
        "36/0/6");
  CHECK(shape("Half of them are released after your second year and the other half after your "
              "fourth.") == "48/0/24");
  CHECK(shape("They vest evenly month by month over 4 years and we skip the cliff.") == "48/0/1");
}

TEST_CASE("nothing until a cliff, and what vests at it") {
  CHECK(shape("Nothing for the first six months, then 12.5% at once and one forty-eighth a month "
              "from there.") == "48/6/1");
  CHECK(shape("They vest monthly over forty-eight months, provided that nothing vests until you "
              "have been here six months.") == "48/6/1");
  CHECK(shape("None of the units are vested until you have completed twelve months of service, at "
              "which time 3,000 of them vest; another 250 vest upon completing each further "
              "month.") == "48/12/1");
}

TEST_CASE("parts of years, each in steps") {
  const std::string years = "[\"40%\", \"30%\", \"20%\", \"10%\"]";
  for (const char* words :
       {"Vesting: Year 1: 40%. Year 2: 30%. Year 3: 20%. Year 4: 10%. In each year four equal "
        "quarterly lots, the first of all three months after hire.",
        "40% vest in year one, 30% in year two, 20% in year three and 10% in year four, every year "
        "in four quarterly slices.",
        "They vest every three months, the first time three months after your start: 40% over the "
        "course of the first year, 30% over the second, 20% over the third and 10% over the "
        "fourth, in equal parts within each year."}) {
    CHECK_MESSAGE(grant_says(read(words), "yearly") == years, words);
    CHECK_MESSAGE(shape(words) == "48/0/3", words);
  }
}

TEST_CASE("a first year at its end, the others in steps") {
  const Reading r = read(
      "10% are released when the first year is complete. The second year releases 20%, the third "
      "30% and the fourth 40%, each in four equal quarterly parts.");
  CHECK(grant_says(r, "yearly") == "[\"10%\", \"20%\", \"30%\", \"40%\"]");
  CHECK(grant_says(r, "cliff_months") == "12");
  CHECK(grant_says(r, "every_months") == "3");
}

TEST_CASE("a day from which vesting is measured") {
  const Reading r = read(
      "Vesting shall be measured from November 1, 2026. One fourth vests on November 1, 2027; the "
      "other three fourths vest in thirty-six equal monthly installments.");
  CHECK(grant_says(r, "commencement") == "2026-11-01");
  CHECK(grant_says(r, "months") == "48");
}

TEST_CASE("counts of a table of vesting, of a plan and of other people are no grants") {
  for (const char* words :
       {"RSU vesting               Percent        Units\n"
        "1st anniversary of hire     50 %         6,000\n2nd anniversary             50 %         "
        "6,000\nTotal                      100 %        12,000\n",
        "They vest in 48 monthly installments of 250 units each.",
        "The plan, under which 4,000,000 shares were reserved, governs the award.",
        "Grade 15 leaders receive 20,000 units.", "Early folks got 60,000 options.",
        "There are 40,000,000 shares of our common stock outstanding on a fully diluted basis."}) {
    CHECK_MESSAGE(read(words).fact("offer.grants[1].shares") == nullptr, words);
  }
}

TEST_SUITE_END();
