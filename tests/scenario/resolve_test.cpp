// What a scenario leaves open is filled in from its playbook, its file's name and the contract's
// defaults.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "parley/scenario/read/reader.hpp"
#include "scenario/rules/missing_facts.hpp"

using namespace parley;
using namespace parley::scenario;

namespace {

const std::string kOffer =
    "playbook = \"book.toml\"\n[offer]\nstart = 2026-09-01\nbase_salary = 176_000\n";

Scenario read(const std::string& text, const std::string& playbook = "title = \"The book\"\n") {
  MemoryDisk disk;
  disk.files["offers/counter.toml"] = text;
  disk.files["offers/book.toml"] = playbook;
  const ReadResult r = read_scenario("offers/counter.toml", disk);
  std::string said;
  for (const Diagnostic& d : r.diagnostics) said += to_text(d);
  CAPTURE(said);
  REQUIRE(r.scenario);
  return *r.scenario;
}

}  // namespace

TEST_CASE("a title is the stem of the file, and grants are numbered") {
  const Scenario s = read(kOffer +
                          "[[offer.grants]]\nshares = 1\n[[offer.grants]]\nname = "
                          "\"later\"\nshares = 1\n[[offer.grants]]\nvalue = 1\n");
  CHECK(s.title == "counter");
  CHECK(s.file == "offers/counter.toml");
  CHECK(s.offer.grants[0].name == "grant 1");
  CHECK(s.offer.grants[1].name == "later");
  CHECK(s.offer.grants[2].name == "grant 3");
}

TEST_CASE("what is not said has the default of the contract") {
  const Scenario s = read(kOffer + "[[offer.grants]]\nshares = 1\n");
  const Vesting& v = s.offer.grants[0].vesting;
  CHECK(v.months == 48);
  CHECK(v.cliff_months == 12);
  CHECK(v.every_months == 1);
  CHECK(v.allocation == Allocation::cumulative_rounding);
  CHECK(s.offer.grants[0].kind == GrantKind::rsu);
  CHECK(s.projection.years == 4);
  CHECK_FALSE(s.projection.leave_month);
  CHECK(s.preferences.risk_aversion == Ratio(2));
  CHECK_FALSE(s.preferences.outside_wealth);
  CHECK(s.negotiation.stretch == Percent::of_hundred(20));
  CHECK(s.negotiation.employer_load == Percent::of_hundred(8));
  CHECK_FALSE(s.simulation);
  CHECK_FALSE(s.company.valuation);
}

TEST_CASE("tiers come from the playbook unless the offer has some, and rise") {
  const std::string book =
      "[bonus]\n[[bonus.tiers]]\nscore = 80\npays = \"100%\"\n[[bonus.tiers]]\nscore = 75\npays = "
      "\"50%\"\n";
  const auto tiers = read(kOffer + "[offer.bonus]\nrate = \"8%\"\n", book).offer.bonus.tiers;
  REQUIRE(tiers.size() == 2);
  CHECK(tiers[0].score == Ratio(75));
  const auto own =
      read(kOffer + "[offer.bonus]\nrate = \"8%\"\ntiers = [{ score = 60, pays = \"10%\" }]\n",
           book)
          .offer.bonus.tiers;
  REQUIRE(own.size() == 1);
  CHECK(own[0].score == Ratio(60));
  CHECK(
      read(kOffer + "[offer.bonus]\nrate = \"8%\"\ntiers = []\n", book).offer.bonus.tiers.empty());
}

TEST_CASE("an impact clause takes what it leaves out from the playbook, else from the contract") {
  const std::string clause =
      "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = \"impact\"\nscore = "
      "70\n";
  const Acceleration from_book =
      read(kOffer + clause, "[acceleration]\nscore = 90\nat_month = 18\ntaken_from = \"next\"\n")
          .offer.grants[0]
          .acceleration[0];
  CHECK(from_book.score == Ratio(70));
  CHECK(from_book.at_month == 18);
  CHECK(from_book.within_months == 12);
  CHECK(from_book.portion == Percent::of_hundred(25));
  CHECK(from_book.taken_from == TakenFrom::next);
  const Acceleration plain = read(kOffer + clause).offer.grants[0].acceleration[0];
  CHECK(plain.at_month == 12);
  CHECK(plain.taken_from == TakenFrom::end);
}

TEST_CASE("the order of keys in a clause does not matter") {
  const auto grants = read(kOffer + R"([[offer.grants]]
shares = 1
[[offer.grants.acceleration]]
kind = "double"
portion = "50%"
trigger = "change_of_control"
[[offer.grants.acceleration]]
trigger = "change_of_control"
portion = "100%"
kind = "single"
)")
                          .offer.grants;
  CHECK(grants[0].acceleration[0].trigger == Trigger::change_of_control_double);
  CHECK(grants[0].acceleration[1].trigger == Trigger::change_of_control_single);
}

TEST_CASE("clusters are the new ones where they are not said") {
  const auto plan = read(kOffer +
                         "[[plan]]\nevidence = \"verified\"\nnew_clusters = 40\n[[plan]]\nevidence "
                         "= \"bare\"\nnew_clusters = 40\nclusters = 9\n")
                        .plan;
  CHECK(plan[0].clusters == Ratio(40));
  CHECK(plan[1].clusters == Ratio(9));
  CHECK(plan[0].name == "feature 1");
}

TEST_CASE("the question on which most hangs comes first") {
  const auto first = [](const std::string& rest) {
    return missing_facts(read(kOffer + rest)).front();
  };
  CHECK(first("[[offer.grants]]\nownership = \"0.05%\"\n").id == "valuation");
  CHECK(first("[[offer.grants]]\nshares = 480\n[company]\nvaluation = \"$1.6B\"\n").id ==
        "share-count");
  const auto facts = missing_facts(
      read(kOffer + "[[offer.grants]]\nownership = \"0.05%\"\n[company]\nvaluation = \"$1.6B\"\n"));
  const auto denominator =
      std::find_if(facts.begin(), facts.end(), [](const auto& f) { return f.id == "denominator"; });
  REQUIRE(denominator != facts.end());
  CHECK(denominator->question ==
        "Is 0.05% a percentage of the fully diluted shares, or of the issued shares? How many "
        "shares is it?");
}

TEST_CASE("a payment that does not say what goes back of it is asked about") {
  const auto asks = [](const std::string& payment) {
    const auto facts = missing_facts(read(kOffer + payment));
    return std::any_of(facts.begin(), facts.end(),
                       [](const auto& f) { return f.id == "payment-clawback"; });
  };
  const std::string payment = "[[offer.payments]]\nkind = \"relocation\"\namount = 8_000\n";
  CHECK(asks(payment));
  CHECK(!asks(payment + "clawback = \"full\"\n"));
  CHECK(!asks(""));
}

TEST_CASE("an offer that says everything leaves no question about equity of its own") {
  const auto facts =
      missing_facts(read(kOffer + "[[offer.grants]]\nvalue = 120_000\nmonths = 48\n"));
  for (const auto& f : facts)
    CHECK((f.id != "valuation" && f.id != "share-count" && f.id != "denominator" &&
           f.id != "preferred"));
}
