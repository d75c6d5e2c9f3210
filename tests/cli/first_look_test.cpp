#include <doctest/doctest.h>

#include "tests/support/program.hpp"

using namespace parley;

namespace {

const test::Surroundings kScenarios = {.directory = test::path_of("scenarios")};

std::size_t count(const std::string& text, std::string_view piece) {
  std::size_t n = 0;
  for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++n;
  return n;
}

bool says(const std::string& text, std::string_view piece) { return count(text, piece) > 0; }

}  // namespace

TEST_SUITE_BEGIN("first look");

TEST_CASE("five offers stay one table, a row each, the rank first") {
  const auto ran = test::run_parley(
      {"compare", "as-offered.toml", "counter.toml", "rival.toml", "downside.toml", "today.toml"},
      kScenarios);
  REQUIRE(ran.status == 0);
  const std::string figures = ran.out.substr(ran.out.find("Offer"));
  const std::string header = figures.substr(0, figures.find("───"));
  CHECK(says(header, "Rank"));
  CHECK(says(header, "Total"));
  CHECK(says(header, "Worth on day one"));
  CHECK(header.find("Rank") < header.find("Total"));
}

TEST_CASE("two offers stand side by side, their ranks in the first row") {
  const auto ran = test::run_parley({"compare", "as-offered.toml", "rival.toml"}, kScenarios);
  REQUIRE(ran.status == 0);
  CHECK(ran.out.find("Rank by worth on day one") < ran.out.find("average a year"));
}

TEST_CASE("by month the total stands beside its date on a screen of 80 columns") {
  const auto ran = test::run_parley({"project", "today.toml", "--by", "month"}, kScenarios);
  REQUIRE(ran.status == 0);
  const std::string header = ran.out.substr(ran.out.find("Month"));
  const std::string line = header.substr(0, header.find('\n'));
  CHECK(says(line, "Total"));
  CHECK(line.find("Date") < line.find("Total"));
}

TEST_CASE("by event a benefit is named") {
  const auto ran = test::run_parley({"project", "today.toml", "--by", "event"}, kScenarios);
  CHECK(says(ran.out, "retirement match"));
}

TEST_CASE("a PDF is a page that is printed") {
  const auto ran = test::run_parley({"report", "today.toml", "-o", "x.pdf"}, kScenarios);
  CHECK(ran.status == 2);
  CHECK(says(ran.err, "write html and print"));
}

TEST_CASE("a calendar holds what one wants to know, and every vest when asked") {
  const auto few = test::run_parley({"project", "as-offered.toml", "-f", "ics"}, kScenarios);
  const auto all =
      test::run_parley({"project", "as-offered.toml", "-f", "ics", "--all"}, kScenarios);
  REQUIRE(few.status == 0);
  CHECK(says(few.out, "Cliff: 25%"));
  CHECK(says(few.out, "Bonus day"));
  CHECK(count(few.out, "CATEGORIES:VESTING") == 2);   // the cliff, and the last
  CHECK(count(all.out, "CATEGORIES:VESTING") == 37);  // a cliff, and 36 months
}

TEST_CASE("a deck without evidence is refused, and says what it needs") {
  const auto ran =
      test::run_parley({"report", "today.toml", "--as", "deck", "-f", "html"}, kScenarios);
  CHECK(ran.status == 3);
  CHECK(ran.out.empty());
  CHECK(says(ran.err, "a deck shows what evidence supports"));
  CHECK(says(ran.err, "[[track_record]]"));
}

TEST_CASE("dollars in Markdown are no formula") {
  const auto ran = test::run_parley({"project", "today.toml", "-f", "markdown"}, kScenarios);
  CHECK(says(ran.out, "\\$168,000"));
  CHECK(count(ran.out, "$") == count(ran.out, "\\$"));
}

TEST_SUITE_END();
