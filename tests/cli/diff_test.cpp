#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

using namespace parley;

namespace {

constexpr const char* kOld = R"([offer]
start = 2026-09-01
base_salary = 100_000
[offer.sign_on]
amount = 10_000
)";
constexpr const char* kNew = R"([offer]
start = 2026-09-01
base_salary = 103_000
[[offer.benefits]]
name = "transit"
yearly = 600
)";

test::Ran diff(std::vector<std::string> options) {
  test::Folder folder;
  std::ofstream(folder / "old.toml") << kOld;
  std::ofstream(folder / "new.toml") << kNew;
  std::vector<std::string> words = {"diff", "old.toml", "new.toml"};
  words.insert(words.end(), options.begin(), options.end());
  return test::run_parley(words, {.directory = folder.text()});
}

}  // namespace

TEST_SUITE("diff, as a command") {
  // 4 years: base 4 x 3,000 = 12,000; the sign-on of 10,000 is gone; transit 4 x 600 = 2,400.
  TEST_CASE("each change stands beside what it was, with what it alone is worth") {
    const test::Ran ran = diff({"--format", "json"});
    CHECK(ran.status == 0);
    const auto j = nlohmann::json::parse(ran.out);
    REQUIRE(j["changes"].size() == 4);
    CHECK(j["changes"][0]["what"] == "Base salary");
    CHECK(j["changes"][0]["before"] == "$100,000");
    CHECK(j["changes"][0]["now"] == "$103,000");
    CHECK(j["changes"][0]["cash"] == 12'000.0);
    CHECK(j["changes"][1]["what"] == "Sign-on at month 0");
    CHECK(j["changes"][1]["now"] == nullptr);
    CHECK(j["changes"][1]["cash"] == -10'000.0);
    CHECK(j["changes"][3]["what"] == "transit");
    CHECK(j["changes"][3]["cash"] == 2'400.0);
    CHECK(j["in_all"]["cash"] == 4'400.0);
    CHECK(j["in_all"]["worth"] == 4'400.0);
  }

  TEST_CASE("a letter is held to what was agreed") {
    CHECK(diff({"--agreed", "base_salary=103000"}).status == 0);
    const test::Ran broken = diff({"--agreed", "base_salary=105000"});
    CHECK(broken.status == 1);
    CHECK(broken.out.find("$105,000 was agreed, and the letter says $103,000.") !=
          std::string::npos);
  }

  TEST_CASE("the same offer has no difference, whatever its title") {
    test::Folder folder;
    std::ofstream(folder / "a.toml") << kOld;
    const test::Ran ran =
        test::run_parley({"diff", "a.toml", "a.toml"}, {.directory = folder.text()});
    CHECK(ran.status == 0);
    CHECK(ran.out.find("Nothing in the pay has changed.") != std::string::npos);
  }
}
