// tests/hostile: files that are wrong in every way that was thought of, each with the exact text
// and status that `parley project` gives. None may crash, hang, or say something twice.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <string>

#include "tests/support/golden.hpp"
#include "tests/support/program.hpp"

using namespace parley::test;

TEST_SUITE("golden files") {
  TEST_CASE("every hostile file gives its exact text and status, and no half answer") {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_of("tests/hostile"))) {
      if (entry.path().extension() == ".toml") names.insert(entry.path().stem().string());
    }
    CHECK(names.size() >= 100);
    for (const std::string& name : names) {
      CAPTURE(name);
      const Ran ran =
          run_parley({"project", name + ".toml"}, {.directory = path_of("tests/hostile")});
      CHECK((ran.status == 0 || ran.status == 3));
      CHECK((ran.status == 0) != ran.out.empty());
      check_golden("tests/hostile/" + name + ".expected",
                   fmt::format("status {}\n{}", ran.status, ran.err));
    }
  }
}
