#include <doctest/doctest.h>

#include <string>

#include "letter/reading.hpp"

using namespace parley;
using namespace parley::letter;

// Where letters name who offers, which role, who is offered it and who writes. "-": not looked at;
// "": nobody is named.
namespace {

struct Row {
  const char* letter;
  const char* employer;
  const char* role;
  const char* candidate;
  const char* recruiter;
};

constexpr Row kRows[] = {
    {"Marrow Payments\nStaff Data Engineer  |  Job code DE5  |  Full time\n\n"
     "Base pay      $150,000 a year\n",
     "-", "Staff Data Engineer", "-", "-"},
    {"STATE OFFICE OF PARKS AND RIVERS\n\nYour salary is $80,000 a year.\n\nDivision of "
     "Personnel\n",
     "STATE OFFICE OF PARKS AND RIVERS", "-", "-", "-"},
    {"Hey Ada, as discussed: Head of Field Support at Tarnbrook, $140k salary, start Feb 1, "
     "2027.\n",
     "Tarnbrook", "Head of Field Support", "-", "-"},
    {"Your base is $90,000 a year.\n\nQuestions? Ask your recruiter, Olive Tarrant.\n", "-", "-",
     "-", "Olive Tarrant"},
    {"Mossgate Castings Company\nOFFER OF EMPLOYMENT - HOURLY STAFF          Form 7\n\n"
     "Position:      Melt Supervisor\nBase salary:   $88,000 per year\n",
     "Mossgate Castings Company", "Melt Supervisor", "-", "-"},
    {"Candidate name\nAda Quill\n\nHiring organization\nPell Harbor Credit Union\n\nPosition "
     "title\nLending Manager\n\nProposed first day\n01/19/2027\n\nBase pay (annual)\n$110,000\n\n"
     "Recruiter\nOlive Tarrant\n",
     "Pell Harbor Credit Union", "Lending Manager", "Ada Quill", "Olive Tarrant"},
    {"Company:\n    Tarnbrook Optics, Inc.\n\nOffered to:\n    Ada Quill\n\nJob:\n    Lens "
     "Scientist\n\nPay:\n    $9,750 per month\n\nAnswer due:\n    December 18, 2026\n",
     "Tarnbrook Optics, Inc.", "Lens Scientist", "Ada Quill", "-"},
    {"MARLOW CLINICS GROUP\nDirector of Nursing\nPrepared for Ada Quill by Olive Tarrant, "
     "Executive Recruiting\n\nAnnual salary      $140,000\n",
     "MARLOW CLINICS GROUP", "Director of Nursing", "Ada Quill", "Olive Tarrant"},
    {"WhatsApp chat with Kip Ferris (Tarnbrook Maps)\n\n[02.12.26, 09:14] Kip: Founders said yes, "
     "here's the verbal\n[02.12.26, 09:15] Kip: Product Designer, base 149k\n"
     "[02.12.26, 09:17] Me: thanks\n",
     "Tarnbrook Maps", "Product Designer", "-", "Kip Ferris"},
    {"MELLOW CALL - TARNBROOK MAPPING (hiring mgr, paper next week)\n\ntitle: Survey Engineer\n"
     "base 150k\n",
     "TARNBROOK MAPPING", "Survey Engineer", "-", "-"},
    {"our offer:\n\nfirst hardware engineer at Tarnbrook Robotics. cash: 128k a year. i know, "
     "Corvid would pay you 155k.\n",
     "Tarnbrook Robotics", "hardware engineer", "-", "-"},
    {"Hi Ada,\n\nAs promised, the numbers for Broadcast Engineer:\n\n* Salary $126,000 a year\n",
     "-", "Broadcast Engineer", "Ada", "-"},
    {"HOLLOW COAST FOLK                                OFFER SHEET\n\n"
     "Position:    Account Director\n\nBase salary            $121,000 per year\n",
     "HOLLOW COAST FOLK", "Account Director", "-", "-"},
    {"Here's the offer from Tarnbrook.\n\n- founding ML engineer\n- $165k salary\n", "Tarnbrook",
     "founding ML engineer", "-", "-"},
    {"Company: Tarnbrook Mobility\n\nThis addendum is made between Tarnbrook Mobility and Ada "
     "Quill-Brandt. Except as changed below, the offer stands.\n\nYour base is $90,000 a year.\n",
     "Tarnbrook Mobility", "-", "Ada Quill-Brandt", "-"},
    {"Tarnbrook Systems, Inc.          for: Ada Quill\n\n"
     "Base      $150,000\nStart     February 1, 2027\n",
     "Tarnbrook Systems, Inc.", "-", "Ada Quill", "-"},
};

std::string said(const Reading& r, const char* key) {
  const Fact* fact = r.fact(key);
  return fact == nullptr ? "" : fact->value.text;
}

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("a letter names the firm, the role and the people") {
  for (const Row& row : kRows) {
    SourceText text;
    text.name = "offer.txt";
    text.text = row.letter;
    const Reading r = read_letters({text}, Date::on(2026, 12, 1));
    const auto check = [&](const char* key, const char* name) {
      if (std::string(name) != "-") CHECK_MESSAGE(said(r, key) == name, row.letter, " ", key);
    };
    check("offer.employer", row.employer);
    check("offer.role", row.role);
    check("people.candidate", row.candidate);
    check("people.recruiter", row.recruiter);
  }
}

TEST_SUITE_END();
