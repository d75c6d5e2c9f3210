#include "parley/app/workspace.hpp"

#include <doctest/doctest.h>

#include "parley/app/answer.hpp"
#include "parley/app/request.hpp"
#include "parley/app/surroundings.hpp"

using namespace parley;
using namespace parley::app;

namespace {

constexpr const char* kMine =
    "title = \"Mine\"\n[offer]\nstart = 2026-09-01\nbase_salary = 120_000\n";
constexpr const char* kTheirs =
    "extends = \"more/base.toml\"\ntitle = \"Theirs\"\n[offer]\nbase_salary = 130_000\n";

}  // namespace

TEST_SUITE_BEGIN("workspace");

TEST_CASE("one spelling for a path, and none leads out") {
  Workspace w;
  CHECK(w.put("./offers/../offer.toml", "text"));
  CHECK(w.read("offer.toml").value == "text");
  CHECK(w.read("a/b/../../offer.toml").value == "text");
  for (const char* out : {"../offer.toml", "a/../../offer.toml", "/offer.toml", "", ".", "a/"}) {
    CAPTURE(out);
    CHECK_FALSE(w.put(out, "text"));
    CHECK(w.read(out).fault == "no such file");
  }
  CHECK_FALSE(w.put("large.toml", std::string(kLargestFile + 1, ' ')));
}

TEST_CASE("a memory disk knows a file by each spelling of its path") {
  MemoryDisk disk;
  disk.files["a/b.toml"] = "text";
  CHECK(disk.read("a/c/../b.toml").value == "text");
  CHECK(disk.read("./a/b.toml").value == "text");
  CHECK_FALSE(disk.read("../a/b.toml").value);
}

TEST_CASE("what is shipped stands behind one's own files and cannot be changed") {
  MemoryDisk shipped;
  shipped.files["playbooks/employer.toml"] = "shipped";
  Workspace w(&shipped);
  CHECK(w.read("playbooks/employer.toml").value == "shipped");
  w.put("playbooks/employer.toml", "mine");
  CHECK(w.read("x/../playbooks/employer.toml").value == "mine");
  w.remove("playbooks/employer.toml");
  CHECK(w.read("playbooks/employer.toml").value == "shipped");
  CHECK(w.files().empty());
}

TEST_CASE("what is turned in one offer leaves its rival as it is") {
  Workspace w;
  w.put("mine.toml", kMine);
  w.put("theirs.toml", kTheirs);
  w.put("more/base.toml", "[offer]\nstart = 2026-09-01\n");
  w.turn("mine.toml", "offer.base_salary", "140k");
  w.turn("theirs.toml", "offer.base_salary", "1");
  w.turn("theirs.toml", "offer.base_salary", "");
  CHECK(w.settings() == std::vector<std::string>{"mine.toml:offer.base_salary=140k"});
  Surroundings around{.disk = w};
  const Operation* project = find_operation("project");
  REQUIRE(project);
  const Request request(*project, {"mine.toml", "theirs.toml"}, {{"set", w.settings()}}, "csv");
  const std::string csv = written(project->run(request, around), "csv");
  CHECK(csv.find("mine.toml,Mine,1,140000.00") != std::string::npos);
  CHECK(csv.find("theirs.toml,Theirs,1,130000.00") != std::string::npos);
}

TEST_CASE("a key in an entry of a list is turned alone") {
  Workspace w;
  w.put("mine.toml", std::string(kMine) +
                         "[[offer.grants]]\nname = \"one\"\nvalue = 40_000\nmonths = 48\n"
                         "[[offer.grants]]\nname = \"two\"\nvalue = 80_000\nmonths = 48\n");
  w.turn("mine.toml", "offer.grants[0].value", "60_000");
  Surroundings around{.disk = w};
  const Operation* project = find_operation("project");
  REQUIRE(project);
  const Request request(*project, {"mine.toml"}, {{"set", w.settings()}}, "csv");
  const std::string csv = written(project->run(request, around), "csv");
  INFO(csv);
  CHECK(csv.find(",35000.00,") != std::string::npos);  // (60,000 + 80,000) / 4 a year
}

TEST_SUITE_END();
