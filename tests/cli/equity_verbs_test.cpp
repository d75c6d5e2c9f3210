// score, equity, what-if and sensitivity, as a person runs them.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "parley/core/disk.hpp"
#include "tests/support/playbook_text.hpp"
#include "tests/support/program.hpp"

using nlohmann::json;
using parley::test::Ran;

namespace {

constexpr const char* kOffer = R"(title = "As offered"
playbook = "playbook.toml"
[offer]
start = 2026-09-01
base_salary = 176_000
[[offer.grants]]
name = "new hire"
kind = "iso"
shares = 100_000
strike = 1.25
[company]
valuation = "$1.6B"
fully_diluted_shares = 200_000_000
[[company.preferred]]
name = "Series A"
ownership = "20%"
invested = "$100M"
[[exits]]
name = "acquired"
probability = "40%"
month = 48
proceeds = "$900M"
kind = "sale"
[[exits]]
name = "fire sale"
probability = "30%"
month = 48
proceeds = "$80M"
kind = "sale"
[[exits]]
name = "closed"
probability = "30%"
month = 30
kind = "none"
[[plan]]
name = "vector search"
arr_uplift = "$2.8M"
evidence = "bare"
[[plan]]
name = "indexing"
clusters = 3600
latency_reduction = "12%"
evidence = "verified"
[ratings]
influence = 80
culture = 80
)";

constexpr const char* kRival = R"(title = "Rival"
[offer]
start = 2026-09-01
base_salary = 250_000
)";

// The files above, with `more` at the end of the offer.
Ran parley_on(const std::vector<std::string>& words, const std::string& more = "") {
  parley::MemoryDisk disk;
  disk.files = {{"offer.toml", kOffer + more},
                {"rival.toml", kRival},
                {"playbook.toml", std::string(parley::random::kPlaybook)}};
  return parley::test::run_parley(words, {.disk = &disk});
}

bool says(const Ran& r, const std::string& words) {
  std::string text;  // a sentence may be broken over lines
  std::istringstream in(r.out);
  for (std::string word; in >> word;) text += word + " ";
  return text.find(words) != std::string::npos;
}

std::size_t columns(const std::string& line) {
  std::size_t n = 0;
  for (const char c : line) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

}  // namespace

TEST_SUITE_BEGIN("equity verbs");

TEST_CASE("score says what alone would close the gap") {
  const Ran r = parley_on({"score", "offer.toml"});
  CHECK(r.status == 0);
  CHECK(says(r, "Projected score: 68 of 100 as credited, 56 at face."));
  CHECK(says(r, "market impact +$816,667 +$1,400,000"));
  CHECK(says(r, "adoption +5 points at most"));
  CHECK(says(r, "With every figure of this list verified the score would be 80."));
}

TEST_CASE("score without anything to score says what to write") {
  CHECK(says(parley_on({"score", "rival.toml"}), "name a playbook"));
}

TEST_CASE(
    "equity labels the headline as paper, and says whose share it is and what exercising takes") {
  const Ran r = parley_on({"equity", "offer.toml"});
  CHECK(r.status == 0);
  CHECK(says(r, "0.05% of today's company: 100,000 of its 200,000,000 fully diluted shares."));
  CHECK(says(r, "Headline, on paper: $800,000 (0.05% of a valuation of $1.6B)."));
  CHECK(says(r, "Exercising all of it takes $125,000 of your own cash ($1.25 a share)"));
  CHECK(says(
      r, "must sell for more than $300M, 0.19 times today's valuation"));  // 80 % of 250 and 100
  // 0.05 % of $900M less $250M.
  CHECK(says(r, "You get $325,000 $0 $0"));
  CHECK(says(
      r, "Weighted by their chances the exits pay $130,000; the chance of nothing at all is 60%."));
}

TEST_CASE("equity asks for wealth where it is not said, and gives the sure amount where it is") {
  CHECK(says(parley_on({"equity", "offer.toml"}), "preferences.outside_wealth"));
  const Ran r = parley_on({"equity", "offer.toml", "--set", "preferences.outside_wealth=325k"});
  // Half of the wealth doubled in 40 of 100: 1 / (0.6 + 0.4 / 2) = 1.25.
  CHECK(says(r, "is worth a sure $81,250."));
  const auto j = json::parse(parley_on({"equity", "offer.toml", "--format", "json"}).out);
  CHECK(j["certainty_equivalent"].is_null());
  CHECK(j["grants"][0]["first_pays"] == 300e6);
  CHECK(j["grants"][0]["exits"][0]["payoff"] == 325'000);
}

TEST_CASE("shares of an unknown count are not known to be worth anything, and not worth nothing") {
  const Ran r = parley_on({"equity", "unknown.toml"});
  CHECK(r.status == 4);
  parley::MemoryDisk disk;
  disk.files["a.toml"] =
      "[offer]\nstart = 2026-09-01\nbase_salary = 100_000\n[[offer.grants]]\nname = "
      "\"hire\"\nshares = 5000\n"
      "[[exits]]\nname = \"sale\"\nprobability = \"100%\"\nmonth = 48\nproceeds = \"$50M\"\nkind = "
      "\"sale\"\n";
  const Ran known = parley::test::run_parley({"equity", "a.toml"}, {.disk = &disk});
  CHECK(says(known, "5,000 shares; of how many is not known: ask for the fully diluted count."));
  CHECK(says(known, "You get not known"));
}

TEST_CASE("what-if needs a key to set, and checks it as if it stood in the file") {
  CHECK(parley_on({"what-if", "offer.toml"}).status == 2);
  const Ran r = parley_on({"what-if", "offer.toml", "--set", "offer.base_salry=185000"});
  CHECK(r.status == 3);
  CHECK(r.err.find("base_salary") != std::string::npos);
}

TEST_CASE("what-if shows the offer as filed, the changed one and the difference") {
  const Ran r =
      parley_on({"what-if", "offer.toml", "rival.toml", "--set", "offer.base_salary=185000"});
  CHECK(r.status == 0);
  CHECK(says(r, "offer.base_salary: $185,000 in place of $176,000"));
  CHECK(says(r, "guaranteed cash $704,000 $740,000 +$36,000"));
  CHECK(says(r, "offer.base_salary: $185,000 in place of $250,000"));
}

TEST_CASE("what-if turns one offer and leaves its rival as it is") {
  const Ran r = parley_on(
      {"what-if", "offer.toml", "rival.toml", "--set", "offer.toml:offer.base_salary=185000"});
  CHECK(r.status == 0);
  CHECK(says(r, "offer.base_salary: $185,000 in place of $176,000"));
  CHECK_FALSE(says(r, "in place of $250,000"));
  CHECK(says(r, "As filed: nothing is set in this one."));
}

TEST_CASE("what-if's JSON is project's and compare's, as filed and changed") {
  const auto j = json::parse(
      parley_on({"what-if", "offer.toml", "--set", "offer.base_salary=185000", "--format", "json"})
          .out);
  CHECK(j["filed"]["compare"] ==
        json::parse(parley_on({"compare", "offer.toml", "--format", "json"}).out));
  CHECK(j["changed"]["project"] ==
        json::parse(parley_on({"project", "offer.toml", "--set", "offer.base_salary=185000",
                               "--format", "json"})
                        .out));
}

TEST_CASE(
    "sensitivity draws a tornado, names what is idle, and finds where two offers change places") {
  const Ran r = parley_on({"sensitivity", "offer.toml", "rival.toml"});
  CHECK(r.status == 0);
  // $704,000, and 40 % of a sale that pays 0.05 % of $900M less $250M, against $1,000,000; a tie is
  // the first one's.
  CHECK(says(r, "Rival leads As offered by $166,000 of worth on day one."));
  CHECK(says(r, "Rival offer.base_salary $250,000 $208,500 -16.6%"));
  CHECK(says(r, "These change neither figure:"));
  const auto j = json::parse(parley_on({"sensitivity", "offer.toml", "--format", "json"}).out);
  CHECK(j["scenarios"][0]["swings"][1]["key"] == "company.valuation");
  CHECK(j["scenarios"][0]["swings"][1]["up"]["total_change"] == 160'000);  // a fifth of $8 a share
}

TEST_CASE("a range that fits no number of the file is an error, not something to pass over") {
  for (const std::string key :
       {"company.valuation", "company.name", "exits[7].proceeds", "company.valuaton"}) {
    const std::string range =
        "[[sensitivity]]\nkey = \"" + key + "\"\nlow = \"10%\"\nhigh = \"20%\"\n";
    const Ran r = parley_on({"sensitivity", "offer.toml"}, range);
    CHECK(r.status == 3);
    CHECK(r.out.empty());
    CHECK(r.err.find(key) != std::string::npos);
  }
}

TEST_CASE("every page fits into 80 columns") {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"score", "offer.toml"},
        {"equity", "offer.toml"},
        {"sensitivity", "offer.toml", "rival.toml"},
        {"what-if", "offer.toml", "rival.toml", "--set", "projection.discount_rate=8%"}}) {
    const Ran r = parley_on(words);
    CHECK(r.status == 0);
    std::istringstream in(r.out);
    for (std::string line; std::getline(in, line);) {
      CAPTURE(line);
      CHECK(columns(line) <= 80);
    }
  }
}

TEST_SUITE_END();
