#include "words/compose/rehearsal.hpp"

#include <doctest/doctest.h>

#include <set>

#include "parley/files/real_disk.hpp"
#include "tests/support/documents.hpp"
#include "tests/support/program.hpp"
#include "words/compose/practice.hpp"

using namespace parley;
using namespace parley::words;

namespace {

test::Ran rehearse(std::vector<std::string> options, const std::string& typed) {
  std::vector<std::string> words = {"rehearse", "offer.toml", "--templates",
                                    test::templates_folder()};
  words.insert(words.end(), options.begin(), options.end());
  return test::run_parley(
      words, {.directory = test::path_of("tests/cases/plan/flagship"), .input = typed});
}

}  // namespace

TEST_SUITE("rehearsal") {
  TEST_CASE("the same seed plays the same rounds, and no objection twice before all have come") {
    files::RealDisk disk;
    TemplateSet templates(disk, {test::templates_folder()});
    const Facts facts = test::flagship_facts();
    const auto once = challenges(facts, templates, 7, 12);
    const auto again = challenges(facts, templates, 7, 12);
    REQUIRE(once.size() == 12);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < once.size(); ++i) {
      CHECK(once[i].said == again[i].said);
      ids.insert(once[i].id);
    }
    CHECK(ids.size() == 12);
    CHECK(challenges(facts, templates, 8, 12)[0].said != once[0].said);
  }

  TEST_CASE("an answer is read until an empty line, and what weakens it stands beside the reply") {
    const test::Ran ran =
        rehearse({"--rounds", "2"}, "I'm sorry to ask.\n\nI'd like equity at 0.07%.\n\n");
    CHECK(ran.status == 0);
    CHECK(ran.out.find("Round 2 of 2") != std::string::npos);
    CHECK(ran.out.find("apology: \"sorry\"") != std::string::npos);
    CHECK(ran.out.find("The plan's own:") != std::string::npos);
    CHECK(ran.out.find("What to practise, after 2 answers") != std::string::npos);
  }

  TEST_CASE(
      "an answer without a figure and without a question is told so, where the plan has both") {
    files::RealDisk disk;
    TemplateSet templates(disk, {test::templates_folder()});
    const Facts facts = test::flagship_facts();
    const auto lacks = [&](const char* id, const char* answer) {
      std::vector<std::string> ids;
      for (const Lack& l : lacks_of(answer, reply_to(id, facts, templates), facts))
        ids.emplace_back(l.id);
      return ids;
    };
    using Ids = std::vector<std::string>;
    CHECK(lacks("level", "Hello.") == Ids{"no-figure", "no-question"});
    CHECK(lacks("level", "I delivered $2.8M in ARR. Which level is it?").empty());
    // Who is asked what they expect names nothing yet.
    CHECK(lacks("expectations", "What range have you set?").empty());
  }

  TEST_CASE(
      "the page at the end says what was frequent first, what to answer again, what was well") {
    Practice practice;
    practice.add("One.", {}, {{"no-question", "Ask."}});
    practice.add("Two.", {}, {{"no-figure", "Say one."}, {"no-question", "Ask."}});
    practice.add("Three.", {}, {});
    CHECK(practice.page() == std::vector<std::string>{"no-question, 2 times: Ask.",
                                                      "no-figure, once: Say one.",
                                                      "Answer again: One. (no-question)",
                                                      "Answer again: Two. (no-figure, no-question)",
                                                      "Answered well: Three."});
    CHECK(Practice().page() == std::vector<std::string>{"Nothing was answered."});
  }

  TEST_CASE("Ctrl-C ends it with status 130, and what to practise so far") {
    const test::Ran ran =
        test::run_parley({"rehearse", "offer.toml", "--templates", test::templates_folder()},
                         {.directory = test::path_of("tests/cases/plan/flagship"),
                          .input = "I'm sorry.\n\nI'd like equity at 0.07%.\n\n",
                          .interrupt_after = 2});
    CHECK(ran.status == 130);
    CHECK(ran.out.find("What to practise, after 1 answer") != std::string::npos);
    CHECK(ran.out.find("apology") != std::string::npos);
    CHECK(ran.err.empty());
  }

  TEST_CASE("where answers end before the rounds, the rehearsal ends") {
    const test::Ran ran = rehearse({"--rounds", "3"}, "");
    CHECK(ran.status == 0);
    CHECK(ran.out.find("No answer is left") != std::string::npos);
  }
}
