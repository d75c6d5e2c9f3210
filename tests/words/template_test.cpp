#include "words/templates/template.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/documents.hpp"

using namespace parley;
using namespace parley::words;
using test::codes;

namespace {

Facts some_facts() {
  Facts facts;
  facts.put(
      share_fact("ask_ownership", Ratio::of(7, 10'000), 6, RoundingSide::down, {"plan: opening"}));
  facts.put(text_fact("employer", "Web3 | Labs\n", {"offer.toml:3"}));
  Fact hidden = money_fact("reservation", Money::dollars(642'998), {"plan: reservation"});
  hidden.audience = Audience::private_;
  facts.put(hidden);
  facts.root.flags.insert("has_reasons");
  for (const char* source : {"notes", "deck"}) {
    FactScope item;
    facts.put(item, "source", text_fact(std::string("source_") + source, source, {}));
    facts.root.lists["project_sources"].push_back(item);
  }
  return facts;
}

struct Made {
  std::string text;
  std::vector<std::string> codes;
  std::vector<std::string> used;
};

Made make(const std::string& text, Audience audience = Audience::everyone) {
  Sources sources;
  std::vector<Diagnostic> faults;
  const Template t = parse_template(*sources.add("t.md", text), 0, faults);
  for (auto& f : figures_in_template(t)) faults.push_back(f);
  const Facts facts = some_facts();
  Filled filled = fill(t, facts, audience, [](std::string_view) { return nullptr; });
  faults.insert(faults.end(), filled.faults.begin(), filled.faults.end());
  return {filled.text, codes(faults), filled.used};
}

}  // namespace

TEST_SUITE("templates") {
  TEST_CASE("a fact stands where its name stood, as it is spelled") {
    const Made m = make("equity at {{ask_ownership}} of {{ employer }}");
    CHECK(m.text == "equity at 0.07% of Web3 / Labs ");
    CHECK(m.codes.empty());
    CHECK(m.used == std::vector<std::string>{"ask_ownership", "employer"});
  }

  TEST_CASE("a section is there with its fact, flag or list, and an inverted one without") {
    CHECK(make("{{#has_reasons}}yes{{/has_reasons}}{{^has_reasons}}no{{/has_reasons}}").text ==
          "yes");
    CHECK(make("{{#expires}}yes{{/expires}}{{^expires}}no{{/expires}}").text == "no");
    CHECK(make("{{#project_sources}}{{source}};{{/project_sources}}").text == "notes;deck;");
  }

  TEST_CASE("a tag that stands alone takes its line with it") {
    CHECK(make("a\n{{#has_reasons}}\nb\n{{/has_reasons}}\nc\n").text == "a\nb\nc\n");
    CHECK(make("a\n  {{! a note }}\nc").text == "a\nc");
  }

  TEST_CASE("a missing fact is an error with its place, never a blank") {
    Sources sources;
    std::vector<Diagnostic> faults;
    const Template t =
        parse_template(*sources.add("t.md", "one line\nuntil {{expires}}."), 0, faults);
    const Facts facts = some_facts();
    const Filled filled =
        fill(t, facts, Audience::everyone, [](std::string_view) { return nullptr; });
    REQUIRE(filled.faults.size() == 1);
    CHECK(filled.faults[0].code == "T006");
    CHECK(filled.faults[0].place.text() == "t.md:2:7");
  }

  TEST_CASE("a private fact cannot be named in a public document") {
    CHECK(make("{{reservation}}").codes == std::vector<std::string>{"T007"});
    CHECK(make("{{reservation}}", Audience::private_).text == "$642,998");
  }

  TEST_CASE("a template that holds a number does not load") {
    for (const char* text :
         {"ask for 5", "ask for seventy", "sev{{#has_reasons}}en{{/has_reasons}}ty",
          "a dozen reasons", "７０", "twice as much", "half of it", "a quarter of the grant",
          "the second year", "½", "sev**en**ty", "one of the reasons",
          "seven{{#has_reasons}}ish{{/has_reasons}}", "&#55;", "in year II, that is 2"}) {
      CAPTURE(std::string(text));
      const auto found = make(text).codes;
      CHECK(std::find(found.begin(), found.end(), "T003") != found.end());
    }
    for (const char* text : {"each quarter", "the first thing", "{{ask_ownership}}"}) {
      CAPTURE(std::string(text));
      CHECK(make(text).codes.empty());
    }
  }

  TEST_CASE("what is no tag of ours is refused, and the rest is still read") {
    CHECK(make("{{{employer}}} and {{&employer}} and {{=<% %>=}}").codes ==
          std::vector<std::string>{"T001", "T001", "T001"});
    CHECK(make("{{employer").codes == std::vector<std::string>{"T001"});
    CHECK(make("{{#employer}}x").codes == std::vector<std::string>{"T002"});
    CHECK(make("x{{/employer}}").codes == std::vector<std::string>{"T002"});
    CHECK(make("{{#employer}}x{{/has_reasons}}").codes == std::vector<std::string>{"T002"});
    CHECK(make("{{> nowhere}}").codes == std::vector<std::string>{"T005"});
  }

  TEST_CASE("what a fact says is never read as a tag") {
    Facts facts;
    facts.put(text_fact("employer", "{{reservation}}", {}));
    Sources sources;
    std::vector<Diagnostic> faults;
    const Template t = parse_template(*sources.add("t.md", "{{employer}}"), 0, faults);
    CHECK(fill(t, facts, Audience::everyone, [](std::string_view) { return nullptr; }).text ==
          "{{reservation}}");
  }
}

TEST_SUITE("template folders") {
  TEST_CASE("an unknown name is refused with the nearest that is known") {
    const Composed made = test::document_with({{"script.md", "{{ask_ownreship}}"}},
                                              DocumentKind::script, test::flagship_facts());
    REQUIRE(codes(made.faults) == std::vector<std::string>{"T004"});
    CHECK(made.faults[0].help == "did you mean \"ask_ownership\"?");
  }

  TEST_CASE("a part that is not there is refused before anything is filled") {
    const Composed made = test::document_with({{"script.md", "{{> nowhere}}"}},
                                              DocumentKind::script, test::flagship_facts());
    CHECK(codes(made.faults) == std::vector<std::string>{"T005"});
  }

  TEST_CASE("a part that includes itself ends") {
    const Composed made =
        test::document_with({{"script.md", "{{> a}}"}, {"parts/a.md", "x{{> a}}"}},
                            DocumentKind::script, test::flagship_facts());
    CHECK(codes(made.faults) == std::vector<std::string>{"T005"});
  }

  TEST_CASE("a person's folder needs only the files that it changes") {
    const Composed made = test::document_with({{"parts/thanks.md", "Many thanks."}},
                                              DocumentKind::email, test::flagship_facts());
    CHECK(test::words_of(made).find("Many thanks. I have it as a base of $176,000") !=
          std::string::npos);
  }
}
