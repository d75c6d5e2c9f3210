#include "words/lint/scanner.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/documents.hpp"

using namespace parley;
using namespace parley::words;
using test::codes;

namespace {

Facts some_facts() {
  Facts facts;
  facts.put(share_fact("justified_ownership", *Ratio::decimal("0.000616"), 2, RoundingSide::down,
                       {"curve"}));
  facts.put(number_fact("clause_score", 80, 4, NumberUnit::none, {"playbook.toml"}));
  facts.put(number_fact("clause_month", 12, 0, NumberUnit::months, {"playbook.toml"}));
  facts.put(short_dollars_fact("impact_arr", Ratio(4'000'000),
                               {"offer.toml:30", FactStatus::documented, {}}));
  facts.put(text_fact("employer", "Web3 Labs", {"offer.toml:3"}));
  facts.put(money_fact("reservation", Money::dollars(642'998),
                       {"R", FactStatus::computed, Audience::private_}));
  return facts;
}

std::vector<std::string> faults(const std::string& text, Audience audience = Audience::everyone) {
  Sources sources;
  return codes(scan(*sources.add("text", text), some_facts(), audience));
}

const std::vector<std::string> kClean;

}  // namespace

TEST_SUITE("scanner") {
  TEST_CASE("a number passes that says a fact, rounded as the fact is") {
    CHECK(faults("0.06% at a score of 80, by month 12, for $4M at Web3 Labs") == kClean);
    CHECK(faults("a 12-month wait; 12 months; $4 million") == kClean);
    // 0.0616 % is shown as 0.06 %: more digits than it shows are no fact, and neither is 0.07 %.
    CHECK(faults("0.0616%") == std::vector<std::string>{"T008"});
    CHECK(faults("0.07%") == std::vector<std::string>{"T008"});
  }

  TEST_CASE("a number in the wrong unit says no fact") {
    for (const char* text : {"80%", "$80", "80 months", "12", "month 80", "0.06", "4M", "$4"}) {
      CAPTURE(std::string(text));
      CHECK(faults(text) == std::vector<std::string>{"T008"});
    }
  }

  TEST_CASE("numbers in words and foreign digits are numbers") {
    CHECK(faults("a score of eighty") == kClean);
    for (const char* text :
         {"seventy", "８1", "a quarter of it", "half", "ten percent", "Ⅻ", "twice", "one"}) {
      CAPTURE(std::string(text));
      CHECK(faults(text) == std::vector<std::string>{"T008"});
    }
  }

  TEST_CASE("a private figure fails a public text and passes a private one") {
    for (const char* text : {"$642,998", "$642,998.00", "642,998 dollars", "$642.998k"}) {
      CAPTURE(std::string(text));
      CHECK(faults(text) == std::vector<std::string>{"T009"});
      CHECK(faults(text, Audience::private_) == kClean);
    }
  }

  TEST_CASE("digits inside a known name are the name's, and no name hides a private figure") {
    CHECK(faults("Web3 Labs") == kClean);
    CHECK(faults("Web3") == std::vector<std::string>{"T008"});
    Facts facts = some_facts();
    facts.put(text_fact("role", "PM at $642,998, level 3", {"offer.toml:4"}));
    Sources sources;
    const auto found =
        scan(*sources.add("text", "PM at $642,998, level 3"), facts, Audience::everyone);
    CHECK(codes(found) == std::vector<std::string>{"T009"});
  }

  TEST_CASE("a fault says where it is") {
    Sources sources;
    const auto found =
        scan(*sources.add("the letter", "fine\nnot 81"), some_facts(), Audience::everyone);
    REQUIRE(found.size() == 1);
    CHECK(found[0].place.text() == "the letter:2:5");
  }
}

TEST_SUITE("facts") {
  TEST_CASE("rounding never moves an ask up nor a floor down") {
    const Fact ask = share_fact("a", *Ratio::decimal("0.000619"), 2, RoundingSide::down, {});
    CHECK(ask.text == "0.06%");
    const Fact floor = dollars_fact("f", 642'997.2, RoundingSide::up, {});
    CHECK(floor.text == "$642,998");
    CHECK(dollars_fact("f", 642'997.9, RoundingSide::down, {}).text == "$642,997");
  }

  TEST_CASE("a fact's spelling reads back as its value, rounded as it says") {
    const Facts facts = test::flagship_facts();
    for (const auto& entry : facts.all()) {
      const std::string& id = entry.first;
      const Fact& fact = entry.second;
      CAPTURE(id);
      if (fact.is_text) continue;
      const auto figures = read_figures(fact.text);
      REQUIRE(figures.size() == 1);
      CHECK(!fact.source.empty());
      const double shown = fact.shown.value();
      CHECK(shown == doctest::Approx(fact.value.value()).epsilon(0.03));
    }
  }

  TEST_CASE("a fact has one spelling: the same id cannot say another") {
    Facts facts;
    facts.put(money_fact("x", Money::dollars(5), {}));
    CHECK_NOTHROW(facts.put(money_fact("x", Money::dollars(5), {})));
    CHECK_THROWS(facts.put(money_fact("x", Money::dollars(6), {})));
  }

  TEST_CASE("every name that is gathered is in the table of names") {
    const Facts facts = test::flagship_facts();
    std::vector<std::string> names;
    const auto collect = [&](const FactScope& scope, const auto& again) -> void {
      for (const auto& [name, id] : scope.facts) names.push_back(name);
      for (const auto& name : scope.flags) names.push_back(name);
      for (const auto& [name, items] : scope.lists) {
        names.push_back(name);
        for (const FactScope& item : items) again(item, again);
      }
    };
    collect(facts.root, collect);
    for (const std::string& name : names) {
      CAPTURE(name);
      const auto known = known_names();
      CHECK(std::any_of(known.begin(), known.end(),
                        [&](const KnownName& k) { return k.name == name; }));
    }
  }

  TEST_CASE("a template cannot make a figure out of a fact and what stands beside it") {
    for (const char* text :
         {"{{clause_score}}%", "${{clause_score}}", "{{clause_score}} months", "{{impact_arr}}B",
          "{{clause_score}}{{clause_month}}", "-{{ask_ownership}}",
          "{{#has_reasons}}tw{{/has_reasons}}{{^has_reasons}}x{{/has_reasons}}o"}) {
      CAPTURE(std::string(text));
      const Composed made =
          test::document_with({{"script.md", text}}, DocumentKind::script, test::flagship_facts());
      CHECK(codes(made.faults) == std::vector<std::string>{"T008"});
    }
  }
}
