#include "model/plan/first_glance.hpp"

#include <doctest/doctest.h>

#include "tests/report/flagship_files.hpp"

using namespace parley;
using namespace parley::model;
using test::flagship_file;

TEST_SUITE_BEGIN("first glance");

TEST_CASE("$176,000, $24,000 and 8 % are $214,080 in year 1 and a twelfth of the base a month") {
  const Scenario s = flagship_file("offer.toml");
  const FirstGlance g = first_glance(s, valuation_basis(s));
  CHECK(g.base == Money::dollars(176'000));
  CHECK(g.sign_on == Money::dollars(24'000));
  CHECK(g.bonus == Money::dollars(14'080));
  CHECK(g.year_1() == Money::dollars(214'080));
  CHECK(g.month == doctest::Approx(176'000.0 / 12).epsilon(1e-12));
  CHECK(g.equity == LikelyEquity::exits);
  CHECK(g.exits == s.exits.size());
}

TEST_CASE("worth is the plan's: the offer's U, and what an alternative leaves after its premium") {
  const Scenario offer = flagship_file("offer.toml");
  const Scenario rival = flagship_file("rival.toml");
  const Plan plan = make_plan(offer, {.against = {&rival}});
  const ValuationBasis basis = valuation_basis(offer);
  CHECK(same_worth(*first_glance(offer, basis).worth, plan.offer.worth));
  CHECK(same_worth(*first_glance(rival, basis).leaves(), plan.reservation));
}

TEST_CASE("an offer with a package in it is worth what the package is") {
  const Scenario offer = flagship_file("offer.toml");
  const Plan plan = make_plan(offer, {});
  const WorthModel before(offer, valuation_basis(offer));
  const Scenario ask = with_package(offer, plan.opening.package);
  const WorthModel after(ask, valuation_basis(offer));
  CHECK(same_worth(after.worth(after.offered()), plan.opening.worth));
  CHECK(with_package(offer, plan.offer.package).offer.base_salary == offer.offer.base_salary);
}

TEST_CASE("each ask alone is worth less than all of the opening, and the levers are its own") {
  const Scenario offer = flagship_file("offer.toml");
  const Plan plan = make_plan(offer, {});
  const auto asks = asks_alone(offer, plan);
  REQUIRE(asks.size() == changed_levers(plan.opening.package, plan.offer.package).size());
  for (const AskAlone& ask : asks) {
    CHECK(ask.gain > 0);
    CHECK(ask.gain < plan.opening.worth - plan.offer.worth);
  }
}

TEST_CASE("without exits equity that is not listed is unknown; listed stock counts at its price") {
  Scenario offer = flagship_file("offer.toml");
  offer.exits.clear();
  CHECK(first_glance(offer, valuation_basis(offer)).equity == LikelyEquity::unknown);
  offer.offer.grants.front().size = Money::dollars(150'000);  // of stock that can be sold
  const FirstGlance g = first_glance(offer, valuation_basis(offer));
  CHECK(g.equity == LikelyEquity::listed);
  CHECK(g.likely == g.paper);
}

TEST_SUITE_END();
