// The guides in docs/ name commands: each verb and each option of them must be one that there is.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "tests/support/golden.hpp"
#include "tests/support/program.hpp"

using namespace parley;

namespace {

// "./run VERB ..." of the indented lines; a line that begins with an option continues the one
// before.
std::vector<std::string> commands_of(const std::string& page) {
  std::ifstream file(test::path_of(page));
  std::vector<std::string> commands;
  for (std::string line; std::getline(file, line);) {
    const auto text = line.find_first_not_of(' ');
    if (text >= 4 && text != std::string::npos && line.compare(text, 6, "./run ") == 0)
      commands.push_back(line.substr(text + 6));
  }
  return commands;
}

void check_command(const std::string& command) {
  CAPTURE(command);
  std::istringstream words(command);
  std::string verb;
  words >> verb;
  if (verb == "page") return;  // builds the page; it is no verb
  const test::Ran help = test::run_parley({"help", verb}, {});
  REQUIRE(help.status == 0);
  for (std::string word; words >> word;) {
    if (word.size() > 2 && word.starts_with("--")) {
      CAPTURE(word);
      CHECK(help.out.find(word.substr(0, word.find('='))) != std::string::npos);
    }
  }
}

}  // namespace

TEST_CASE("every command of the guides is one that there is") {
  std::size_t seen = 0;
  for (const char* page : {"README.md", "docs/candidate.md", "docs/coach.md"}) {
    for (const std::string& command : commands_of(page)) {
      check_command(command);
      ++seen;
    }
  }
  CHECK(seen > 20);
}
