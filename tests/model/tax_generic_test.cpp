// The engine knows no state: tables bring them.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/program.hpp"
#include "tests/support/tax_tables.hpp"

namespace fs = std::filesystem;
using namespace parley;

namespace {

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& [code, s] : test::tax_table(2026).states) {
    names.push_back("\"" + code + "\"");
    names.push_back(s.name);
  }
  for (const auto& [key, l] : test::tax_table(2026).localities) names.push_back("\"" + key + "\"");
  return names;
}

}  // namespace

TEST_SUITE_BEGIN("tax");

TEST_CASE(
    "no state and no locality stands in the code of the engine, of its reader or of its reports") {
  const std::vector<std::string> all = names();
  for (const char* folder :
       {"src/model/tax", "src/scenario/tax", "src/report/views/tax", "src/terms", "src/core",
        "include/parley/model/tax", "include/parley/terms"}) {
    for (const auto& entry : fs::recursive_directory_iterator(test::path_of(folder))) {
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);) {
        const std::string code = line.substr(0, line.find("//"));
        for (const std::string& name : all) {
          CHECK_MESSAGE(code.find(name) == std::string::npos, entry.path().string(), ": ", line);
        }
      }
    }
  }
}

TEST_SUITE_END();
