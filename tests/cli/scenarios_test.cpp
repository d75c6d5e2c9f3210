#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/support/program.hpp"

namespace fs = std::filesystem;
using nlohmann::json;
using parley::test::path_of;
using parley::test::run_parley;

namespace {

// Every scenario of scenarios/: what stands there is run.
std::vector<std::string> scenario_files() {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(path_of("scenarios"))) {
    const bool playbook = entry.path().parent_path().filename() == "playbooks";
    if (entry.path().extension() == ".toml" && !playbook) files.push_back(entry.path().string());
  }
  return files;
}

json answer(std::vector<std::string> words) {
  words.insert(words.end(), {"--format", "json"});
  const auto ran = run_parley(words, {.directory = path_of("scenarios")});
  REQUIRE_MESSAGE(ran.status == 0, ran.err);
  return json::parse(ran.out);
}

}  // namespace

TEST_SUITE_BEGIN("scenarios");

TEST_CASE(
    "every scenario of the repository is read without an error or a warning, projected, and its "
    "grants vest") {
  for (const std::string& file : scenario_files()) {
    CAPTURE(file);
    const auto project = run_parley({"project", file});
    CHECK(project.status == 0);
    CHECK(project.err == "");
    CHECK(run_parley({"vest", file}).status == 0);
    CHECK(run_parley({"compare", file}).status == 0);
  }
}

TEST_CASE("the first year as offered: salary, sign-on, bonus and the cliff") {
  const json year = answer({"project", "as-offered.toml"})["scenarios"][0]["years"][0];
  CHECK(year["base"] == 176000.0);
  CHECK(year["sign_on"] == 24000.0);
  CHECK(year["bonus"] == 14080.0);    // 8 %, all of it: the plan scores 86
  CHECK(year["equity"] == 200000.0);  // a quarter of 0.05 % of $1.6B
  CHECK(year["total"] == 414080.0);
}

TEST_CASE("the counter vests half of the grant at month 12: the cliff and the additional quarter") {
  const json events = answer({"vest", "counter.toml"})["grants"][0]["events"];
  CHECK(events[0]["cause"] == "cliff");
  CHECK(events[1]["cause"] == "acceleration");
  CHECK(events[1]["month"] == 12);
  CHECK(events[1]["cumulative"] == doctest::Approx(0.00035).epsilon(1e-12));  // a double of JSON
}

TEST_CASE("the impact grant is the 0.07 % that $4M of documented ARR and full lock-in justify") {
  CHECK(answer({"vest", "impact-grant.toml"})["grants"][0]["size"] == 0.0007);
}

TEST_CASE("the downside pays eleven months of salary and takes the sign-on back") {
  const json totals = answer({"project", "downside.toml"})["scenarios"][0]["totals"];
  CHECK(totals["base"] == 161333.33);  // 11/12 of 176,000
  CHECK(totals["sign_on_clawback"] == -24000.0);
  CHECK(totals["bonus"] == 0.0);  // 70 reaches no tier
  CHECK(totals["equity"] == 0.0);
}

TEST_CASE(
    "the rival's stock is counted at the price of day one, grown 5 % a year, on its own schedule") {
  const json years = answer({"project", "rival.toml"})["scenarios"][0]["years"];
  CHECK(years[0]["equity"] == 7875.0);    // 5 % of $150,000, times 1.05
  CHECK(years[1]["equity"] == 24806.25);  // 15 %, times 1.05 squared
}

TEST_CASE("today's job pays its raise and its benefits, and has no equity") {
  const json scenario = answer({"project", "today.toml"})["scenarios"][0];
  CHECK(scenario["years"][1]["base"] == 173040.0);  // 168,000 and 3 %
  CHECK(scenario["years"][1]["benefits"] == 6720.0);
  CHECK(scenario["totals"]["equity"] == 0.0);
}

TEST_SUITE_END();
