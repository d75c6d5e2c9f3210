#include "words/lint/lint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "document/text/markdown.hpp"
#include "parley/files/real_disk.hpp"
#include "tests/support/documents.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/program.hpp"
#include "words/lint/scanner.hpp"

using namespace parley;
using namespace parley::words;

namespace {

const Facts& facts() {
  static const Facts kFacts = test::flagship_facts();
  return kFacts;
}

LintResult lint_text(const std::string& text) {
  static Sources drafts;
  const files::RealDisk disk;
  TemplateSet templates(disk, {test::templates_folder()});
  return lint(*drafts.add("draft", text), facts(), templates);
}

std::vector<std::string> rules(const std::string& text) {
  std::vector<std::string> found;
  for (const Finding& f : lint_text(text).findings) found.push_back(f.rule);
  return found;
}

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::string fixture(std::string_view rule, const char* kind) {
  return *files::RealDisk()
              .read(test::path_of("tests/lint/" + std::string(rule) + "." + kind + ".txt"))
              .value;
}

const std::vector<std::string> kNothing;

}  // namespace

TEST_SUITE("lint") {
  TEST_CASE("every rule has a draft in which it is found, and one in which nothing is") {
    for (const std::string_view rule : lint_rules()) {
      CAPTURE(std::string(rule));
      const auto found = rules(fixture(rule, "found"));
      CHECK(has(found, rule));
      CHECK(std::count(found.begin(), found.end(), rule) == static_cast<long>(found.size()));
      CHECK(rules(fixture(rule, "clean")) == kNothing);
    }
  }

  TEST_CASE("the three pitfalls of the playbook's source are found, and their counterparts pass") {
    CHECK(has(rules("I built a model with 94% accuracy and 20 ms latency."), "model-metric"));
    CHECK(has(rules("I improved model accuracy by 8%."), "model-metric"));
    CHECK(has(rules("I’m really excited about AI and your mission."), "enthusiasm"));
    CHECK(has(rules("Could you raise the base to $190k?"), "base-alone"));
    CHECK(has(rules("Could you raise the base to $190k?"), "base-above-band"));
    CHECK(has(rules("I'd like $190,000."), "base-alone"));
    CHECK(rules("My vector search launch cut latency by 12 % and delivered $2.8M in ARR.") ==
          kNothing);
    CHECK(
        rules(
            "For this role I project $4M ARR, with partner API calls up 60%, based on my notes.") ==
        kNothing);
    CHECK(rules("Given my projected impact of $4M ARR, I propose equity at 0.07 % and a 10 % "
                "performance bonus "
                "tied to the IWS.") == kNothing);
  }

  TEST_CASE("a finding has its line, its column, its words, why and what to write instead") {
    const LintResult r = lint_text("Thank you.\n\nI am sorry to ask.\n");
    REQUIRE(r.findings.size() == 1);
    const Finding& f = r.findings[0];
    CHECK(f.place.line == 3);
    CHECK(f.place.column == 6);
    CHECK(f.text == "sorry");
    CHECK(!f.why.empty());
    CHECK(f.better.find("equity at 0.07%") != std::string::npos);
  }

  TEST_CASE("a figure may be written in the ways that people write it") {
    for (const char* text :
         {"I'd like equity at 0.07 percent.", "I'd like equity at 7 basis points.",
          "I project 4 million dollars in ARR.", "I project $4.0M in ARR.", "The base is 176k.",
          "Vesting over four years with a one-year cliff.", "We start on September 1.",
          "We start on 2026-09-01.", "Partner API calls grow 0.6x under my plan."}) {
      CAPTURE(std::string(text));
      CHECK(rules(text) == kNothing);
    }
    for (const char* text :
         {"I'd like equity at 0.08%.", "I project 6 million dollars in revenue.",
          "The base is 177k.", "Vesting over five years.", "We start on September 2."}) {
      CAPTURE(std::string(text));
      CHECK(rules(text) == std::vector<std::string>{"number-not-fact"});
    }
  }

  TEST_CASE("weak words, market claims and unclear amounts are found in many wordings") {
    const auto is_found = [](const std::string& rule, std::initializer_list<const char*> texts) {
      for (const char* text : texts) {
        CAPTURE(std::string(text));
        CHECK(has(rules(text), rule));
      }
    };
    is_found("weak-words", {"We were hoping for equity at 0.07%.", "It feels low to me.",
                            "I deserve equity at 0.07%.", "I need the money.", "I suppose so.",
                            "Whatever you feel is right.", "I'm flexible."});
    is_found("market-claim", {"Everybody pays more.", "The market says otherwise.",
                              "Similar roles get 0.07%.", "Market data is higher."});
    is_found("unclear-amount", {"It brings 31 mn.", "It brings $31 bln.", "It brings 31kk.",
                                "A base of 177.000.", "A base of 177'000.", "A base of 177 000.",
                                "A base of 177\xE2\x80\x89"
                                "000.",
                                "A base of 177\xC2\xA0"
                                "000."});
    for (const char* text : {"The amplifier is 1.2x.", "Equity at 0.07%.", "The base is $176,000."})
      CHECK(!has(rules(text), "unclear-amount"));
  }

  TEST_CASE("a private figure is said to be what it is") {
    const auto better = [](const std::string& text) {
      for (const Finding& f : lint_text(text).findings) {
        CAPTURE(text);
        CHECK(f.rule != "number-not-fact");
        if (f.rule == "private-figure") return f.better;
      }
      return std::string();
    };
    // The flagship's job of today pays $168,000 and 8 %, its rival $192,000.
    for (const char* text :
         {"My current salary is $150,000.", "I'm currently at $150k.", "Today I make 150k a year.",
          "At my present job I get $150,000.", "My employer pays me $150K.",
          "My last salary was $140,000.", "I take home $210,000.", "My current pay is $176,000."}) {
      CAPTURE(std::string(text));
      CHECK(better(text).find("This is your pay today") == 0);
      CHECK(better(text).find("If you meant") == std::string::npos);
    }
    CHECK(better("My current salary is $168,000.")
              .find("This is your pay today: the base salary of ") == 0);
    CHECK(better("The least I would accept is $181,000.").find("the least that you would take") !=
          std::string::npos);
    CHECK(better("I have another offer at $210,000.").find("a figure of another offer") !=
          std::string::npos);
    CHECK(better("Your base of $176,000 is fine with me.").empty());
  }

  TEST_CASE("an unclear amount is found once, whatever stands in it") {
    for (const char* text : {"It brings $31mn.", "It brings $31zz.", "It is $177 000.",
                             "It is $177\xE2\x80\xAF"
                             "000.",
                             "It is $177\xE2\x80\x99"
                             "000.",
                             "It is 177\xCA\xBC"
                             "000 dollars.",
                             "It is $31 k."}) {
      CAPTURE(std::string(text));
      CHECK(rules(text) == std::vector<std::string>{"unclear-amount"});
    }
    CHECK(!has(rules("My number is 415 555 0123."), "unclear-amount"));
  }

  TEST_CASE("a need is weak, what has to happen before a signature is not") {
    for (const char* text :
         {"I need equity at 0.07%.", "I'm deserving of it.", "Hoping for the best.",
          "I trust you to be fair.", "My gut feeling is 0.07%."}) {
      CAPTURE(std::string(text));
      CHECK(has(rules(text), "weak-words"));
    }
    CHECK(rules("I need to see the clause in writing.") == kNothing);
    CHECK(has(rules("Candidates like me get 0.07%."), "market-claim"));
    CHECK(rules("The market pays 0.07% (survey of 2026, Austin).") == kNothing);
  }

  TEST_CASE("what counts nothing is left alone: list numbers, clocks, addresses, small counts") {
    CHECK(rules("I'd like these two changes:\n1. Equity at 0.07%\n2) A 10% bonus tied to the IWS\n"
                "Could we talk at 10:30, or for 15 minutes at 3pm? https://example.com/page/42 "
                "me23@example.com") == kNothing);
  }

  TEST_CASE("asks in a list count as asks") {
    CHECK(has(rules("I'd like to ask for:\n- base: $185,000\n- sign-on: $30,000\n- equity: "
                    "0.07%\n- bonus: 10%\n"),
              "too-many-asks"));
    CHECK(has(rules("I'd like to ask for:\n- base: $184,000\n"), "base-alone"));
  }

  TEST_CASE("what stays as offered is no ask") {
    CHECK(rules("I'd like equity at 0.07%, a 10% bonus, with base and sign-on as offered.") ==
          kNothing);
  }

  TEST_CASE("our own public documents have no findings") {
    for (const DocumentKind kind : {DocumentKind::email, DocumentKind::calculator}) {
      CAPTURE(std::string(name(kind)));
      CHECK(rules(document::to_markdown(test::document(kind, facts()).document)) == kNothing);
    }
    // A script holds the trades of all its replies, so it names more levers than one ask may.
    for (const std::string& rule :
         rules(document::to_markdown(test::document(DocumentKind::script, facts()).document))) {
      CHECK(rule == "too-many-asks");
    }
  }

  TEST_CASE("our documents of every scenario that is shipped have no findings") {
    const files::RealDisk disk;
    TemplateSet templates(disk, {test::templates_folder()});
    int documents = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(test::path_of("scenarios"))) {
      const std::filesystem::path& path = entry.path();
      if (path.extension() != ".toml" || path.parent_path().filename() == "playbooks") continue;
      CAPTURE(path.string());
      const Facts about = test::facts_about(test::scenario_of(
          std::filesystem::relative(path.parent_path(), test::path_of("")).string(),
          path.filename().string()));
      for (const DocumentKind kind :
           {DocumentKind::email, DocumentKind::calculator, DocumentKind::script}) {
        CAPTURE(std::string(name(kind)));
        Sources drafts;
        const std::string text = document::to_markdown(test::document(kind, about).document);
        for (const Finding& f : lint(*drafts.add("draft", text), about, templates).findings) {
          CAPTURE(f.text);
          // A script holds the trades of all its replies.
          CHECK((kind == DocumentKind::script && f.rule == "too-many-asks"));
        }
        ++documents;
      }
    }
    CHECK(documents >= 3 * 13);
  }

  TEST_CASE("every better wording is made of public facts alone") {
    for (const std::string_view rule : lint_rules()) {
      for (const Finding& f : lint_text(fixture(rule, "found")).findings) {
        Sources sources;
        CAPTURE(f.better);
        CHECK(scan(*sources.add("better", f.better), facts(), Audience::everyone).empty());
      }
    }
  }

  TEST_CASE("strange drafts are read to their end") {
    for (const std::string& text :
         {std::string(), std::string(1, '\0'), std::string("\xff\xfe sorry \xc3"),
          std::string(20'000, '.'), std::string(20'000, '$') + "5", std::string(5'000, '9'),
          std::string("\n\n\n- \n- \n1. \n")}) {
      CHECK_NOTHROW(rules(text));
    }
  }
}

TEST_SUITE("golden files") {
  TEST_CASE("a draft with everything wrong in it, as lint tells it") {
    const std::string folder = "tests/cases/plan/flagship/";
    const test::Ran ran = test::run_parley(
        {"lint", "bad.txt", "--scenario", test::path_of(folder + "offer.toml"), "--against",
         test::path_of(folder + "current.toml"), "--templates", test::templates_folder()},
        {.directory = test::path_of("tests/lint")});
    CHECK(ran.status == 1);
    CHECK(ran.err.empty());
    test::check_golden("tests/golden/lint.txt", ran.out);
  }
}
