// A lineup of many offers says of each what a comparison says.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "parley/model/choice/comparison.hpp"

namespace parley::model {
namespace {

Scenario cash(int number) {
  Scenario s;
  s.title = fmt::format("offer {}", number);
  s.offer.start = Date::on(2026, 1, 5);
  s.offer.base_salary = Money::dollars(100'000 + 1'000 * ((number * 7) % 50));
  return s;
}

// 0.1 % of a company worth $100M today.
Scenario startup(int number) {
  Scenario s = cash(number);
  s.offer.grants = {{.name = "new hire", .size = Percent::fraction(Ratio::of(1, 1'000))}};
  s.company.valuation = Money::dollars(100'000'000);
  return s;
}

std::vector<Scenario> offers(int count) {
  std::vector<Scenario> all;
  for (int i = 0; i < count; ++i) all.push_back(i % 3 == 0 ? startup(i) : cash(i));
  return all;
}

Lineup lineup_of(const std::vector<Scenario>& scenarios) {
  Lineup lineup;
  for (const Scenario& s : scenarios) lineup.add(s, s.people.candidate);
  return lineup;
}

TEST_SUITE("lineup") {
  TEST_CASE("each offer has the figures, the rank and the growth of a comparison") {
    for (const int count : {1, 7, 203}) {
      const std::vector<Scenario> scenarios = offers(count);
      const Comparison whole = compare(scenarios);
      const auto groups = lineup_of(scenarios).finish();
      REQUIRE(groups.size() == 1);
      const Comparison& few = groups.front().comparison;
      REQUIRE(few.offers.size() == whole.offers.size());
      CHECK(few.ranking == whole.ranking);
      CHECK(few.break_even.size() == whole.break_even.size());
      for (std::size_t i = 0; i < whole.offers.size(); ++i) {
        CHECK(few.offers[i].rank == whole.offers[i].rank);
        CHECK(few.offers[i].total == whole.offers[i].total);
        CHECK(few.offers[i].day_one.worth() == whole.offers[i].day_one.worth());
        CHECK(few.offers[i].required_growth == whole.offers[i].required_growth);
        CHECK(few.offers[i].required_growth_best == whole.offers[i].required_growth_best);
      }
    }
  }

  TEST_CASE("among more than two hundred offers break-evens are against the first and the best") {
    const Comparison c = compare(offers(203));
    const std::size_t best = c.ranking.front();
    REQUIRE(best != 0);
    CHECK(c.break_even.size() == 2 * 203 - 2);  // the first and the best have one each
    for (const BreakEvenPair& p : c.break_even) CHECK((p.b == 0 || p.b == best));
    CHECK(compare(offers(203), Pairs::all).break_even.size() == 203 * 202);
  }

  TEST_CASE("offers of two candidates are ranked apart, those of one and of nobody together") {
    std::vector<Scenario> scenarios = offers(5);
    scenarios[1].people.candidate = "Kim";
    CHECK(lineup_of(scenarios).finish().size() == 1);
    scenarios[3].people.candidate = "Lee";
    const auto groups = lineup_of(scenarios).finish();
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].candidate.empty());
    CHECK(groups[0].comparison.offers.size() == 3);
    CHECK(groups[1].candidate == "Kim");
    CHECK(groups[2].comparison.offers.front().rank == 1);
  }

  TEST_CASE("a part of a comparison keeps ranks and the break-evens among its offers") {
    const Comparison c = compare(offers(9));
    const Comparison part = part_of(c, {0, c.ranking[0], c.ranking[1]});
    REQUIRE(part.offers.size() == 3);
    CHECK(part.offers[1].rank == 1);
    CHECK(part.offers[0].rank == c.offers[0].rank);
    CHECK(part.ranking.front() == 1);
    CHECK(part.break_even.size() == 6);
  }
}

}  // namespace
}  // namespace parley::model
