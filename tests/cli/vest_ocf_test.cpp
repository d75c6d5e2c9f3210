#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/support/program.hpp"

namespace parley::test {
namespace {

const std::string kTerms = "tests/ocf/terms.json";

Ran vest(std::vector<std::string> words) {
  std::vector<std::string> all{"vest", "--ocf", path_of(kTerms)};
  all.insert(all.end(), words.begin(), words.end());
  return run_parley(all);
}

TEST_SUITE("vest --ocf") {
  TEST_CASE("terms of the Open Cap Format vest without a scenario") {
    const Ran ran = vest({"--terms", "four-years", "--quantity", "480", "--start", "2026-09-01",
                          "--format", "json"});
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    const auto events = nlohmann::json::parse(ran.out)["grants"][0]["events"];
    REQUIRE(events.size() == 37);
    CHECK(events[0]["date"] == "2027-09-01");
    CHECK(events[0]["quantity"] == 120);
    CHECK(events[0]["cause"] == "cliff");
    CHECK(events[36]["cumulative"] == 480);
  }

  TEST_CASE("an event is met on its day, and one that the terms do not know is refused") {
    CHECK(vest({"--terms", "milestone", "--quantity", "1000", "--start", "2026-09-01", "--event",
                "launch=2027-03-15", "--by", "event", "--format", "csv"})
              .out.find("2027-03-15,7,250,250,750") != std::string::npos);
    const Ran wrong =
        vest({"--terms", "milestone", "--quantity", "1000", "--event", "lunch=2027-03-15"});
    CHECK(wrong.status == 2);
    CHECK(wrong.err.find("did you mean \"launch\"?") != std::string::npos);
  }

  TEST_CASE(
      "what is missing or cannot be is a usage error, what is wrong in the file status 3, no file "
      "status 4") {
    CHECK(vest({"--terms", "four-years"}).status == 2);
    CHECK(vest({"--terms", "four-years", "--quantity", "0"}).status == 2);
    CHECK(vest({"--terms", "four-years", "--quantity", "1.5"}).status == 2);
    CHECK(vest({"--terms", "four-years", "--quantity", "10", "--start", "2026-02-30"}).status == 2);
    CHECK(vest({"--terms", "no-such", "--quantity", "10"}).status == 3);
    CHECK(run_parley({"vest", "--ocf", "no-such.json", "--quantity", "10"}).status == 4);
    CHECK(run_parley({"vest"}).status == 2);
  }

  TEST_CASE("what a scenario's grant is written as vests the same without the scenario") {
    MemoryDisk disk;
    disk.files["offer.toml"] =
        "title = \"Offer\"\n[offer]\nstart = 2027-01-31\nbase_salary = 1\n[[offer.grants]]\nname = "
        "\"new hire\"\n"
        "shares = 9_973\nevery_months = 3\nallocation = \"back_loaded\"\n";
    const Ran first = run_parley({"vest", "offer.toml", "--format", "json"}, {.disk = &disk});
    const Ran written = run_parley({"vest", "offer.toml", "--format", "ocf"}, {.disk = &disk});
    CHECK(written.status == 0);
    disk.files["terms.json"] = written.out;
    const Ran second =
        run_parley({"vest", "--ocf", "terms.json", "--terms", "offer-new-hire", "--quantity",
                    "9973", "--start", "2027-01-31", "--format", "json"},
                   {.disk = &disk});
    CHECK(second.err.empty());
    using nlohmann::json;
    CHECK(json::parse(first.out)["grants"][0]["events"] ==
          json::parse(second.out)["grants"][0]["events"]);
  }

  TEST_CASE("without a start, the terms say why nothing vests") {
    const Ran ran = vest({"--terms", "four-years", "--quantity", "10"});
    CHECK(ran.status == 0);
    CHECK(ran.err.find("without --start") != std::string::npos);
  }
}

}  // namespace
}  // namespace parley::test
