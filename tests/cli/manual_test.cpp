#include "cli/manual.hpp"

#include <doctest/doctest.h>

#include "cli/help.hpp"
#include "cli/verbs.hpp"

using namespace parley::cli;

namespace {

// "what-if" as roff writes it.
std::string escaped(std::string_view name) {
  std::string text;
  for (const char c : name) text += c == '-' ? "\\-" : std::string(1, c);
  return text;
}

}  // namespace

TEST_CASE("every verb and every option stands in the manual and in each shell's completions") {
  const std::vector<Verb> verbs = verbs_of(parley::app::all_operations());
  const std::string man = man_page(verbs);
  for (const Verb& v : verbs) {
    CAPTURE(v.name);
    CHECK(man.find(".SS " + escaped(v.name) + "\n") != std::string::npos);
    for (const char* shell : {"bash", "zsh", "fish"}) {
      const std::string script = completion_script(verbs, shell);
      CHECK(script.find(v.name) != std::string::npos);
      for (const Input& o : v.inputs) CHECK(script.find(o.name) != std::string::npos);
    }
  }
}

TEST_CASE("the manual takes the sentences of help, and none begins a roff request") {
  const std::vector<Verb> verbs = verbs_of(parley::app::all_operations());
  const std::string man = man_page(verbs);
  for (const Verb& v : verbs) {
    for (const Input& o : v.inputs) {
      const std::string words = option_text(o).substr(0, option_text(o).find_first_of("-\\"));
      CHECK(man.find(words) != std::string::npos);
    }
  }
  CHECK(man.find("\n'") == std::string::npos);
}
