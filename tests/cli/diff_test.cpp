#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

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

  // Over 4 years: 5,000 once; 2,000 x 4; 4 % of 100,000 x 4; grants of 10,000 at months 12 and 24,
  // 2,500 each after a year and then 208.33 a month: 2 x 2,500 + 36 x 208.33 = 12,499.88.
  TEST_CASE("payments, further bonuses, benefits, severance and refreshers are compared") {
    test::Folder folder;
    std::ofstream(folder / "old.toml") << kOld;
    std::ofstream(folder / "new.toml") << R"(extends = "old.toml"
[offer]
bonuses = [{ name = "team", amount = 2_000, paid = "annual" }]
payments = [{ kind = "relocation", amount = 5_000, month = 0 }]
benefits = [{ name = "match", of_base = "4%" }]
severance = { months = 3 }
refreshers = [{ value = 10_000, from_month = 12, count = 2 }]
)";
    const test::Ran ran = test::run_parley({"diff", "old.toml", "new.toml", "--format", "json"},
                                           {.directory = folder.text()});
    CAPTURE(ran.err);
    REQUIRE(ran.status == 0);
    const auto j = nlohmann::json::parse(ran.out);
    std::map<std::string, double> worth;
    for (const auto& line : j["changes"]) {
      if (line.contains("cash"))
        worth[line["what"]] = line["cash"].get<double>() + line["equity"].get<double>();
    }
    CHECK(worth == std::map<std::string, double>{{"Relocation, payment 1", 5'000},
                                                 {"Team", 8'000},
                                                 {"match", 16'000},
                                                 {"Severance", 0},
                                                 {"refresher: further grants", 12'499.88}});
  }

  TEST_CASE("an acceleration clause is valued apart from the grant that it stands on") {
    const test::Ran ran =
        test::run_parley({"diff", "as-offered.toml", "counter.toml", "--format", "json"},
                         {.directory = test::path_of("scenarios")});
    REQUIRE(ran.status == 0);
    int valued = 0;
    const auto j = nlohmann::json::parse(ran.out);
    for (const auto& line : j["changes"]) {
      CAPTURE(line.dump());
      CHECK(line.contains("worth"));
      valued += line["what"] == "new hire: acceleration" && line["worth"].get<double>() > 0;
    }
    CHECK(valued == 1);
  }

  TEST_CASE("a letter is held to what was agreed") {
    CHECK(diff({"--agreed", "base_salary=103000"}).status == 0);
    const test::Ran broken = diff({"--agreed", "base_salary=105000"});
    CHECK(broken.status == 1);
    CHECK(broken.out.find("$105,000 was agreed, and the letter says $103,000.") !=
          std::string::npos);
  }

  TEST_CASE("what was agreed may be a scenario, to every line of which the letter is held") {
    test::Folder folder;
    std::ofstream(folder / "old.toml") << kOld;
    std::ofstream(folder / "agreed.toml") << R"(extends = "old.toml"
[offer]
base_salary = 105_000
payments = [{ name = "moving", kind = "relocation", amount = 5_000 }]
severance = { months = 3 }
grants = [{ name = "new hire", kind = "iso", shares = 4_000, exercise_window_days = 90 }]
)";
    const auto held = [&](const char* changed) {
      std::ofstream(folder / "final.toml") << "extends = \"agreed.toml\"\n[offer]\n" << changed;
      return test::run_parley({"diff", "old.toml", "final.toml", "--agreed", "agreed.toml"},
                              {.directory = folder.text()});
    };
    const auto is_broken = [&](const char* changed, const std::string& says) {
      const test::Ran ran = held(changed);
      CAPTURE(std::string(changed));
      CAPTURE(ran.out);
      CHECK(ran.status == 1);
      std::string said;
      std::string words;  // whatever line they stand in
      for (std::istringstream in(ran.out); in >> words;) said += words + " ";
      CHECK(said.find(says) != std::string::npos);
    };
    CHECK(held("").status == 0);
    is_broken("base_salary = 104_000",
              "Base salary: $105,000 was agreed, and the letter says $104,000.");
    is_broken("start = 2026-10-01",
              "Start: 2026-09-01 was agreed, and the letter says 2026-10-01.");
    is_broken("severance = { months = 2 }",
              "Severance: 3 months of base was agreed, and the letter says 2 months of base.");
    is_broken("payments = []", "was agreed, and the letter says nothing.");
    is_broken("grants = [{ name = \"new hire\", kind = \"iso\", shares = 4_000 }]",
              "new hire: time to exercise: 90 days after leaving was agreed");
    is_broken(
        "grants = [{ name = \"new hire\", kind = \"iso\", shares = 4_000, "
        "exercise_window_days = 90, months = 60 }]",
        "new hire: vesting: 48 months, cliff at 12, every 1 was agreed");
    CHECK(held("expires = 2026-08-20").status == 0);
  }

  TEST_CASE("a grant that the letter calls otherwise is the same grant") {
    test::Folder folder;
    std::ofstream(folder / "old.toml") << kOld << "[[offer.grants]]\nname = \"new hire\"\n"
                                       << "shares = 4_000\n";
    std::ofstream(folder / "new.toml") << kOld << "[[offer.grants]]\nshares = 4_500\n";
    const test::Ran ran = test::run_parley({"diff", "old.toml", "new.toml", "--format", "json"},
                                           {.directory = folder.text()});
    REQUIRE(ran.status == 0);
    const test::Ran told =
        test::run_parley({"diff", "old.toml", "new.toml"}, {.directory = folder.text()});
    CHECK(told.out.find("Worth to you is not known") != std::string::npos);
    const auto changes = nlohmann::json::parse(ran.out)["changes"];
    REQUIRE(changes.size() == 1);
    CHECK(changes[0]["before"] == "4,000 shares");
    CHECK(changes[0]["now"] == "4,500 shares");
  }

  TEST_CASE("what was agreed is a file that the reader knows, or levers") {
    test::Folder folder;
    std::ofstream(folder / "old.toml") << kOld;
    std::ofstream(folder / "levers.toml") << "base_salary = 105_000\n";
    const auto held = [&](const char* agreed) {
      return test::run_parley({"diff", "old.toml", "old.toml", "--agreed", agreed},
                              {.directory = folder.text()});
    };
    CHECK(held("no-such.toml").status == 4);
    const test::Ran levers = held("levers.toml");
    CHECK(levers.status == 3);
    CHECK(levers.err.find("base_salary") != std::string::npos);
    CHECK(held("base_salary=100000,sign_on=10000").status == 0);
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
