// The first day, the last day to answer and what is paid on being let go, in the ways in which
// letters say them. "": nothing is read.
#include <doctest/doctest.h>

#include "letter/draft.hpp"
#include "letter/reading.hpp"
#include "tests/letter/aids.hpp"

using namespace parley;
using namespace parley::letter;

namespace {

struct Row {
  const char* words;
  const char* said;
};

constexpr Row kStarts[] = {
    {"We would like you on site April 5, 2027, for mobilization.", "2027-04-05"},
    {"Be on the premises by 6:30 a.m. on April 5, 2027.", "2027-04-05"},
    {"Entrance on duty (EOD) ...... Monday, April 5, 2027", "2027-04-05"},
    {"The first day would be 1/4, reply by 12/18 please.", "2027-01-04"},
    {"They'd like you in the April 5 class.", "2027-04-05"},
    {"Target start date: Monday, April 5, 2027", "2027-04-05"},
    {"Start date. We confirm April 5, 2027.", "2027-04-05"},
    {"We have set Monday, April 5, 2027 as the day on which you will begin.", "2027-04-05"},
    {"April 5, 2027 is fine as a start.", "2027-04-05"},
    {"Starting two weeks later is no problem: I have put April 5, 2027 in the system.",
     "2027-04-05"},
    {"Orientation would be Monday, April 5, 2027, 6:30 am. That's your first day.", "2027-04-05"},
    {"Teachers new to us report on April 5, 2027. Returning teachers report on April 12.",
     "2027-04-05"},
    {"Your salary will be $95,000 a year from January 1, 2028.", ""},
    {"You must be on the payroll on December 31 of the year to get it.", ""},
    {"You receive an option at $3.10, our appraiser's value of a share as of September 30, 2026. "
     "We "
     "propose April 5, 2027 as your start date.",
     "2027-04-05"},
    {"You choose: start 4/5 or 4/19.", ""},
    {"First day: April 5, 2027.\n\nNot happening: the title of Director (sorry!), and the April 19 "
     "start.",
     "2027-04-05"},
    {"Your appointment is effective April 5, 2027. Faculty orientation begins on March 29, 2027.",
     "2027-04-05"},
    {"General orientation begins Monday, April 5, 2027 at 7:30 AM.", "2027-04-05"},
    {"Start: July 1, 2027, or the day after your visa is granted if that is later.", ""},
    {"Production meetings begin: August 24, 2027", ""},
    {"Your reporting date is moved to April 5, 2027, so that you can finish the semester.",
     "2027-04-05"},
    {"Reporting date:     Monday, April 5, 2027, 8:00 a.m., Education Center", "2027-04-05"},
    {"Chief Engineer, reporting to the CEO; full time from Monday, April 5, 2027.", "2027-04-05"},
    {"They'd love to have you April 5, 2027.", "2027-04-05"},
    {"Your first day will be April 5, 2027, or such other date as you and we may agree in writing.",
     "2027-04-05"},
    {"We confirm our offer to you for the position of Plant Engineering Supervisor here, "
     "effective\n"
     "April 5, 2027. You will report to the Director.",
     "2027-04-05"},
    {"We are able to move your start date to April 5, 2027.", "2027-04-05"},
    {"We propose that you start on Monday, April 5, 2027. Any change of our scale would be "
     "effective January 1.",
     "2027-04-05"},
    {"You start with eight weeks of training at our Dunmore restaurant on April 5, 2027.",
     "2027-04-05"},
    {"You start on April 5, 2027. The valuation firm's latest 409A report (March 31, 2026) stands.",
     "2027-04-05"},
    {"You start on April 5, 2027.\n\nVesting Schedule: 6.25% of the units on each Quarterly "
     "Vesting "
     "Date, starting May 20, 2027, until fully vested",
     "2027-04-05"},
    {"If it suits you we'd want you here April 5, 2027.", "2027-04-05"},
    {"We have you down for Monday, April 5, 2027.", "2027-04-05"},
    {"The School engages the Head as Head of Upper School from April 5, 2027.", "2027-04-05"},
    {"Engagement runs fifty-two weeks counted from Monday, April 5, 2027.", "2027-04-05"},
    {"We look forward to seeing you for the first time on April 5, 2027.", "2027-04-05"},
    {"You take over the keys on April 5, 2027.", "2027-04-05"},
    {"You shall serve as Chief Engineer, reporting to the board, from and after April 5, 2027.",
     "2027-04-05"},
    {"Reports on ......... April 5, 2027, Gate 2\n", "2027-04-05"},
    {"From      | April 5, 2027\nCash      | $90,000 a year", "2027-04-05"},
    {"Your desk is ready for you on April 5, 2027.", "2027-04-05"},
    {"We look forward to having you on board on April 5, 2027.", "2027-04-05"},
    {"The job is yours from April 5, 2027.", "2027-04-05"},
    {"You would go on the payroll on April 5, 2027.", "2027-04-05"},
    {"You start on April 5, 2027.\n\nWith effect from September 1, 2027 the class of 2024 is paid "
     "$235,000, and that is your salary.",
     "2027-04-05"},
    {"Monday, April 5, 2027 works for everyone here, so let's make that day one.", "2027-04-05"},
    {"The academy opens on April 5, 2027, which will be your date of hire.", "2027-04-05"},
    {"They would like you on site in Elko as of April 5, 2027.", "2027-04-05"},
    {"Your first watch is on April 5, 2027.", "2027-04-05"},
    {"You'd kick things off on April 5, 2027.", "2027-04-05"},
    {"Your anticipated first day of employment is April 5, 2027.", "2027-04-05"},
    {"Expected hire date: 04/05/2027 (03/30/2027 is the day of the physical)", "2027-04-05"},
    {"Your tentative start date is April 5, 2027.", ""},
    {"Start date: April 5, 2027 (expected)", ""},
    {"Your anticipated start date is April 5, 2027, or another date agreed by us both.", ""},
    {"Your expected start date is April 5, 2027, subject to change.", ""},
    {"Entrance on duty: April 5, 2027", "2027-04-05"},
    {"You will enter on duty on April 5, 2027.", "2027-04-05"},
    {"As you will join after March 1, there is no bonus for 2026. You start on April 5, 2027.",
     "2027-04-05"},
    {"Employees hired before March 1, 2027 are in the plan. You start on April 5, 2027.",
     "2027-04-05"},
    {"You are paid in 24 installments of $3,750 beginning April 30, 2027. Faculty report on April "
     "5, 2027; the appointment ends June 30, 2028.",
     "2027-04-05"},
    {"Your first increase is agreed: 4% effective January 1, 2028. You start on April 5, 2027.",
     "2027-04-05"},
    {"The bonus is prorated from your start date, and payouts go out in March 2028. Your start "
     "date "
     "would be April 5, 2027.",
     "2027-04-05"},
    {"Your first contract day will be April 5, 2027.", "2027-04-05"},
    {"You will report to Dr. Strand, and work at our Boulder site from April 5, 2027.",
     "2027-04-05"},
    {"The appointment would run from April 5, 2027 to June 30, 2032.", "2027-04-05"},
    {"April 5, 2027 will be your first day.", "2027-04-05"},
    {"We want to get you started on April 5, 2027.", "2027-04-05"},
    {"Report for duty at 7:00 a.m., April 5, 2027.", "2027-04-05"},
    {"The Board would like you to assume your duties on April 5, 2027.", "2027-04-05"},
    {"New hire class: April 5, 2027, Denver", "2027-04-05"},
    {"Start date: as soon as possible, at latest April 5, 2027.", ""},
    {"Our letter of November 20 gave your start date as April 5, 2026. That should of course be "
     "April 5, 2027.",
     "2027-04-05"},
    {"3. Term. April 5, 2027 through June 11, 2028.", "2027-04-05"},
    {"The term of this contract is April 5, 2027 to June 11, 2028.", "2027-04-05"},
    {"Contract period: April 5, 2027 - June 11, 2028", "2027-04-05"},
    {"The contract of the union runs June 1, 2026 through May 31, 2029.", ""},
    {"The fiscal term runs April 5, 2027 through April 4, 2028.", ""},
    {"We'll need you on the barge April 5, 2027.", "2027-04-05"},
    {"Your appointment runs from April 5, 2027 through June 30, 2028.", "2027-04-05"},
    {"We could have you in by April 5, 2027.", ""},
    {"Your coverage runs from April 5, 2027.", ""},
};

constexpr Row kDeadlines[] = {
    {"Your tenure decision would be made no later than May 2033. Please answer by May 14, 2027.",
     "2027-05-14"},
    {"If you agree, please sign both documents and return them by May 14, 2027.", "2027-05-14"},
    {"Decision needed: Friday, January 8, 2027 (extended from December 18)", "2027-01-08"},
    {"I would be grateful to have your answer before the Board meets again on January 8, 2027.",
     ""},
    {"Physical due        | December 18, 2026\nReply due           | January 8, 2027",
     "2027-01-08"},
    {"By countersigning this memorandum and returning it to Nigel by noon on January 8, 2027.",
     "2027-01-08"},
    {"Because of the holidays I need your answer sooner than I first wrote: Friday, January 8, "
     "2027, please.",
     "2027-01-08"},
    {"Can you commit by Friday, January 8, 2027?", "2027-01-08"},
    {"November 30, 2026\n\nTo hold the spot, please get back to me within five business days of "
     "this "
     "letter.",
     "2026-12-07"},
    {"We need your countersignature no later than January 8, 2027.", "2027-01-08"},
    {"We hope that you begin on April 5, 2027, and ask you to sign on or before January 8, 2027.",
     "2027-01-08"},
    {"This offer is conditional on a background check, and expires at the close of business on "
     "January 8.",
     "2027-01-08"},
    {"To accept, return the enclosed form to this office within ten business days of receipt.",
     "2026-12-15"},
    {"To accept, please return the enclosed form not later than 5:00 p.m. on January 8, 2027.",
     "2027-01-08"},
    {"Please indicate your agreement by January 8, 2027.", "2027-01-08"},
    {"We'd want the handshake by January 8, 2027.", "2027-01-08"},
    {"DocuSign goes out tonight and closes January 8, 2027.", "2027-01-08"},
    {"Offer void after:   01/13/2027", "2027-01-13"},
    {"This agreement may be signed at any time through January 8, 2027, after which it may not.",
     "2027-01-08"},
    {"Please settle this with us by January 8, 2027.", "2027-01-08"},
    {"Please come back to us before January 8, 2027.", "2027-01-07"},
    {"The invitation remains in force through January 8, 2027.", "2027-01-08"},
    {"Sit with it until January 8, 2027, then let us know.", "2027-01-08"},
    {"All of this holds until January 8, 2027.", "2027-01-08"},
    {"The clock is now January 8, 2027, close of business.", "2027-01-08"},
    {"After January 8, 2027 the offer is off the table.", "2027-01-08"},
    {"Put your name to it by January 8, 2027.", "2027-01-08"},
    {"It stays on the table through January 8, 2027.", "2027-01-08"},
    {"Take your time, but not longer than January 8, 2027, please.", "2027-01-08"},
    {"Would love to have it wrapped up by January 8, 2027.", "2027-01-08"},
    {"The last day to say yes is January 8, 2027.", "2027-01-08"},
    {"Answer by January 8, 2027. A step of 3% falls due to the nurses on October 1, 2027.",
     "2027-01-08"},
    {"Please return the enclosed form by 5:00 p.m. on Friday, January 8. If we have not heard from "
     "you by then, we go on to the next on the list.",
     "2027-01-08"},
    {"Please return the enclosed form for your background check by January 8, 2027.", ""},
    {"Please write or call by January 8, 2027.", "2027-01-08"},
    {"I write to confirm the offer that we discussed on Friday. Kindly sign below by January 8, "
     "2027.",
     "2027-01-08"},
    {"Kindly sign and return this letter by January 8, 2027. Students return on August 18, 2027.",
     "2027-01-08"},
    {"You will sign our agreement, and show us within three business days of your start date that "
     "you may work here.",
     ""},
    {"Give me a ring by Friday, January 8, 2027.", "2027-01-08"},
    {"Recruiter will call the references by January 8, 2027.", ""},
    {"Prepared on       December 3, 2026\nJob    Nurse\n\nYour offer is valid for ten days from "
     "the date on which this summary was prepared.",
     "2026-12-13"},
    {"Service commitment: 24 months from date of hire", ""},
    {"The signed copy has to be back with us January 8, 2027.", "2027-01-08"},
    {"RSVP January 8, 2027", "2027-01-08"},
    {"Kindly revert by January 8, 2027.", "2027-01-08"},
    {"You can mull it over until January 8, 2027.", "2027-01-08"},
    {"We'll wait for you until January 8, 2027.", "2027-01-08"},
    {"After January 8, 2027 we will offer the post to our second choice.", "2027-01-08"},
    {"We understand that you need more time; January 8, 2027 is fine.", "2027-01-08"},
    {"You have our offer through January 8, 2027.", "2027-01-08"},
    {"Drop Gus a note by January 8, 2027.", "2027-01-08"},
    {"Think it over and call me by the 22nd.", "2026-12-22"},
    {"Complete the background check by January 5, 2027, and return the signed offer by January 8, "
     "2027.",
     "2027-01-08"},
    {"The deadline to enroll in benefits is January 31, 2027. The deadline to accept is January 8, "
     "2027.",
     "2027-01-08"},
    {"This letter is good for two weeks from today, December 11, 2026.", "2026-12-25"},
    {"Start whenever you wrap up there, but no later than March 15, 2027.", ""},
    {"Take the extra days - Tuesday, December 22, 2026 works for a decision.", "2026-12-22"},
    {"Return of signed documents: no later than December 22, 2026", "2026-12-22"},
    {"Sure, December 22, 2026 is fine for your answer.", "2026-12-22"},
    {"You have until the 22nd.", "2026-12-22"},
    {"I can give you till the 22nd to decide.", "2026-12-22"},
    {"(form to be signed on the date of grant; sent for your review on December 15, 2026)", ""},
    {"We need the signed letter by Thursday of next week.", "2026-12-10"},
    {"I need your answer by thursday next week the 10th.", "2026-12-10"},
    {"Need to know by weds.", "2026-12-02"},
    {"I need your answer by Sunday of next week.", ""},
    {"I have until the 22nd.", ""},
    {"You have until the 22nd to pick a health plan.", ""},
    {"You have until January 31, 2027 to enroll in the plan.", ""},
    {"Your PTO is capped until the 22nd of the month.", ""},
    {"They come back to me on January 8, 2027.", ""},
    {"Your background check must be done by January 8, 2027.", ""},
    {"The laptop form is due by January 8, 2027.", ""},
};

constexpr Row kSeverance[] = {
    {"After probation, if you are separated other than for just cause you receive three (3) months "
     "of wages.",
     "3"},
    {"Should the Bank terminate you without cause, you receive three months of fixed compensation.",
     "3"},
    {"Should the Company terminate you without Cause, it will go on paying your base salary for "
     "nine (9) months.",
     "9"},
    {"If the Company ends it other than for Cause, you will receive a payment equal to four (4) "
     "months of your then-current annual rate.",
     "4"},
    {"If we let you go without cause, salary runs on for four months.", "4"},
    {"If we let you go, we keep you on the payroll for three months.", "3"},
    {"If we end your employment without cause you get your salary for another four months.", "4"},
    {"If the Executive is dismissed without Cause she shall be paid nine (9) months of Base "
     "Salary.",
     "9"},
    {"Should the Company terminate you without Cause, it will\n(i) go on paying your base salary "
     "for nine (9) months and (ii) pay\nyou fifty percent (50%) of your annual target bonus.",
     "9"},
    {"If we let you go without cause, we will pay you:\n\n(a) six months of base salary; and\n(b) "
     "one half of your target bonus.",
     "6"},
    {"Either side may end the employment with three months of notice.", ""},
    {"If your role is eliminated you get 8 weeks of pay.", ""},
    {"The Board may terminate you without cause upon ninety (90) days' notice, in which event it "
     "shall pay six (6) months of salary.",
     "6"},
    {"If we end your employment without cause we pay three months of salary in lieu of 60 days' "
     "notice.",
     ""},
};

std::string said(const char* words, const char* key) {
  return said(read_text(std::string("We offer you a job at $90,000 a year.\n\n") + words + "\n"),
              key);
}

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("the first day of work") {
  for (const Row& row : kStarts)
    CHECK_MESSAGE(said(row.words, "offer.start") == row.said, row.words);
}

TEST_CASE("the last day to answer") {
  for (const Row& row : kDeadlines)
    CHECK_MESSAGE(said(row.words, "offer.expires") == row.said, row.words);
}

TEST_CASE("a weekday proves the year of a day, beside the year of another day") {
  const std::string offer = "we can do $145k a year. start monday feb 1 2027? and tell us by ";
  const auto until = [&](const char* day) {
    SourceText text;
    text.name = "offer.txt";
    text.text = offer + day + "\n";
    return said(read_letters({text}, std::nullopt), "offer.expires");
  };
  CHECK(until("sunday dec 13") == "2026-12-13");
  CHECK(until("monday jan 11") == "2027-01-11");
  CHECK(until("sunday dec 14") == "");
  CHECK(until("dec 13") == "");
}

TEST_CASE("what is paid on being let go") {
  for (const Row& row : kSeverance)
    CHECK_MESSAGE(said(row.words, "offer.severance.months") == row.said, row.words);
}

TEST_SUITE_END();
