#include <doctest/doctest.h>

#include "letter/reading.hpp"
#include "tests/letter/aids.hpp"

using namespace parley;
using namespace parley::letter;

// What was asked for, or offered before, beside what is offered now.
namespace {

constexpr Said kSentences[] = {
    {"Your attorney requested a base of $165,000, a bonus of $20,000 and 20% in stock.",
     "base_salary = 150000; bonus.amount = ; bonus.rate = ", ""},
    {"Your agent asked for $165,000 and a $15,000 sign-on bonus.",
     "base_salary = 150000; sign_on.amount = ", ""},
    {"In his letter he sought a salary of $180,000, a bonus of 40% and severance of 18 months.",
     "base_salary = 150000; bonus.rate = ; severance.months = ", ""},
    {"You asked for a $20,000 sign-on; we can do $12,000.", "sign_on.amount = 12000", ""},
    {"The $20,000 sign-on in your email is more than we can do, but $12,000 is approved.",
     "sign_on.amount = 12000", ""},
    {"Your email names a 20% bonus, $30,000 to sign and 10,000 options.",
     "bonus.rate = ; bonus.amount = ; sign_on.amount = ; grants[0].shares = ", ""},
    {"You asked for a sign-on of $20,000. Agreed.", "sign_on.amount = ", "sign_on.amount"},
    {"You asked for a salary of $160,000. Agreed.", "base_salary = ", "base_salary"},
    {"The $15K relocation you brought up turned into $8,000, paid in your first check.",
     "payments[0].amount = 8000; payments[1].amount = ", ""},
    {"Sign-on. You mentioned that Hale & Pruitt would pay $35,000.", "sign_on.amount = ", ""},
    {"Your target is 12% of base.", "bonus.rate = ", ""},
    {"They first sent a 15% bonus and $240k in RSUs.", "bonus.rate = ; grants[0].value = ", ""},
    {"We opened at $5,000 for a sign-on bonus. The sign-on is now $8,000.", "sign_on.amount = 8000",
     ""},
    {"The target of the annual bonus, formerly 25%, becomes 30% of salary.", "bonus.rate = 30%",
     ""},
    {"Sign-on bonus: $9,000 (Rev. 1: $7,000).", "sign_on.amount = 9000", ""},
    {"Annual bonus: 12% of base. Average payout company-wide in 2025: 88%.", "bonus.rate = 12%",
     ""},
    {"A shortage incentive of $4,000 is paid with your first check.",
     "sign_on.amount = 4000; bonus.amount = ", ""},
    {"A hiring incentive of $3,000 may be available.", "sign_on.amount = ; bonus.amount = ", ""},
    {"Every year after harvest you get a $6,000 bonus.", "refreshers[0].value = ", ""},
    {"The plant has 186 hourly and 22 salaried people.", "base_salary = 150000", ""},
};

// Columns, heads and labels of what is old, asked and new.
constexpr Said kSheets[] = {
    {"                 Our Nov. 19 offer    Your counter (Nov. 24)   Where we landed\n\n"
     "Base salary      $128,000             $145,000                 $136,000\n"
     "Annual bonus     10% target           15% target               12% target\n\n"
     "Signing bonus    $5,000               $20,000                  $12,000\n"
     "Start date       January 4, 2027      March 1, 2027            February 1, 2027\n",
     "base_salary = 136000; bonus.rate = 12%; sign_on.amount = 12000; start = 2027-02-01", ""},
    {"| Term | First proposal | Candidate's ask | Agreed |\n|---|---|---|---|\n"
     "| Employer | Tarn Optics, Inc. | | |\n| Salary | $140,000 | $165,000 | $152,000 |\n"
     "| RSUs | 2,000 | 6,000 | 3,500 |\n| Sign-on | $10,000 | $30,000 | no change |\n"
     "| Bonus | 10% | 12% | as requested |\n",
     "base_salary = 152000; grants[0].shares = 3500; sign_on.amount = 10000; bonus.rate = 12%; "
     "employer = Tarn Optics, Inc.",
     ""},
    {"Item            Nov 23        Candidate     Dec 4\n"
     "Base salary     $205,000      $230,000      $217,500\n"
     "Options         40,000        80,000        52,000\n",
     "base_salary = 217500; grants[0].shares = 52000; grants[1].shares = ", ""},
    {"Term               Original offer   Revised offer\n"
     "-----------------  ---------------  ------------------------------\n"
     "Signing bonus      none             $8,000\n"
     " - repayment       n/a              100% if you leave in months 1-12\n"
     "Relocation         $10,000          $14,000\n",
     "sign_on.amount = 8000; payments[0].amount = 14000; payments[1].amount = ", ""},
    {"FIRST OFFER (November 20)\nBase salary: $120,000 per year\nSign-on bonus: $5,000\n"
     "Annual bonus: 8%\n\nWHAT YOU ASKED FOR\nBase salary: $140,000 per year\n"
     "Sign-on bonus: $20,000\n\nREVISED OFFER (December 2)\nBase salary: $130,000 per year\n"
     "Sign-on bonus: $10,000\n",
     "base_salary = 130000; sign_on.amount = 10000; bonus.rate = 8%", ""},
    {"Salary\n  Offered 11/20: $98,000\n  Requested: $112,000\n  Approved: $104,500\n\n"
     "Sign-on bonus\n  Offered 11/20: $2,000\n  Requested: $10,000\n  Approved: no change\n",
     "base_salary = 104500; sign_on.amount = 2000", ""},
    {"Initial offer from the bank: $98k base, 8% bonus, $5k sign on.\n"
     "My counter: $112k base, 10% bonus, $15k sign on.\nFinal offer: $105,000 base, 10% bonus.\n",
     "base_salary = 105000; bonus.rate = 10%; sign_on.amount = 5000", ""},
    {"                 WAS               IS\n"
     "Salary           $118,000          $124,000\n"
     "Relocation       $7,500            $12,000 on your first payday\n",
     "base_salary = 124000; payments[0].amount = 12000; payments[1].amount = ", ""},
    {"STRIKE                          INSERT\n"
     "Base pay $74,000 a year         Base pay $79,500 a year\n"
     "Start January 4, 2027           Start January 18, 2027\n",
     "base_salary = 79500; start = 2027-01-18", ""},
    {"                 Company       Candidate      Settled\n"
     "Base             $150,000      $175,000       $160,000\n"
     "Severance        3 months      12 months      6 months of base salary on leaving without "
     "cause\n",
     "base_salary = 160000; severance.months = 6", ""},
    {"Position: Optical Engineer\nNow: we need your answer by December 11, 2026.\n"
     "Base salary: $140,000\n",
     "role = Optical Engineer; base_salary = 140000", ""},
};

constexpr Said kChats[] = {
    {"Ivo: base $90,000, 10% bonus, start March 1, 2027\nIvo: Sorry! wrong line. It is 8%\n"
     "Bea: ok\nIvo: good\n",
     "bonus.rate = 8%; base_salary = 90000", ""},
    {"Ivo: base $138,000\nBea: could you do 140 and 15?\nIvo: 140 yes, 15 no\nBea: ok\n",
     "base_salary = ", "base_salary"},
    {"11/18  Larkin: $150,000 base, 10% annual bonus, 8,000 options\n"
     "11/20  Rhea: asked for $170,000, 15% bonus and 12,000 options\n"
     "11/24  Larkin: $158,000, 12% bonus, 9,500 options.\n"
     "11/25  Rhea: asked for $162,000, otherwise fine\n"
     "12/01  Larkin: $160,000 and that is final.\n",
     "grants[0].shares = 9500; base_salary = 160000; bonus.rate = 12%; bonus.amount = ", ""},
    {"Ivo: base 152,000 a year\nBea: can the salary get to 160?\nIvo: talked to Dale. 156,000 and "
     "thats it, rest same\nBea: ok\n",
     "base_salary = 156000", ""},
    {"Ivo: base 152,000 a year\nBea: can the salary get to 160?\nIvo: no, and the last guy got "
     "140,000\nBea: ok\n",
     "base_salary = ", "base_salary"},
    {"Ivo: base $158K\nBea: Could we do $165K?\nIvo: I asked. $165K isn't possible, they'd do "
     "$161K\n"
     "Bea: ok\n",
     "base_salary = 161000", ""},
};

// A later mail above the one that it answers.
Reading read_answered(const std::string& words) {
  return read_text(
      "From: Lars Quill\nTo: Mina Sato\nDate: Wed, Dec 2, 2026\n\nMina,\n\n" + words +
      "\n\nLars\n\nOn Mon, Nov 30, 2026 Lars Quill wrote:\n> 5.1 Base salary $135,000 a year.\n>\n"
      "> 5.2 If we end your employment without cause you receive six months of salary.\n>\n"
      "> Start January 18, 2027. Let me know by December 4.\n");
}

constexpr Said kAnswers[] = {
    {"I can hold these numbers until Wednesday, December 9.", "expires = 2026-12-09", ""},
    {"We can keep the offer on the table for you through December 11.", "expires = 2026-12-11", ""},
    {"Start: your notice runs longer than we thought, so Tuesday, February 16, 2027.",
     "start = 2027-02-16", ""},
    {"Your lease ends later than I thought, so let's say Monday, February 15, 2027.",
     "start = 2027-02-15", ""},
    {"- 5.2: we can do nine months.\n- 5.1: no change.",
     "severance.months = 9; base_salary = 135000", ""},
};

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("what a sentence says was asked for or offered before is no term") {
  for (const Said& row : kSentences) {
    const std::string words = row.words;
    const Reading r = read_text("Base salary $150,000, start Feb 1, 2027. " + words + "\n");
    check_says(r, row);
    check_asks(r, row);
  }
}

TEST_CASE("of columns, heads and labels the newest counts") {
  for (const Said& row : kSheets) check_says(read_text(row.words), row);
}

TEST_CASE("a chat sets a figure right, and grants one of two") {
  for (const Said& row : kChats) {
    check_says(read_text(row.words), row);
    check_asks(read_text(row.words), row);
  }
}

TEST_CASE("a later mail moves days and what a numbered paragraph says") {
  for (const Said& row : kAnswers) check_says(read_answered(row.words), row);
}
