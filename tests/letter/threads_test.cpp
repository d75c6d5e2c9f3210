#include <doctest/doctest.h>

#include <string>

#include "letter/draft.hpp"
#include "letter/reading.hpp"
#include "tests/letter/aids.hpp"

using namespace parley;
using namespace parley::letter;

// What a later message changes, what a candidate asks for and the firm grants or not.
namespace {

struct Row {
  const char* text;
  const char* key;
  const char* value;  ///< empty: it is asked, and has none
};

// A counteroffer answered point by point, above the mails that it answers.
constexpr const char* kAnswered =
    "From: Ada Quill\nTo: Theo Pell\nDate: Wed, 3 Mar 2027\n\nTheo:\n\n* start: 4/12 works\n"
    "* title: I can make it Lead Estimator\n\n> On Tue, 2 Mar 2027, Theo Pell wrote:\n"
    "> A start of April 12 rather than March 29, please.\n>\n"
    ">> On Mon, 1 Mar 2027, Ada Quill wrote:\n"
    ">> Senior Estimator, $99,000 a year. You'd start March 29.\n";

constexpr Row kRows[] = {
    {"From: Ada Quill <ada@tarn.example>\nTo: Theo Pell\n\nTheo, the package is the one in my mail "
     "of "
     "Friday, except the start, which moves to April 19.\n\nOn Mon, Mar 8, 2027, Theo Pell "
     "wrote:\n> I "
     "accept. Could I start April 19 rather than April 5?\n\nOn Fri, Mar 5, 2027, Ada Quill "
     "wrote:\n> "
     "Theo, we can do $93,500. The start remains April 5, 2027.\n\nOn Tue, Mar 2, 2027, Ada Quill "
     "wrote:\n> We offer you the position of Estimator at $90,000 a year, starting April 5, "
     "2027.\n",
     "offer.base_salary", "93_500"},
    {"Ivo: Clerk, 92k base plus a 10% bonus\nMe: Is there any room on base? I was hoping for "
     "98\nIvo: OK Rob says 95k is doable. Everything else stays put\n",
     "offer.base_salary", "95_000"},
    {"Ivo: base $90,000, phone stipend $60 a month, tuition allowance $2,000 a year\nBea: and 3k "
     "for "
     "tuition?\nIvo: done, $3,000\nBea: ok\n",
     "offer.benefits[1].yearly", "3000"},
    {"Ivo: base $90,000, phone stipend $60 a month, tuition allowance $2,000 a year\nBea: and 3k "
     "for "
     "tuition?\nIvo: can't do $3,000\nBea: ok\n",
     "offer.benefits[1].yearly", "2000"},
    {"Freya Pell \xC2\xB7 2nd\nTalent Partner at Tarn Rail\nMar 4\nHi Theo, it is $128,000, bonus "
     "10% each "
     "year.\n\nTheo Quill\nMar 4\nCould they do $135,000?\n\nFreya Pell\nMar 8\nThey came back: "
     "$131,500, "
     "bonus stays at 10%.\n",
     "offer.base_salary", "131_500"},
    {"Ines: Materials Planner at Tarn Turbines: $83,000, 6% annual incentive\nTheo: Could you "
     "check on "
     "$88,000?\nInes: Comp approved $85,500.\nTheo: ok\n",
     "offer.base_salary", "85_500"},
    {"Ivo: Planner at Tarn Turbines: 172k base, 18,000 ISOs\nBea: what's the 409A?\nIvo: "
     "$2.35\nBea: "
     "I'd leave a 30k bonus at my current place, is there a sign on?\nIvo: we can do 20k in your "
     "first paycheck\n",
     "company.common_price", "2.35"},
    {"Ivo: Planner at Tarn Turbines: 172k base, 18,000 ISOs\nBea: what's the 409A?\nIvo: "
     "$2.35\nBea: "
     "I'd leave a 30k bonus at my current place, is there a sign on?\nIvo: we can do 20k in your "
     "first paycheck\n",
     "offer.sign_on.amount", "20_000"},
    {"Ivo: Planner at Tarn Turbines: 64k base\nBea: my company pays a phone, do you?\nIvo: $60 a "
     "month\nBea: ok\n",
     "offer.base_salary", "64_000"},
    {"Ivo: Planner at Tarn Turbines: 172k base\nBea: do you pay anything for joining?\nIvo: yep "
     "15k, "
     "half on day one\nBea: ok\n",
     "offer.base_salary", "172_000"},
    {"Ivo: Planner at Tarn Turbines: 64k base\nBea: what does the family plan cost me?\nIvo: about "
     "$310 a month out of your pay\nBea: ok\n",
     "offer.base_salary", "64_000"},
    {"Ivo: Planner at Tarn Turbines: $90,000, sign-on $10,000, 1,000 RSUs\nBea: any room?\nIvo: we "
     "doubled the sign-on\nBea: ok\n",
     "offer.sign_on.amount", ""},
    {"Ivo: Planner at Tarn Turbines: $90,000, sign-on $10,000, 1,000 RSUs\nBea: any room?\nIvo: I "
     "got "
     "the sign-on bumped by $5,000\nBea: ok\n",
     "offer.sign_on.amount", ""},
    {"Ivo: Planner at Tarn Turbines: $90,000, sign-on $10,000, 1,000 RSUs\nBea: any room?\nIvo: "
     "the "
     "sign-on goes up to $15,000\nBea: ok\n",
     "offer.sign_on.amount", "15_000"},
    {"Ivo: Planner at Tarn Turbines: $90,000, bonus 10%\nBea: any room?\nIvo: base up 5%\nBea: "
     "ok\n",
     "offer.base_salary", ""},
    {kAnswered, "offer.start", "2027-04-12"},
    {kAnswered, "offer.role", "\"Lead Estimator\""},
    {"Dawn: it's $27,500 a year\nMe: ok yes!! can i give 2 wks notice\nDawn: of course. see you "
     "mon march "
     "22\nMe: great\n",
     "offer.start", "2027-03-22"},
    {"Nadia: base 165k, 0.54% in options\nTheo: thank you\nNadia: and *0.45%, not 0.54, sorry, fat "
     "fingers\nTheo: ok\n",
     "offer.grants[0].ownership", "\"0.45%\""},
    {"Nadia: base 165k, sign-on 20k\nTheo: thank you\nNadia: typo, the sign-on is 12k, not 20k\n"
     "Theo: ok\n",
     "offer.sign_on.amount", "12_000"},
    {"Ray: we want you. 34/hr\nYou: ok thats fair. when\nRay: mon march 22, be at the shop by 6. "
     "need "
     "a yes or no by friday\nYou: ok\n",
     "offer.start", "2027-03-22"},
    {"Ray: we want you. 34/hr\nYou: ok. from when?\nRay: 29 March\nYou: ok\n", "offer.start",
     "2027-03-29"},
    {"Ray: we want you. 34/hr\nYou: nice. when do u need me\nRay: monday march 15 2027. lmk by "
     "friday\n"
     "You: ok\n",
     "offer.start", "2027-03-15"},
    {"Ray: we'd love to have you April 12\nYou: could we make it the 19th?\nRay: sure, April 19 it "
     "is\nYou: ok\n",
     "offer.start", "2027-04-19"},
    {"From: Ada Quill <ada@tarn.example>\nTo: Theo Pell <theo@mail.example>\nDate: Mon, 7 Dec 2026 "
     "20:11\n\n> 1. Would you consider a signing bonus?\n\n$12,000, paid with your first "
     "payroll.\n\n> "
     "2. I'd like 3,000 for CE.\n\nDone, $3,000 a year.\n\n> 3. When do you need to hear from "
     "me?\n\nBy "
     "the 19th, please.\n",
     "offer.expires", "2026-12-19"},
    {"From: Ada Quill <ada@tarn.example>\nTo: Theo Pell <theo@mail.example>\nDate: Mon, 7 Dec 2026 "
     "20:11\n\nBase $130,000.\n\n> 1. Would you consider a signing bonus?\n\n$12,000, paid with "
     "your first "
     "payroll.\n\n> "
     "2. I'd like 3,000 for CE.\n\nDone, $3,000 a year.\n",
     "offer.sign_on.amount", "12_000"},
    {"Nadia: base 165k, equity 0.75% in options\nTheo: could we do 1%?\nNadia: 1% no, sorry. 0.75 "
     "is what i have\nTheo: ok\n",
     "offer.grants[0].ownership", "\"0.75%\""},
    {"From: Ada Quill <ada@tarn.example>\nTo: Theo Pell <theo@mail.example>\n\nTheo, we add a "
     "relocation payment of $7,500, and the deadline is extended by a week.\n\nOn Nov 30, 2026, "
     "Ada "
     "Quill wrote:\n> We offer you $99,000 a year. Reply by December 11, 2026.\n",
     "offer.expires", "2026-12-18"},
    {"From: Ada Quill <ada@tarn.example>\nTo: Theo Pell <theo@mail.example>\n\nTheo, yes to the "
     "March 1 start. You have until the 22nd.\n\nOn Nov 30, 2026, Ada Quill wrote:\n> We offer you "
     "$99,000 a year. Reply by December 11, 2026.\n",
     "offer.expires", "2026-12-22"},
    {"ME: thanks for the offer\nHR (Petra, Saltmarsh Brewing): it's $74,500 for the Cellar "
     "Supervisor role\nME: Deal\nHR (Petra, Saltmarsh Brewing): Sign by Jan 29, 2027\n",
     "offer.employer", "\"Saltmarsh Brewing\""},
    {"Dear Kofi,\n\nThis confirms the changes agreed by phone:\n\n1. Title: Senior Estimator (was "
     "Estimator)\n2. Base salary: $118,000 (was $112,000)\n\nTarnbrook Stone Contracting\nRhoda "
     "Pell, Office Manager\n",
     "offer.role", "\"Senior Estimator\""},
    {"Ines: it's $71k, start 3/15/2027, please answer by 1/29/2027\nOtto: I'd need until Feb 5 and "
     "could only start April 1\nInes: Feb 5 is fine. April 1 is too late for us\nOtto: ok\n",
     "offer.expires", "2027-02-05"},
    {"Ines: it's $71k, start 3/15/2027, please answer by 1/29/2027\nOtto: the other firm needs me "
     "to "
     "answer by Feb 5\nInes: ok\nOtto: ok\n",
     "offer.expires", "2027-01-29"},
    {"From: Ada Quill <ada@tarn.example>\nTo: Theo Pell <theo@mail.example>\n\nTheo, the title can "
     "be Lead Estimator.\n\nOn Dec 1, 2026, Theo Pell wrote:\n> Could I be called Principal "
     "Estimator?\n\nOn Nov 30, 2026, Ada Quill wrote:\n> We offer you the position of Senior "
     "Estimator at $99,000 a year.\n",
     "offer.role", "\"Lead Estimator\""},
    {"Incentive. Your incentive target is 18% of base salary.\n\nJune 7, 2027\n\nThis letter "
     "revises "
     "our offer. We have not been able to raise the incentive target to the 22% that you "
     "mentioned.\n",
     "offer.bonus.rate", "\"18%\""},
    {"Ines: $195K base, no cash bonus\nTheo Marchetti: I'm at 188K now with a 10% bonus, could you "
     "add a signing bonus?\nInes: Let me check... yes, $10K, in your first paycheck\nTheo "
     "Marchetti: "
     "great\n",
     "offer.sign_on.amount", "10_000"},
    {"Hi Theo!\n\nInes: Hi Theo! $195K base\nTheo Marchetti: could you add a signing bonus?\nInes: "
     "no\nTheo Marchetti: ok\n",
     "people.candidate", "\"Theo Marchetti\""},
    {"Ambrose  9:02 AM  base 182k, RSUs worth 40k over four years, monthly, no cliff\n"
     "Lucia  9:15 AM  Thanks. Could the RSUs go up to 45k?\n"
     "Ambrose  9:40 AM  RSUs are fixed I'm afraid. Need a yes by Dec 11 2026\n",
     "offer.grants[1].value", "none"},
    {"Kofi - Larkhall 🐦, 18:31\nBase would be $141,500\nPriyanka, 18:50\nthanks!\n"
     "Kofi - Larkhall 🐦, 18:52\ntarget bonus 10%, paid every March\n",
     "offer.employer", "\"Larkhall\""},
    {"From: Bao Tran <bao@fernhollow.example>\nTo: Wanda Kees <wanda@mail.example>\n\nWanda,\n\n"
     "> Could base be 172,000?\nWe can do 168,000.\n> When do you need a yes?\n"
     "10 Dec 2026 end of day\n\nBao\n\nOn Mon, 30 Nov 2026 Bao Tran wrote:\n"
     "> Base salary $164,000, start February 1, 2027.\n",
     "offer.base_salary", "168_000"},
    {"Gwen: We'd like to bring you on, base $98,000 and a $3,000 sign-on\n"
     "Me: can you make the sign-on $5,000?\nGwen: yes, done\nMe: great\nGwen: bye\n",
     "offer.sign_on.amount", ""},
    {"From: Saskia Noor <saskia@brightmoor.example>\nTo: Emil Voss <emil@mail.example>\n\n"
     "Emil - agreed on all three.\n\nOn Dec 1, 2026, Emil Voss wrote:\n"
     "> Three asks: base at 152k, sign-on at 10k, start on 22 February 2027.\n>\n"
     "> On Nov 30, 2026, Saskia Noor wrote:\n"
     ">> Hi Emil, base 146k, sign-on 5k with no strings, start 1 February 2027.\n",
     "offer.base_salary", ""},
    {"The best is that everything stays except the start, which we can push back by two weeks.\n\n"
     "-----Original Message-----\nFrom: Malik Osei\nTo: Ines Duarte\n\nSalary $124,000. Start "
     "January 11, 2027.\n",
     "offer.start", ""},
    {"Base stays at $148,000. The start date you proposed, March 1, 2027, is too late for us.\n",
     "offer.start", ""},
    {"Piet 14:02: So you'd be our Sommelier, 74k\nIda 14:05: start in january?\n"
     "Piet 14:06: 11 january 2027\nIda 14:07: tricky, 18?\nPiet 14:09: ok 18th\n",
     "offer.start", "2027-01-18"},
    {"Lena: We'd like you as Payroll Lead. Base is 84,000, first day January 4 2027\n"
     "Paul: Great! Could we make it the 18th?\nLena: that's fine\nPaul: thx\n",
     "offer.start", "2027-01-18"},
    {"Lena: Base is 84,000, first day January 18 2027\nPaul: Could we make it the 4th?\n"
     "Lena: that's fine\nPaul: thx\n",
     "offer.start", ""},
    {"Dr. Sam: 124k base, start Feb 1 2027\nBettina: Would 135 be possible? And could I start Feb "
     "15, my lease\nDr. Sam: 130k. and yes Feb 15 is fine\nBettina: great\n",
     "offer.start", "2027-02-15"},
    {"Dev: Warehouse supervisor, 63,000 a year, you'd begin january 11 2027\n"
     "Ruth: nice. I was hoping for 68,000 because of the nights\n"
     "Dev: can't. but 65,000 and 1,500 sign on, yours to keep\nRuth: ok\n",
     "offer.base_salary", "65_000"},
    {"Dev: Warehouse supervisor, 63,000 a year\nRuth: I was hoping for 68,000 because of the "
     "nights\n"
     "Dev: 65,000 is the max\nRuth: ok\n",
     "offer.base_salary", ""},
    {"Jolene: Accountant, base 92,000, 8% bonus paid in march\nTeo: can you do 100,000 and 12%?\n"
     "Jolene: I can't do 100,000, and 12% is for directors. 95,000 is what I have\nTeo: ok\n",
     "offer.base_salary", "95_000"},
    {"Kayleigh: General Manager, 68,500 salary\nAndre: Awesome. I make 66 now so is there any "
     "wiggle "
     "room\nKayleigh: lemme ask\nKayleigh: 70,000 AND we pay you $2,000 for the move\nAndre: "
     "deal\n",
     "offer.base_salary", "70_000"},
    {"Sam: base 124k, sign-on 20k. if you're gone before 2 yrs you owe the part not worked off\n"
     "Bo: ok\nSam: great\nBo: bye\n",
     "offer.sign_on.clawback", "\"prorated\""},
    {"Jolene: Accountant, base 92,000\nTeo: and a signing bonus of 8,000?\nJolene: 3,000, no "
     "payback\n"
     "Teo: ok\n",
     "offer.sign_on.amount", "3000"},
    {"Sana: base 150k, 20,000 RSUs over 4 years\nLuc: my number was 165k and 30,000 RSUs\n"
     "Sana: let's meet in the middle: 157k and 25,000 RSUs\nLuc: ok\n",
     "offer.grants[0].shares", "25_000"},
    {"Dr. Sam: 124k base\nBettina: is there a signing bonus\nDr. Sam: yes 20k, yours to keep\n"
     "Bettina: Would 135 be possible?\nDr. Sam: 130k\nBettina: deal\n",
     "offer.base_salary", "130_000"},
    {"Rick: base 88k, start Jan 4 2027, let us know by Dec 10 2026\nMoe: I need until the 15th to "
     "decide\nRick: the 15th is ok\nMoe: thx\n",
     "offer.expires", "2026-12-15"},
    {"Oren: 91,000 base, sign-on 5k yours to keep\nTilda: hm\nOren: the sign-on drops out, finance "
     "said no\nTilda: ok\n",
     "offer.sign_on.amount", "none"},
    {"Oren: 91,000 base, sign-on 5k yours to keep\nTilda: hm\nOren: if you want more base the "
     "sign-on is gone\nTilda: ok\n",
     "offer.sign_on.amount", ""},
    {"Oren: 91,000 base, start Feb 1 2027\nTilda: hm\nOren: oops, Feb 8, not Feb 1\nTilda: ok\n",
     "offer.start", "2027-02-08"},
    {"Oren: 91,000 base, start Feb 1 2027, sign by Dec 11 2026\nTilda: hm\nOren: make that Dec 14\n"
     "Tilda: ok\n",
     "offer.expires", "2026-12-14"},
    {"Noor: 41,000 NSOs at $2.15, base 170k\nElias: ok\nNoor: the grant got bumped to 45,000\n"
     "Elias: wow\n",
     "offer.grants[0].shares", "45_000"},
    {"From: Hollis Tran\nDate: January 27, 2027\n\nStock goes to $340,000.\n\n> Hollis Tran wrote "
     "on "
     "January 25, 2027:\n>\n> Base salary: $196,000\n> Equity: $300,000 in RSUs over four years\n",
     "offer.grants[0].value", "340_000"},
    {"Noor: base 170k\nElias: sign-on?\nNoor: sign-on we don't do. we're 85 people, 30M in the "
     "bank\nElias: ok\n",
     "offer.sign_on.amount", "none"},
    {"[9:02 AM] Lena Voss\nLab manager, 91,000 base\n\n[9:05 AM] Chris Denby\n96,000 and I sign "
     "tonight\n\n[9:06 AM] Lena Voss\n94,500, that's final\n\n[9:08 AM] Chris Denby\n95 and "
     "done\n",
     "offer.base_salary", "94_500"},
    {"Lena Voss\n9:02 AM\nLab manager, 91,000 base\n\nChris Denby\n9:05 AM\n96,000 and I sign "
     "tonight\n\nLena Voss\n9:06 AM\n94,500, that's final\n\nChris Denby\n9:08 AM\nok\n",
     "offer.base_salary", "94_500"},
    {"Kit - 70k base\nAmara - 78k\nKit - 74k\nAmara - 76k, take it or leave it\nKit - 75k base, "
     "final\nAmara - sold\n",
     "offer.base_salary", "75_000"},
    {"(419) 555-0148: Lab manager, 91,000 base\nMe: 96,000?\n(419) 555-0148: 94,500 base\nMe: ok\n",
     "offer.base_salary", "94_500"},
    {"Nadia, 9:01 AM\n156k base\nOskar, 9:20 AM\nMy current base is 160k, could you match?\n"
     "Nadia, 2:44 PM\nWe matched it, 160k\n",
     "offer.base_salary", ""},
    {"Thanks for your counter of $182,000 base.\n", "offer.base_salary", "none"},
    {"Salary $64,000, bonus 10% paid each February, start 1 January 2027, answer by 9 December "
     "2026.\n",
     "offer.base_salary", "64_000"},
    {"You asked that your salary be set at $92,000. Please sign by 15 December 2026.\n",
     "offer.base_salary", "none"},
    {"The college cannot raise the salary of $69,300.\n", "offer.base_salary", "none"},
    {"Base: $103,000\nSign-on: $5,000 -> none\nStart: Jan 18, 2027\n", "offer.sign_on.amount",
     "none"},
    {"Base $71,000. Bonus: maybe 5%, not sure.\n", "offer.bonus.rate", ""},
    {"Base 127k. They hold it for me till Dec 11, 2026.\n", "offer.expires", "2026-12-11"},
    {"Base $100,000. Please come back to me by 14 December 2026 with your answer.\n",
     "offer.expires", "2026-12-14"},
    {"For the Principal Data Engineer position:\nBase: 198k\nStart: 4 Jan 2027\n", "offer.role",
     "\"Principal Data Engineer\""},
    {"Your salary shall be $117,250.\n\nYours sincerely,\nLeopold Marsh\nHead of People, Orrery "
     "Instruments Inc.\n",
     "offer.role", "none"},
};

Reading read(const char* words) { return read_text(words, Date::on(2026, 12, 2)); }

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("in a thread an answer changes what stood, and what is asked for is no term") {
  for (const Row& row : kRows) {
    const Reading r = read(row.text);
    const Fact* fact = r.fact(row.key);
    const std::string value = fact == nullptr ? "" : to_toml(fact->value);
    const std::string expected = row.value == std::string("none") ? "" : row.value;
    CHECK_MESSAGE(value == expected, std::string_view(row.text));
    if (*row.value == 0) CHECK_MESSAGE(asks(r, row.key), std::string_view(row.text));
  }
}

namespace {

struct Mail {
  const char* from;
  const char* to;
  const char* day;
  const char* text;
};

// The candidate has the last word, and hopes for more before.
constexpr Mail kMails[] = {
    {"Nadia Brook", "Felix Amadi", "Mon, Nov 16, 2026 at 9:20 AM",
     "Dear Felix,\n\nWe are pleased to offer you the position of Buyer. Base salary: $88,500 per "
     "year. Start date: April 5, 2027.\n\nNadia Brook\n"},
    {"Felix Amadi", "Nadia Brook", "Tue, Nov 17, 2026 at 8:02 AM",
     "Dear Nadia,\n\nWould a base of $93,000 be possible? My current salary is "
     "$90,000.\n\nFelix\n"},
    {"Nadia Brook", "Felix Amadi", "Tue, Nov 17, 2026 at 4:45 PM",
     "Dear Felix,\n\nWe can offer $91,000 per year. All other terms stay the same.\n\nNadia\n"},
    {"Felix Amadi", "Nadia Brook", "Thu, Nov 19, 2026 at 7:30 PM",
     "Dear Nadia,\n\nI accept, and hope that $95,000 is within reach next year.\n\nFelix\n"}};

// One mail below another, the oldest on top.
template <class Write>
std::string rising(Write write) {
  std::string out;
  for (const Mail& m : kMails) out += write(m) + "\n";
  return out;
}

// And the newest on top.
template <class Write>
std::string falling(Write write) {
  std::string out;
  for (const Mail& m : kMails) out = write(m) + "\n" + out;
  return out;
}

std::string with_fields(const Mail& m) {
  return std::string("From: ") + m.from + "\nSent: " + m.day + "\nTo: " + m.to +
         "\nSubject: Your offer\n\n" + m.text;
}
std::string attributed(const Mail& m) {
  return std::string("On ") + m.day + " " + m.from + " wrote:\n\n" + m.text;
}
std::string with_day_last(const Mail& m) {
  return std::string(m.from) + " wrote on " + m.day + ":\n\n" + m.text;
}
std::string as_copied(const Mail& m) {
  return std::string(m.from) + "\n" + m.day + "\nto " + m.to + "\n\n" + m.text;
}

}  // namespace

TEST_CASE("the last word of the firm counts, however the mails of a thread stand") {
  int n = 0;
  const auto numbered = [&](const Mail& m) {
    return "=== " + std::to_string(++n) + " of 4 ===\nFrom: " + m.from + "\nTo: " + m.to + "\n\n" +
           m.text;
  };
  for (const std::string& text :
       {rising(with_fields), falling(with_fields), rising(attributed), falling(attributed),
        rising(with_day_last), rising(as_copied), rising(numbered)}) {
    const Reading r = read(text.c_str());
    const Fact* base = r.fact("offer.base_salary");
    CHECK_MESSAGE((base != nullptr && to_toml(base->value) == "91_000"), text);
    const Fact* candidate = r.fact("people.candidate");
    CHECK_MESSAGE((candidate != nullptr && to_toml(candidate->value) == "\"Felix Amadi\""), text);
  }
}

TEST_CASE("a head without a letter, and one whose day or hour is broken, are read like any other") {
  for (const char* day : {"Mon, 30 Nov 2026 15:Dear candidate", "30 Nov 2026 15:99999999999",
                          "99/99/9999 99:99", "Mon, 30 Nov 2026 15:"}) {
    const std::string head =
        "From: Ada Quill <ada@larkspur.example>\nTo: Felix Amadi "
        "<felix@mail.example>\nDate: " +
        std::string(day) + "\nSubject: Larkspur Systems offers the role of ";
    CHECK(said(read_text(head + "Porter\n"), "people.candidate") == "\"Felix Amadi\"");
    const Reading whole = read_text(head + "Prtwor\n\nYour salary is $91,000 a year.\n");
    CHECK(said(whole, "offer.base_salary") == "91_000");
  }
}

TEST_CASE("a later letter that corrects the time and the share of a repayment, and the class") {
  SourceText first;
  first.name = "a.txt";
  first.text =
      "November 30, 2026\n\nYour new-hire class begins on February 8, 2027. Hiring bonus of "
      "$60,000. "
      "A pilot who leaves before completing thirty-six (36) months repays it in full.\n";
  SourceText second;
  second.name = "b.txt";
  second.text =
      "Date: December 3, 2026\n\nThe correct repayment period is twenty-four (24) months and "
      "repayment is prorated by month. We have also moved you to the class of February 22, 2027.\n";
  const Reading r = read_letters({first, second}, Date::on(2026, 12, 5));
  CHECK(said(r, "offer.sign_on.clawback") == "\"prorated\"");
  CHECK(said(r, "offer.sign_on.clawback_months") == "24");
  CHECK(said(r, "offer.start") == "2027-02-22");
}

TEST_CASE("a narrow paragraph of prose flows, whatever the length of its lines") {
  const Reading r = read_text(
      "Your salary will be $117,000 per year, paid bi-weekly.\n\nSunhollow will grant you 9,500 "
      "restricted stock\nunits, which vest in equal quarterly\ninstallments over a period of three "
      "(3)\nyears of continuous service. The last sale of shares was at $6.40 per\nshare.\n");
  CHECK(said(r, "offer.grants[0].shares") == "9500");
  CHECK(said(r, "offer.grants[0].months") == "36");
}

TEST_CASE("a week's pay for all weeks of the year, guaranteed, and another sum") {
  const Reading r = read_text(
      "Hi Dov,\n\nYou start on February 1, 2027.\n\n* $2,650 a week, 52 weeks a year, guaranteed "
      "whether or not there is work.\n* Stay two years and there's another $15,000, paid on your "
      "second anniversary.\n");
  CHECK(said(r, "offer.base_salary") == "137_800");
  CHECK(said(r, "offer.payments[0].kind") == "\"retention\"");
  CHECK(said(r, "offer.payments[0].month") == "24");
}

TEST_CASE("a part of the company with its kind behind a comma, or said alone") {
  const Reading isos = read_text(
      "noor  10:31 AM\n128k base plus 0.9%, all ISOs\nnoor  10:59 AM\n4 years, 1 yr cliff, "
      "monthly\n");
  CHECK(said(isos, "offer.grants[0].ownership") == "\"0.9%\"");
  CHECK(said(isos, "offer.grants[0].kind") == "\"iso\"");
  const Reading alone = read_text(
      "noor  10:31 AM\nsalary 128k, 0.9% of the company\nnoor  10:59 AM\n4 years, 1 yr cliff, "
      "monthly\n");
  CHECK(said(alone, "offer.grants[0].ownership") == "\"0.9%\"");
}

TEST_CASE("a titled question of a quoted mail says what its answer is about") {
  const Reading r = read_text(
      "From: Mara Dunleavy\nTo: Ravi Seth\nSubject: Re: Offer, two questions\n\nRavi, answers "
      "under "
      "each.\n\n> 1. Base. Could you go to $195,000? The letter has $182,000.\n\nWe can do "
      "$188,000.\n\n> 2. Signing bonus. I would be walking away from about $30,000 of year-end "
      "bonus at "
      "Carrow. Could you match that?\n\nNot all of it. We can offer $22,500, paid on the first "
      "payroll "
      "after you join.\n");
  CHECK(said(r, "offer.base_salary") == "188_000");
  CHECK(said(r, "offer.sign_on.amount") == "22_500");
}

TEST_CASE("a part of the company that the founder can get to") {
  const Reading r = read_text(
      "6:41 PM  Jules (Fernhollow): 145k salary, 0.6% in options\n6:44 PM  you: was hoping for "
      "more "
      "like 1%\n6:52 PM  Jules (Fernhollow): I can get to 0.75%. that's fully diluted\n");
  CHECK(said(r, "offer.grants[0].ownership") == "\"0.75%\"");
}

TEST_CASE("a salary beside what the firm makes of the sign-on") {
  const Reading r = read_text(
      "[9:15] Ada: We would like you as Vet. Base 118k, signing bonus 15k\n[9:20] Bex: would you "
      "consider 125k?\n[9:41] Ada: 120k is what we can do, and we make the signing bonus 18k\n");
  CHECK(said(r, "offer.base_salary") == "120_000");
  CHECK(said(r, "offer.sign_on.amount") == "18_000");
}

TEST_CASE("a message that begins with a figure is one behind its hour") {
  const Reading r = read_text(
      "bashir (Loamlight)  4:02 PM   data engineer, 170k base\n"
      "bashir (Loamlight)  4:03 PM   0.6% fully diluted, in options\n"
      "you                 4:10 PM   any flex on equity? was thinking 0.9\n"
      "bashir (Loamlight)  4:12 PM   0.75% is where i can get to. base stays\n");
  CHECK(said(r, "offer.grants[0].ownership") == "\"0.75%\"");
}

TEST_CASE("a later letter gives the role another title") {
  const auto letter = [](const char* name, const char* role) {
    SourceText text;
    text.name = name;
    text.text = std::string("OFFER OF EMPLOYMENT\n\nCandidate: Ada Quill\nPosition: ") + role +
                "\nSalary: $92,000 per year\n";
    return text;
  };
  const Reading r = read_letters(
      {letter("a.txt", "Rigging Supervisor"), letter("b.txt", "Rigging Superintendent")},
      Date::on(2027, 1, 14));
  CHECK(said(r, "offer.role") == "\"Rigging Superintendent\"");
}

TEST_CASE("a later letter takes a sign-on back by its paragraph, and pays by the month anew") {
  const auto later = [](const char* words) {
    SourceText first;
    first.name = "a.txt";
    first.text =
        "March 22, 2027\n\nWe offer you the position of Engineer. Your salary is $9,412.00 per "
        "month. You receive a sign-on bonus of $3,000, repayable in full if you leave in your "
        "first "
        "twelve months.\n";
    SourceText second;
    second.name = "b.txt";
    second.text = std::string("March 25, 2027\n\nWe amend our letter of March 22. ") + words + "\n";
    return read_letters({first, second}, Date::on(2027, 3, 26));
  };
  for (const char* words : {"\n\nParagraph 3: the sign-on bonus is withdrawn.",
                            "The sign-on bonus will not be paid.", "Sign-on bonus: withdrawn."}) {
    const Reading r = later(words);
    CHECK_MESSAGE(r.fact("offer.sign_on.amount") == nullptr, words);
    CHECK_MESSAGE(r.fact("offer.sign_on.clawback") == nullptr, words);
  }
  const Reading placed = later(
      "You had asked for Step F ($10,378); in view of your experience you will be placed at Step "
      "E, "
      "$9,886.00 per month.");
  const Fact* base = placed.fact("offer.base_salary");
  CHECK((base != nullptr && to_toml(base->value) == "118_632"));  // 12 x 9,886
}

TEST_SUITE_END();
