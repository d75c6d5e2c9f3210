#include <doctest/doctest.h>

#include "tests/support/program.hpp"

namespace parley::test {
namespace {

const std::string kOffer = path_of("tests/cases/plan/flagship/offer.toml");
const std::string kRival = path_of("tests/cases/plan/flagship/rival.toml");

TEST_SUITE("exports") {
  TEST_CASE("project and report write a workbook and a calendar") {
    for (const char* verb : {"project", "report"}) {
      CHECK(run_parley({verb, kOffer, "--format", "xlsx"}).out.starts_with("PK"));
      CHECK(run_parley({verb, kOffer, "--format", "ics"}).out.starts_with("BEGIN:VCALENDAR\r\n"));
    }
  }

  TEST_CASE("an alternative of a report is in its calendar, each event with its title") {
    const std::string text =
        run_parley({"report", kOffer, "--against", kRival, "--format", "ics"}).out;
    CHECK(text.find("(As offered)") != std::string::npos);
    CHECK(text.find("(Rival)") != std::string::npos);
  }

  TEST_CASE("what holds private figures is not written for the public, nor bytes to a terminal") {
    CHECK(run_parley({"report", kOffer, "--public", "--format", "xlsx"}).status == 2);
    CHECK(run_parley({"project", kOffer, "--format", "xlsx"}, {.terminal = true}).status == 2);
  }

  TEST_CASE("the stamp is the first day, or --as-of") {
    CHECK(run_parley({"project", kOffer, "--format", "ics"}).out.find("DTSTAMP:20260901T") !=
          std::string::npos);
    CHECK(run_parley({"project", kOffer, "--format", "ics", "--as-of", "2026-08-01"})
              .out.find("DTSTAMP:20260801T") != std::string::npos);
    CHECK(run_parley({"project", kOffer, "--format", "ics", "--as-of", "tomorrow"}).status == 2);
  }
}

}  // namespace
}  // namespace parley::test
