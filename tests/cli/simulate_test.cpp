#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/support/cases.hpp"
#include "tests/support/program.hpp"

using namespace parley::test;

TEST_SUITE("simulation") {
  TEST_CASE("the open simulation cases hold") {
    for (const char* name : {"case01", "case02", "case03", "case04", "case05", "06_two_exits",
                             "07_one_vest", "08_options_after_leaving", "09_certain_and_left_out",
                             "10_listed_against_private", "11_two_employers", "12_one_employer"}) {
      CAPTURE(name);
      CHECK(run_case(std::string("simulation/") + name, simulation_difference) == "");
    }
  }

  TEST_CASE("simulate shows figures, pairs, histograms and the method within 80 columns") {
    const Ran r = run_parley({"simulate", "a.toml", "b.toml", "--paths", "2000"},
                             {.directory = path_of("tests/cases/simulation/case01")});
    CHECK(r.status == 0);
    CHECK(r.err == "");
    for (const char* words :
         {"A beats B in 9", "half under (median)", "certainty equivalent", "equity worth nothing",
          "how often each total comes", "Method: exact", "seed 13", "Pay goes on"}) {
      CAPTURE(words);
      CHECK(r.out.find(words) != std::string::npos);
    }
  }

  TEST_CASE("an interrupted simulation answers with what it knows, and status 130") {
    const Ran r =
        run_parley({"simulate", "a.toml", "--method", "montecarlo", "--paths", "100000000",
                    "--threads", "1", "--format", "json"},
                   {.directory = path_of("tests/cases/simulation/case01"), .interrupt_after = 3});
    CHECK(r.status == 130);
    const auto j = nlohmann::json::parse(r.out);
    CHECK(j["interrupted"] == true);
    CHECK(j["paths_done"] < 10'000);
  }

  TEST_CASE("simulate refuses what is no number of paths") {
    CHECK(run_parley({"simulate", "a.toml", "--paths", "0"}).status == 2);
    CHECK(run_parley({"simulate", "a.toml", "--method", "guess"}).status == 2);
  }
}
