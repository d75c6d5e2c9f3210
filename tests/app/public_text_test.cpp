#include "app/public_text.hpp"

#include <doctest/doctest.h>

using namespace parley;

namespace {

const std::string kText = R"(# mine
[offer]
base_salary = 176_000 # theirs

[preferences] # my own
risk_aversion = 2
)";

}  // namespace

TEST_SUITE_BEGIN("a public text");

TEST_CASE("a public text has no private key, and no comment of one") {
  const std::string open =
      app::public_text(kText + "\n[projection]\nyears = 4\n# I may go\nleave_month = 20\n");
  CHECK(open.find("risk_aversion") == std::string::npos);
  CHECK(open.find("my own") == std::string::npos);
  CHECK(open.find("leave_month") == std::string::npos);
  CHECK(open.find("I may go") == std::string::npos);
  CHECK(open.find("years = 4") != std::string::npos);
  CHECK(open.find("# theirs") != std::string::npos);
}

TEST_CASE("what cannot be parsed is not made public") {
  CHECK(app::public_text("[preferences\nrisk_aversion = 2\n").empty());
}

TEST_CASE("private tables go wherever they stand, and what follows them stays") {
  const std::string open = app::public_text(
      "preferences.premium = 5\nexits = [\n  { name = \"low\" }, # my guess\n]\ntitle = \"A\"\n"
      "[beliefs]\nleave_monthly = \"1%\"\n# theirs\n[company]\nname = \"B\"\n");
  CHECK(open == "title = \"A\"\n# theirs\n[company]\nname = \"B\"\n");
}

TEST_SUITE_END();
