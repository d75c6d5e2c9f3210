// Offers of several candidates: each has a table and a ranking of its own.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "parley/core/disk.hpp"
#include "tests/support/program.hpp"

using parley::MemoryDisk;
using namespace parley::test;

namespace {

std::string offer(const std::string& title, const std::string& candidate, int base) {
  std::string text = "title = \"" + title + "\"\n";
  if (!candidate.empty()) text += "[people]\ncandidate = \"" + candidate + "\"\n";
  return text + "[offer]\nstart = 2027-02-01\nbase_salary = " + std::to_string(base) +
         "\n[projection]\nyears = 1\n";
}

MemoryDisk offers() {
  MemoryDisk disk;
  disk.files["ada/first.toml"] = offer("Ada first", "Ada Example", 100'000);
  disk.files["ada/second.toml"] = offer("Ada second", "Ada Example", 110'000);
  disk.files["robin/only.toml"] = offer("Robin only", "", 500'000);
  disk.files["kim/only.toml"] = offer("Kim only", "Kim Example", 90'000);
  return disk;
}

Ran compare(std::vector<std::string> words) {
  const MemoryDisk disk = offers();
  words.insert(words.begin(), "compare");
  return run_parley(words, {.disk = &disk});
}

bool says(const std::string& page, const std::string& words) {
  return page.find(words) != std::string::npos;
}

}  // namespace

TEST_SUITE("offers of several candidates") {
  TEST_CASE("are never ranked against each other") {
    const auto json = nlohmann::json::parse(
        compare({"ada/first.toml", "kim/only.toml", "ada/second.toml", "--format", "json"}).out);
    REQUIRE(json["candidates"].size() == 2);
    CHECK(json["candidates"][0]["name"] == "Ada Example");
    CHECK(json["candidates"][0]["ranking"] == nlohmann::json({"Ada second", "Ada first"}));
    CHECK(json["candidates"][0]["break_even"].size() == 2);
    CHECK(json["candidates"][1]["scenarios"].size() == 1);
    CHECK_FALSE(json.contains("ranking"));
  }

  TEST_CASE("stand in a table each, which is said") {
    const std::string page = compare({"ada/first.toml", "ada/second.toml", "kim/only.toml"}).out;
    CHECK(says(page, "never ranked"));
    CHECK(says(page, "Ada Example"));
    CHECK(says(page, "Ada second is worth most"));
    CHECK_FALSE(says(page, "Kim only is worth most"));
  }

  TEST_CASE("are of one candidate where no two names are given") {
    const auto json = nlohmann::json::parse(
        compare({"ada/first.toml", "robin/only.toml", "--format", "json"}).out);
    CHECK(json["ranking"] == nlohmann::json({"Robin only", "Ada first"}));
  }

  TEST_CASE("are told apart by their folders where that is asked for") {
    const auto json = nlohmann::json::parse(
        compare({"ada/first.toml", "robin/only.toml", "--by-folder", "--format", "json"}).out);
    REQUIRE(json["candidates"].size() == 2);
    CHECK(json["candidates"][1]["name"] == "robin");
  }

  TEST_CASE("have a row each behind the candidate's name") {
    const std::string rows = compare({"ada/first.toml", "kim/only.toml", "--format", "csv"}).out;
    CHECK(rows.starts_with("candidate,file,title,"));
    CHECK(says(rows, "\nKim Example,kim/only.toml,Kim only,1,"));
  }

  TEST_CASE("make no report of one ranking") {
    const MemoryDisk disk = offers();
    const Ran ran = run_parley({"report", "ada/first.toml", "kim/only.toml"}, {.disk = &disk});
    CHECK(ran.status == 2);
    CHECK(says(ran.err, "of several"));
  }
}
