// What is read as plain TOML has the tree that the full parser makes of it: every file of the
// project, and each with some characters changed.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "scenario/toml/plain.hpp"
#include "tests/support/program.hpp"

namespace parley::scenario {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> texts_of_the_project() {
  std::vector<std::string> texts;
  for (const char* folder : {"scenarios", "examples", "tests", "data", "bench"}) {
    for (const auto& entry : fs::recursive_directory_iterator(test::path_of(folder))) {
      if (entry.path().extension() != ".toml") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
  }
  return texts;
}

bool same_place(const Place& a, const Place& b) {
  return a.line == b.line && a.column == b.column && a.length == b.length;
}

// Empty where the two are the same, else the key where they part.
std::string difference(const Node& a, const Node& b) {
  const bool same = a.kind == b.kind && a.key == b.key && a.text == b.text &&
                    a.integer == b.integer && same_place(a.place, b.place) &&
                    same_place(a.key_place, b.key_place) && a.children.size() == b.children.size();
  if (!same) return "at \"" + a.key + "\" in line " + std::to_string(a.place.line);
  for (std::size_t i = 0; i < a.children.size(); ++i) {
    const std::string within = difference(a.children[i], b.children[i]);
    if (!within.empty()) return within;
  }
  return {};
}

enum class Read { plainly, in_full };

Read check_against_full(const std::string& text) {
  const SourceFile file{"a.toml", text};
  const TextShape shape = look_at(file);
  if (shape.fault) return Read::in_full;
  const auto plain = read_plain(file, shape);
  if (!plain) return Read::in_full;
  const Tree full = parse_in_full(file, shape);
  CHECK_MESSAGE(full.faults.empty(), text);
  const std::string parts = difference(*plain, full.root);
  CHECK_MESSAGE(parts.empty(), parts << "\n" << text);
  return Read::plainly;
}

TEST_SUITE("plain TOML") {
  TEST_CASE("every file of the project that is read plainly has the tree of the full parser") {
    int plainly = 0;
    const std::vector<std::string> texts = texts_of_the_project();
    for (const std::string& text : texts) plainly += check_against_full(text) == Read::plainly;
    CHECK(plainly * 2 > static_cast<int>(texts.size()));  // most files are plain
  }

  TEST_CASE("a text with some characters changed is read as the full parser reads it, or left") {
    const std::string characters = "[]{}=.,\"'#_-+: \n\r\tae017TZx\\";
    std::mt19937 dice(1);
    const auto below = [&](std::size_t n) {
      return std::uniform_int_distribution<std::size_t>(0, n - 1)(dice);
    };
    for (const std::string& original : texts_of_the_project()) {
      if (original.empty() || original.size() > 4'000) continue;
      std::string text = original;
      for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
        const std::size_t at = below(text.size());
        if (below(2) == 0)
          text.insert(at, 1, characters[below(characters.size())]);
        else
          text[at] = characters[below(characters.size())];
      }
      check_against_full(text);
    }
  }

  TEST_CASE("what is not plain is left to the full parser") {
    for (const char* text : {"a = 1e5",
                             "a = 0x10",
                             "a = \"\\n\"",
                             "a = \"\"\"b\"\"\"",
                             "a.b = 1",
                             "\"a\" = 1",
                             "a = 1979-05-27T07:32:00",
                             "a = 1979-05-27 07:32:00",
                             "a = 07:32:00",
                             "a = inf",
                             "a = 1\na = 2",
                             "[a]\n[a]",
                             "a = 01",
                             "a = 1979-02-30",
                             "a = {b = 1,}",
                             "a = 1 b = 2",
                             "a = 1\r",
                             "# caf\xC3\xA9",
                             "[ a ]",
                             "a = 1234567890123456789",
                             "a = [1",
                             "a = "}) {
      const SourceFile file{"a.toml", text};
      CHECK_MESSAGE(!read_plain(file, look_at(file)), text);
    }
  }
}

}  // namespace
}  // namespace parley::scenario
