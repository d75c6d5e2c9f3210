// Worth on day one: figures of the published case 50, and by hand.
#include "parley/model/choice/day_one.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "parley/model/choice/comparison.hpp"
#include "tests/support/near.hpp"

using namespace parley;
using namespace parley::model;

namespace {

Scenario paying(const char* title, std::int64_t base) {
  Scenario s;
  s.title = title;
  s.offer.start = Date::on(2026, 1, 1);
  s.offer.base_salary = Money::dollars(base);
  return s;
}

// 0.5 % of a company valued at $40M, sold for $90M or for nothing in four years.
Scenario start_up() {
  Scenario s = paying("Start-up", 150'000);
  s.offer.grants = {Grant{
      .name = "stock", .kind = GrantKind::stock, .size = Percent::fraction(Ratio::of(5, 1'000))}};
  s.offer.grants.front().vesting.every_months = 12;
  s.company.valuation = Money::dollars(40'000'000);
  s.exits = {{.name = "sale",
              .probability = Percent::of_hundred(50),
              .month = 48,
              .proceeds = Money::dollars(90'000'000)},
             {.name = "nothing",
              .probability = Percent::of_hundred(50),
              .month = 48,
              .kind = ExitKind::none}};
  return s;
}

}  // namespace

TEST_SUITE("worth on day one") {
  TEST_CASE("equity counts as a sure amount, else as its mean, else on paper, and says which") {
    Scenario s = start_up();
    s.preferences.outside_wealth = Money::dollars(50'000);
    DayOne v = worth_on_day_one(s);
    CHECK(v.counted_as == EquityCountedAs::certainty_equivalent);
    CHECK(test::is_same_cent(v.equity, 40'909.09));
    CHECK(test::is_same_cent(v.worth(), 640'909.09));
    s.preferences.outside_wealth.reset();
    v = worth_on_day_one(s);
    CHECK(v.counted_as == EquityCountedAs::mean);
    CHECK(test::is_same_cent(v.worth(), 825'000));
    s.exits.clear();
    v = worth_on_day_one(s);
    CHECK(v.counted_as == EquityCountedAs::paper);
    CHECK(test::is_same_cent(v.worth(), 800'000));
    s.company.valuation.reset();
    v = worth_on_day_one(s);
    CHECK_FALSE(v.counted_as);
    CHECK(v.without == std::vector<std::size_t>{0});
    CHECK(test::is_same_cent(v.worth(), 600'000));
  }

  TEST_CASE("the bridge leads from paper to worth") {
    Scenario s = start_up();
    s.preferences.outside_wealth = Money::dollars(50'000);
    const DayOne v = worth_on_day_one(s);
    CHECK(test::is_same_cent(v.paper, 800'000));
    CHECK(test::is_same_cent(v.exits, 25'000));
    CHECK(test::is_same_cent(v.risk, 40'909.09 - 225'000));
    CHECK(test::is_same_cent(v.paper + v.exits + v.risk + v.factors, v.worth()));
  }

  TEST_CASE("offers rank by it, and not by their paper") {
    Scenario sure = start_up();
    sure.preferences.outside_wealth = Money::dollars(50'000);
    Scenario mean = start_up();
    const Comparison c = compare({paying("Cash", 200'000), sure, mean});
    CHECK(c.ranking == std::vector<std::size_t>{2, 0, 1});
    CHECK_FALSE(c.offers[0].required_growth);
    CHECK(test::is_same_cent(*c.offers[1].required_growth, 0));
    CHECK_FALSE(c.offers[2].required_growth_best);
  }

  TEST_CASE("required growth is a year's, by the month of the break-even") {
    Company company;
    company.valuation = Money::dollars(100);
    CHECK(test::is_same_cent(*required_growth(company, {.month = 24, .proceeds = 121.0}), 0.1));
    CHECK(required_growth(company, {.month = 24, .proceeds = 0.0}) == -1.0);
    CHECK_FALSE(required_growth(company, {.month = 24, .proceeds = Never()}));
    company.valuation.reset();
    CHECK_FALSE(required_growth(company, {.month = 24, .proceeds = 121.0}));
  }

  TEST_CASE("among more than two hundred offers only the first and the best are chased") {
    std::vector<Scenario> many;
    for (int i = 0; i < 201; ++i) many.push_back(paying("offer", 100'000 + i));
    CHECK(compare(many).break_even.size() == 200 + 200);
    many.pop_back();
    CHECK(compare(many).break_even.size() == 200 * 199);
  }
}
