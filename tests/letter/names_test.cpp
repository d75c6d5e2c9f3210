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
