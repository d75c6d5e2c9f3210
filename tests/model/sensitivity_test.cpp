#include "parley/model/choice/sensitivity.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/projection.hpp"

using namespace parley;
using namespace parley::model;

namespace {

Scenario cash(std::string title, std::int64_t yearly) {
  Scenario s;
  s.title = std::move(title);
  s.offer.start = Date::on(2026, 1, 5);
  s.offer.base_salary = Money::dollars(yearly);
  return s;
}

// Cash, a sign-on, and 0.1 % of a company at $100M that is sold for as much, fails, or is floated.
Scenario startup() {
  Scenario s = cash("startup", 120'000);
  s.offer.sign_on.installments = {{.month = 0, .amount = Money::dollars(10'000)}};
  s.offer.grants = {{.name = "new hire", .size = Percent::fraction(Ratio::of(1, 1'000))}};
  s.company.valuation = Money::dollars(100'000'000);
  const auto exit = [](int percent, ExitKind kind) {
    return Exit{.name = "exit",
                .probability = Percent::of_hundred(percent),
                .month = 60,
                .proceeds = Money::dollars(100'000'000),
                .kind = kind};
  };
  s.exits = {exit(20, ExitKind::sale), exit(50, ExitKind::none), exit(30, ExitKind::ipo)};
  s.preferences.outside_wealth = Money::dollars(100'000);
  return s;
}

std::size_t index_of(const Scenario& s, std::string_view key) {
  const auto all = inputs(s);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Input& k) { return k.key == key; });
  REQUIRE(found != all.end());
  return static_cast<std::size_t>(found - all.begin());
}

const Swing& swing_of(const Sensitivity& r, std::string_view key) {
  const auto found = std::find_if(r.swings.begin(), r.swings.end(),
                                  [&](const Swing& s) { return s.input.key == key; });
  REQUIRE(found != r.swings.end());
  return *found;
}

const Flip* flip_of(const Flips& f, std::string_view key, Flip::Of of) {
  for (const Flip& x : f.flips) {
    if (x.input.key == key && x.of == of) return &x;
  }
  return nullptr;
}

}  // namespace

TEST_SUITE("sensitivity") {
  TEST_CASE("turning a input moves that number and no other") {
    const Scenario s = startup();
    const auto before = inputs(s);
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i].key.ends_with("probability")) continue;
      const auto after =
          inputs(with_input(s, i, before[i].now + within(before[i].unit, Ratio::of(1, 2))));
      REQUIRE(after.size() == before.size());
      for (std::size_t j = 0; j < before.size(); ++j) {
        if (j != i) CHECK(after[j].now == before[j].now);
      }
    }
  }

  TEST_CASE("more probability for one exit is taken from the others in proportion") {
    const Scenario s = startup();
    const Scenario t = with_input(s, index_of(s, "exits[0].probability"), Ratio::of(2, 5));
    CHECK(t.exits[0].probability == Percent::of_hundred(40));
    CHECK(t.exits[1].probability.fraction() == Ratio::of(375, 1'000));
    CHECK(t.exits[2].probability.fraction() == Ratio::of(225, 1'000));
  }

  TEST_CASE("20 % of a base of $120,000 is $96,000 over four years, either way") {
    const Sensitivity r = sensitivity(startup());
    const Swing& base = swing_of(r, "offer.base_salary");
    CHECK(base.down.value == Ratio(96'000));
    CHECK(base.down.total_change == Money::dollars(-96'000));
    CHECK(base.up.total_change == Money::dollars(96'000));
    CHECK(*base.up.certainty_equivalent_change == 0);
    CHECK(r.swings.front().input.key == "offer.base_salary");
    // The cliff is $25,000, and 36 installments are $2,083.33 each.
    CHECK(r.now.total == Money::cents(58'999'988));
  }

  TEST_CASE("proceeds move the certainty equivalent and not the total; idle numbers are named") {
    const Sensitivity r = sensitivity(startup());
    const Swing& proceeds = swing_of(r, "exits[2].proceeds");
    CHECK(proceeds.up.total_change.is_zero());
    CHECK(*proceeds.up.certainty_equivalent_change > 0);
    CHECK(*proceeds.down.certainty_equivalent_change < 0);
    CHECK(std::find(r.idle.begin(), r.idle.end(), "exits[1].month") != r.idle.end());
  }

  TEST_CASE("a range of the file replaces the 20 %, also for a number that is 0") {
    Scenario s = startup();
    s.sensitivity = {{"company.growth", "-10%", "30%"},
                     {"company.growht", "1%", "2%"},
                     {"offer.base_salary", "5%", "6%"}};
    const Sensitivity r = sensitivity(s);
    const Swing& growth = swing_of(r, "company.growth");
    CHECK(growth.given);
    CHECK(growth.down.value == Ratio::of(-1, 10));
    CHECK(growth.down.total_change < Money());
    CHECK(growth.up.total_change > Money());
    CHECK(r.unknown_keys == std::vector<std::string>{"company.growht", "offer.base_salary"});
  }

  TEST_CASE("without wealth there is no certainty equivalent, and it is asked for") {
    Scenario s = startup();
    s.preferences.outside_wealth.reset();
    const Sensitivity r = sensitivity(s);
    CHECK(r.asks_for_wealth);
    CHECK_FALSE(r.now.certainty_equivalent.has_value());
    CHECK_FALSE(r.swings.front().up.certainty_equivalent_change.has_value());
    CHECK(swing_of(r, "exits[2].proceeds").up.equity_change() > 0);  // of the mean
  }

  TEST_CASE("the ranking of $100,000 and $120,000 a year flips at the other's base") {
    const Scenario a = cash("a", 100'000);
    const Scenario b = cash("b", 120'000);
    const Flips f = find_flips(a, b);
    CHECK_FALSE(f.a_is_ahead);
    CHECK(f.lead == doctest::Approx(-80'000).epsilon(1e-5));
    // Twelfths are rounded to the cent: $119,999.96 a year already pays what $120,000 does.
    CHECK(flip_of(f, "offer.base_salary", Flip::Of::a)->value == Ratio(120'000));
    CHECK(flip_of(f, "offer.base_salary", Flip::Of::b)->value == Ratio(100'000));
    // 0 of raise is a input too: 100,000 growing by 12.62 % a year is as much as four years of
    // 120,000.
    CHECK(flip_of(f, "offer.raise", Flip::Of::a)->value == Ratio::of(1230, 10'000));
  }

  TEST_CASE("at the flip point the ranking is another, and one digit before it it is not") {
    Scenario a = startup();
    a.exits.clear();  // so that paper is its worth
    const Scenario b = cash("b", 160'000);
    const Flips f = find_flips(a, b);
    const Flip* flip = flip_of(f, "company.valuation", Flip::Of::a);
    REQUIRE(flip);
    const std::size_t input = index_of(a, "company.valuation");
    const double target = project(b).present_value;
    CHECK(project(with_input(a, input, *flip->value)).present_value >= target);
    CHECK(project(with_input(a, input, *flip->value - Ratio(10'000))).present_value < target);
  }

  TEST_CASE(
      "no flip is said with the range that was searched, and what does not matter is left out") {
    Scenario a = startup();
    a.exits.clear();
    const Flips f = find_flips(a, cash("b", 400'000));
    const Flip* sign_on = flip_of(f, "offer.sign_on.amount", Flip::Of::a);
    REQUIRE(sign_on);
    CHECK_FALSE(sign_on->value.has_value());
    CHECK(sign_on->searched_from == Ratio(5'000));
    CHECK(sign_on->searched_to == Ratio(20'000));
    CHECK_FALSE(flip_of(f, "preferences.risk_aversion", Flip::Of::a));
  }

  TEST_CASE("what cannot be is no flip: a bonus of 85 %, growth of 290 %, a base over its band") {
    Scenario a = startup();
    a.exits.clear();
    a.offer.bonus.rate = Percent::of_hundred(8);
    a.company.growth.yearly = {Percent::of_hundred(10)};
    a.bands[Lever::base_salary] = {.low = 110'000, .high = 130'000};
    const Flips f = find_flips(a, cash("b", 200'000));
    for (const Flip& flip : f.flips) {
      CAPTURE(flip.input.key);
      if (flip.of != Flip::Of::a) continue;
      if (flip.input.key == "offer.bonus.rate") CHECK(flip.searched_to == Ratio::of(16, 100));
      if (flip.input.key == "company.growth") CHECK(flip.searched_to == Ratio(1));
      if (flip.input.key == "offer.base_salary") CHECK(flip.searched_to == Ratio(130'000));
    }
  }

  TEST_CASE("a number of a lever is moved within its band") {
    Scenario s = cash("a", 176'000);
    s.bands[Lever::base_salary] = {.low = 170'000, .high = 185'000};
    const Sensitivity r = sensitivity(s);
    const Swing& base = swing_of(r, "offer.base_salary");
    CHECK(base.down.value == Ratio(170'000));
    CHECK(base.up.value == Ratio(185'000));
  }

  TEST_CASE("a shared discount rate moves for both") {
    Scenario a = cash("late", 100'000);
    a.offer.sign_on.installments = {{.month = 36, .amount = Money::dollars(50'000)}};
    Scenario b = cash("early", 100'000);
    b.offer.sign_on.installments = {{.month = 0, .amount = Money::dollars(40'000)}};
    const Flips f = find_flips(a, b);
    const Flip* rate = flip_of(f, "projection.discount_rate", Flip::Of::both);
    REQUIRE(rate);
    // 1.25^(1/(1096/365)) - 1 = 7.714 %
    CHECK(rate->value == Ratio::of(772, 10'000));
  }
}
