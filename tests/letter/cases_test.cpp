#include <doctest/doctest.h>

#include <array>

#include "tests/letter/truth.hpp"

using namespace parley;
using test::TrueLetter;

namespace {
constexpr std::array kFolders = {"published", "own", "strange", "names"};
}

TEST_SUITE_BEGIN("letter");

TEST_CASE("nothing that a letter does not say is read from it, and what must be asked is asked") {
  for (const char* folder : kFolders) {
    for (const TrueLetter& letter : test::true_letters(folder)) {
      const auto reading = letter::read_letters(letter.letters, letter.read_on);
      for (const std::string& fault : test::faults(letter, reading))
        FAIL_CHECK(letter.name, ": ", fault);
    }
  }
}

TEST_CASE("nine facts of ten are found, by their words alone") {
  for (const char* folder : kFolders) {
    test::Recall all;
    for (const TrueLetter& letter : test::true_letters(folder)) {
      const auto r = test::recall(letter, letter::read_letters(letter.letters, letter.read_on));
      all.facts += r.facts;
      all.found += r.found;
    }
    CHECK_MESSAGE(all.found * 10 >= all.facts * 9, folder, ": ", all.found, " of ", all.facts);
  }
}

TEST_CASE("every fact and every question with words points at them") {
  for (const TrueLetter& letter : test::true_letters("published")) {
    const auto reading = letter::read_letters(letter.letters, letter.read_on);
    for (const auto& fact : reading.facts) {
      const auto& text = letter.letters[static_cast<std::size_t>(fact.evidence.file)].text;
      const auto& e = fact.evidence;
      CHECK_MESSAGE(e.in_text.start < e.in_text.end, letter.name, " ", fact.key);
      CHECK(text.substr(e.in_text.start, e.in_text.end - e.in_text.start) == e.words);
    }
  }
}

TEST_SUITE_END();
