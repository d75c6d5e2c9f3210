#include "report/deck/deck.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/results/report_results.hpp"
#include "document/html/deck.hpp"
#include "tests/report/flagship_files.hpp"
#include "tests/support/markup.hpp"
#include "tests/support/program.hpp"

using namespace parley;
using namespace parley::document;
using app::make_deck;
using document::Section;
using report::Deck;
using test::flagship_file;
using test::Markup;

namespace {

Deck flagship_deck() {
  return make_deck(flagship_file("offer.toml"),
                   {flagship_file("current.toml"), flagship_file("rival.toml")});
}

bool says(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

Section slide(const Deck& deck, std::string_view id) {
  const auto& all = deck.page.sections;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Section& s) { return s.id == id; });
  REQUIRE(found != all.end());
  return *found;
}

}  // namespace

TEST_SUITE_BEGIN("deck");

TEST_CASE("it has six slides, from the impact to the package") {
  const Deck deck = flagship_deck();
  std::vector<std::string> ids;
  for (const Section& s : deck.page.sections) ids.push_back(s.id);
  CHECK(ids == std::vector<std::string>{"impact", "matrix", "stories", "lock-in", "value-plan",
                                        "package"});
  CHECK(deck.missing.empty());
}

TEST_CASE("verified work is delivered, documented work is a projection with its source") {
  CHECK(slide(flagship_deck(), "impact").lead ==
        "I have delivered $2.8M of ARR with vector search, and project $4M of ARR in this role, "
        "based on own notes.");
}

TEST_CASE(
    "the package is the flagship's: 0.07%, a 10% bonus, an additional 25% at month 12 for a score "
    "of 80") {
  const Section package = slide(flagship_deck(), "package");
  const auto& list = std::get<document::Changes>(package.parts.front()).list;
  REQUIRE(list.size() == 3);
  CHECK(list[0].to == "0.07%");
  CHECK(list[1].to == "10%");
  CHECK(list[2].from == "none");
  CHECK(list[2].to == "25% more at month 12");
  const std::string html = to_html_deck(flagship_deck().page);
  CHECK(says(html,
             "once a quarter&#39;s score within 12 months reaches 80; 50% is then vested in all"));
}

TEST_CASE("it is well-formed and holds nothing private") {
  const std::string html = to_html_deck(flagship_deck().page);
  CHECK(Markup(html).fault == "");
  // Worth, cost, reservation and settle level of the published case; the other offers; wealth.
  for (const char* figure : {"$743,447", "$838,437", "$837,176", "$642,998", "$767,194", "$500,000",
                             "Rival", "Current job"}) {
    INFO(std::string(figure));
    CHECK(!says(html, figure));
  }
  CHECK(html == to_html_deck(flagship_deck().page));
}

TEST_CASE("at most three stories, and none without evidence") {
  Scenario s = flagship_file("offer.toml");
  const Feature known = s.track_record.front();
  s.track_record.assign(4, known);
  for (std::size_t i = 0; i < 4; ++i)
    s.track_record[i].name = "work " + std::string(1, static_cast<char>('a' + i));
  s.track_record[0].evidence = Evidence::bare;
  s.track_record[0].arr_uplift = Money::dollars(9'900'000);
  const Deck deck = make_deck(s, {});
  CHECK(std::get<document::Stories>(slide(deck, "stories").parts.front()).list.size() == 3);
  const std::string html = to_html_deck(deck.page);
  CHECK(!says(html, "work a"));
  CHECK(!says(html, "$9.9M"));
}

TEST_CASE("a slide without facts is left out and named") {
  Scenario s = flagship_file("offer.toml");
  s.track_record.clear();
  s.plan.front().partner_api_growth.reset();
  const Deck deck = make_deck(s, {});
  CHECK(deck.page.sections.size() == 4);
  REQUIRE(deck.missing.size() == 2);
  CHECK(deck.missing[0].starts_with("the product stories"));
  CHECK(deck.missing[1].starts_with("the lock-in effect"));
}

TEST_CASE("an offer that asks for nothing shows the package as it stands") {
  Scenario s = flagship_file("offer.toml");
  s.playbook.reset();
  const Section package = slide(make_deck(s, {}), "package");
  CHECK(package.lead == "The offer as it stands.");
}

TEST_CASE("report --as deck is about one offer") {
  const test::Surroundings here = {.directory = test::path_of("tests/cases/plan/flagship")};
  const auto two = test::run_parley({"report", "offer.toml", "rival.toml", "--as", "deck"}, here);
  CHECK(two.status == 2);
  CHECK(says(two.err, "a deck is about one offer"));
  const auto one = test::run_parley({"report", "offer.toml", "--as", "deck", "-f", "html"}, here);
  CHECK(one.status == 0);
  CHECK(one.out.starts_with("<!DOCTYPE html>"));
}

TEST_SUITE_END();
