#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "parley/core/disk.hpp"
#include "tests/support/cases.hpp"
#include "tests/support/program.hpp"

using parley::MemoryDisk;
using namespace parley::test;

namespace {

constexpr const char* kFlagship = "tests/cases/plan/flagship";

Ran plan(std::vector<std::string> words) {
  words.insert(words.begin(), "plan");
  return run_parley(words, {.directory = path_of(kFlagship)});
}

nlohmann::json counter_answer(const std::vector<std::string>& more) {
  std::vector<std::string> words = {"offer.toml", "--against", "rival.toml", "--format", "json"};
  words.insert(words.end(), more.begin(), more.end());
  return nlohmann::json::parse(plan(words).out)["counter"];
}

bool says(const std::string& page, const std::string& words) {
  return page.find(words) != std::string::npos;
}

}  // namespace

TEST_SUITE("plan verb") {
  TEST_CASE("the open cases of the negotiation hold") {
    for (const char* name :
         {"flagship", "case02", "case03", "case04", "case05", "case06", "case07", "case08",
          "case09", "case10", "case11", "case12", "case13", "case14", "case15", "case16"}) {
      CAPTURE(name);
      CHECK(run_case(std::string("plan/") + name, plan_difference) == "");
    }
  }

  TEST_CASE("the page begins with the verdict and the comparison that decided it") {
    const Ran ran = plan({"offer.toml", "--against", "rival.toml"});
    CHECK(ran.status == 0);
    CHECK(
        ran.out.starts_with("Plan: As offered\n\nCounter: the opening adds $94,990 of worth to "
                            "you, more than 0.25% of the\noffer's ($1,859)."));
    CHECK(says(ran.out, "Private"));
  }

  TEST_CASE("the page names the caps with their reasons, the floor and where it comes from") {
    const std::string page = plan({"offer.toml", "--against", "rival.toml"}).out;
    CHECK(says(page, "equity first"));
    CHECK(says(page, "negotiation.most"));
    CHECK(says(page, "Walk away under $642,998: decline a final offer"));
    CHECK(says(page, "equity first: not"));
    CHECK(says(page, "$1,000 of base is worth 0.0008% of equity to you."));
  }

  TEST_CASE("without an alternative there is nothing to walk to, and no risk to weigh") {
    const Ran ran = plan({"offer.toml"});
    CHECK(says(ran.out, "No alternative was given"));
    CHECK_FALSE(says(ran.out, "The risk of asking"));
  }

  TEST_CASE("a counter-offer is accepted from the next rung's worth on") {
    // Rung 1 is 0.065 % and 10 %, rung 2 is 0.06 % and 10 %.
    CHECK(counter_answer({"--counter", "ownership=0.065%,bonus_rate=10%"})["accept"] == true);
    CHECK(counter_answer({"--counter", "ownership=0.06%,bonus_rate=10%"})["accept"] == false);
    const auto later =
        counter_answer({"--counter", "ownership=0.06%,bonus_rate=10%", "--round", "1"});
    CHECK(later["accept"] == true);
    CHECK(later["rung"] == 2);
  }

  TEST_CASE("after the last rung the last rung still decides") {
    const auto answer = counter_answer({"--counter", "ownership=0.06%", "--round", "9"});
    CHECK(answer["accept"] == true);
    CHECK(answer["rung"] == 3);
  }

  TEST_CASE("a final offer is accepted from the reservation on") {
    CHECK(counter_answer({"--counter", "sign_on=0", "--final"})["accept"] == true);
    const auto low = counter_answer({"--counter", "sign_on=0,base_salary=130k", "--final"});
    CHECK(low["accept"] == false);
    CHECK(low["next"].is_null());
  }

  TEST_CASE("the swap costs them no more than their counter and is worth no less to you") {
    const auto answer = counter_answer({"--counter", "base_salary=182000"});
    CHECK(answer["swap"]["cost"] <= answer["cost"]);
    CHECK(answer["swap"]["worth"] >= answer["worth"]);
  }

  TEST_CASE("a lever that is not understood stops with status 2 and a cure") {
    for (const char* text :
         {"base=178000", "ownership=0.06", "base_salary", "bonus_rate=10", "acceleration=120%",
          "base_salary=1,base_salary=2", "ownership=$100k"}) {
      CAPTURE(text);
      const Ran ran = plan({"offer.toml", "--counter", text});
      CHECK(ran.status == 2);
      CHECK(ran.out.empty());
    }
    CHECK(says(plan({"offer.toml", "--counter", "base_salery=178000"}).err,
               "did you mean base_salary"));
    CHECK(plan({"offer.toml", "--round", "1"}).status == 2);
    CHECK(plan({"offer.toml", "--stretch", "20"}).status == 2);
  }

  TEST_CASE("a counter in terms that the offer does not have is refused, not left unread") {
    const auto refused = [](const std::string& set, const std::string& counter) {
      return run_parley(
          {"plan", path_of("scenarios/software-engineer.toml"), "--set", set, "--counter", counter},
          {});
    };
    const Ran bonus = refused("offer.bonus={amount=10000}", "bonus_rate=12%");
    CHECK(bonus.status == 2);
    CHECK(says(bonus.err, "bonus is an amount of dollars"));
    const Ran clause = refused("offer.raise=\"1%\"", "acceleration=25%");
    CHECK(clause.status == 2);
    CHECK(says(clause.err, "neither the offer nor a playbook has an acceleration clause"));
  }

  TEST_CASE("a thousands separator does not split a counter-offer") {
    const auto answer = counter_answer({"--counter", "base_salary=$178,000, bonus_rate=9%"});
    CHECK(answer["package"]["base_salary"] == 178'000);
    CHECK(answer["package"]["bonus_rate"] == 0.09);
  }

  TEST_CASE("equity that nothing values waits for input, and says for what") {
    const Ran ran = run_parley({"plan", "offer.toml", "--against", "alt1.toml"},
                               {.directory = path_of("tests/cases/plan/case07")});
    CHECK(ran.status == 0);
    CHECK(says(ran.out, "company.valuation"));
    CHECK(says(ran.out, "new hire"));
    const Ran rows = run_parley({"plan", "offer.toml", "--format", "csv"},
                                {.directory = path_of("tests/cases/plan/case07")});
    CHECK(says(rows.err, "some equity has no value"));
  }

  TEST_CASE("policy and stretch of the command line stand over the file") {
    const auto value = nlohmann::json::parse(
        plan({"offer.toml", "--policy", "value", "--stretch", "40%", "--format", "json"}).out);
    CHECK(value["policy"] == "value");
    CHECK(value["opening"]["worth"] > 838'437);
  }
}

namespace {

// Two clients: one that is asked for, one whose range nobody knows.
Ran plan_of_clients(const std::vector<std::string>& more) {
  MemoryDisk disk;
  disk.files["ada/offer.toml"] =
      "title = \"Ada's\"\n[people]\ncandidate = \"Ada Example\"\ncoach = \"Sam Example\"\n"
      "[offer]\nemployer = \"A hospital\"\nstart = 2027-02-01\nexpires = 2027-01-15\n"
      "base_salary = 100_000\n[projection]\nyears = 1\n"
      "[bands.base_salary]\nlow = 95_000\nhigh = 105_000\nsource = \"posted range\"\n";
  disk.files["robin/offer.toml"] =
      "title = \"Robin's\"\n[people]\ncoach = \"Sam Example\"\n"
      "[offer]\nemployer = \"A bank\"\nstart = 2027-02-01\nbase_salary = 90_000\n"
      "[projection]\nyears = 1\n";
  std::vector<std::string> words = {"plan", "ada/offer.toml", "robin/offer.toml"};
  words.insert(words.end(), more.begin(), more.end());
  return run_parley(words, {.disk = &disk});
}

}  // namespace

TEST_SUITE("plan of several offers") {
  TEST_CASE("each is a row: client, employer, answer by, verdict, opening, worth, floor, next") {
    CHECK(plan_of_clients({"--format", "csv"}).out ==
          "client,employer,expires,verdict,opening,worth,floor,next\n"
          "Ada Example,A hospital,2027-01-15,counter,\"base $105,000\",105000.00,100000.00,"
          "send the opening\n"
          "robin,A bank,,need-range,,90000.00,90000.00,ask for the range\n");
  }

  TEST_CASE("the table is the coach's, and is private") {
    const Ran ran = plan_of_clients({});
    CHECK(ran.out.starts_with("Plans of 2 offers, with Sam Example\n"));
    CHECK(says(ran.out, "Private"));
    CHECK(says(ran.out, "need-range"));
  }

  TEST_CASE("in JSON each is as one alone") {
    const auto all = nlohmann::json::parse(plan_of_clients({"--format", "json"}).out)["plans"];
    REQUIRE(all.size() == 2);
    CHECK(all[0]["verdict"] == "counter");
    CHECK(all[1]["verdict"] == "need-range");
    CHECK(all[1]["needs"]["base_salary"].is_null());
    CHECK_FALSE(all[1].contains("opening"));
  }

  TEST_CASE("alone, an offer whose range nobody knows is a row and no ask") {
    MemoryDisk disk;
    disk.files["offer.toml"] = "[offer]\nstart = 2027-02-01\nbase_salary = 90_000\n";
    const Ran ran = run_parley({"plan", "offer.toml", "--format", "csv"}, {.disk = &disk});
    CHECK(says(ran.out, "\noffer,90000,"));
    CHECK_FALSE(says(ran.out, "opening"));
  }

  TEST_CASE("a counter is to one of them") {
    const Ran ran = plan_of_clients({"--counter", "base_salary=101000"});
    CHECK(ran.status == 2);
    CHECK(says(ran.err, "several are given"));
  }

  TEST_CASE("an offer worth less than nothing is walked away from, alternative or none") {
    MemoryDisk disk;
    disk.files["far.toml"] = R"([offer]
start = 2027-03-01
base_salary = 20_000
[bands.base_salary]
low = 20_000
high = 25_000
[[preferences.factors]]
name = "commute"
yearly = -30_000
)";
    const Surroundings here{.disk = &disk};
    const Ran page = run_parley({"plan", "far.toml"}, here);
    CHECK(page.status == 0);  // 4 x (25,000 - 30,000) = -20,000
    CHECK(says(page.out, "is worth -$20,000 to you, under the $0 that"));
    const Ran report = run_parley({"report", "far.toml", "--format", "html"}, here);
    CHECK(report.status == 0);
    CHECK(says(report.out, "Saying no is worth $20,000 more to you."));
    const Ran counter =
        run_parley({"plan", "far.toml", "--counter", "base_salary=21000", "--final"}, here);
    CHECK(says(counter.out, "less than no offer at all ($0)"));
  }

  TEST_CASE("an offer any number of steps above its band is planned at once") {
    const Ran ran = plan({"offer.toml", "--set", "offer.sign_on.amount=1e15"});
    CHECK(ran.status == 0);
    CHECK(says(ran.out, "Plan: As offered"));
  }
}
