#include "parley/model/choice/comparison.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/support/near.hpp"

using namespace parley;
using namespace parley::model;

namespace {

constexpr std::int64_t kMillion = 1'000'000;

Scenario cash(std::string title, std::int64_t yearly) {
  Scenario s;
  s.title = std::move(title);
  s.offer.start = Date::on(2026, 1, 5);
  s.offer.base_salary = Money::dollars(yearly);
  return s;
}

// 0.1 % of a company with $50M of preferences for 20 % of it.
Scenario startup(std::int64_t yearly) {
  Scenario s = cash("startup", yearly);
  s.offer.grants = {{.name = "new hire", .size = Percent::fraction(Ratio::of(1, 1'000))}};
  s.company.preferred = {{.name = "A",
                          .ownership = Percent::of_hundred(20),
                          .invested = Money::dollars(50 * kMillion)}};
  return s;
}

double proceeds(const BreakEvenProceeds& p) { return std::get<double>(p); }
}  // namespace

TEST_SUITE("comparison") {
  TEST_CASE("a startup that pays $40,000 less over four years breaks even at $100M") {
    const Comparison c = compare({startup(110'000), cash("rival", 120'000)});
    REQUIRE(c.break_even.size() == 2);
    // 0.1 % of p makes up 40,000: p = 40M, below conversion.
    CHECK(test::is_near(proceeds(c.break_even[0].proceeds), 50e6 + 0.8 * 40'000 * 1'000));
    CHECK(c.break_even[0].month == 48);
    CHECK(proceeds(c.break_even[1].proceeds) == 0);
  }

  TEST_CASE("an offer that is ahead on cash alone breaks even at 0") {
    const Comparison c = compare({startup(120'000), cash("rival", 120'000)});
    CHECK(proceeds(c.break_even[0].proceeds) == 0);
    CHECK(proceeds(c.break_even[1].proceeds) == 0);
    CHECK(c.ranking == std::vector<std::size_t>{0, 1});  // a tie stays as given
  }

  TEST_CASE("what 1e15 does not make up is never made up") {
    Scenario s = startup(100'000);
    s.offer.grants[0].size = Percent::fraction(Ratio::of(1, 1'000'000'000'000));
    CHECK(std::holds_alternative<Never>(break_even_proceeds(s, 480'000)));
    s.offer.grants[0].size = Percent::of_hundred(1);
    s.projection.leave_month = 6;  // before the cliff
    CHECK(std::holds_alternative<Never>(break_even_proceeds(s, 480'000)));
    CHECK(std::holds_alternative<Never>(break_even_proceeds(cash("no equity", 100'000), 480'000)));
  }

  TEST_CASE("an unknown share of the company has no break-even, except where cash alone is ahead") {
    Scenario s = startup(100'000);
    s.offer.grants[0].size = Shares::of(1'000);
    CHECK(std::holds_alternative<std::monostate>(break_even_proceeds(s, 480'000)));
    CHECK(proceeds(break_even_proceeds(s, 300'000)) == 0);
  }

  TEST_CASE("the sale is at the latest exit that is not none, with its rounds and its discount") {
    Scenario s = startup(100'000);
    s.projection.discount_rate = Percent::of_hundred(10);
    s.company.rounds = {{.month = 55, .dilution = Percent::of_hundred(50)}};
    s.exits = {
        {.name = "sale", .probability = Percent::of_hundred(50), .month = 60},
        {.name = "ipo", .probability = Percent::of_hundred(20), .month = 50, .kind = ExitKind::ipo},
        {.name = "none",
         .probability = Percent::of_hundred(30),
         .month = 72,
         .kind = ExitKind::none}};
    const double cash_value = project(s).present_value;
    const int days = month_after(s.offer.start, 60) - s.offer.start;
    const double factor = std::pow(1.1, -days / 365.0);
    // 0.05 % at the exit; p = 600M, where the class has converted.
    CHECK(test::is_near(proceeds(break_even_proceeds(s, cash_value + 0.0005 * 600e6 * factor)),
                        600e6));
  }

  // A payoff grid of $50M steps reads the break-even off its next point.
  TEST_CASE("options with two strikes break even exactly, between their strikes and above them") {
    Scenario s = cash("options", 100'000);
    s.company.fully_diluted_shares = Shares::of(1'000'000);
    for (const std::int64_t strike : {10, 100}) {
      s.offer.grants.push_back({.name = "options",
                                .kind = GrantKind::nso,
                                .size = Shares::of(1'000),
                                .strike = Price::millionths(strike * kMillion)});
    }
    const double cash_value = project(s).present_value;
    CHECK(test::is_near(proceeds(break_even_proceeds(s, cash_value + 45'000)), 55e6));
    CHECK(test::is_near(proceeds(break_even_proceeds(s, cash_value + 90'000)), 100e6));
    CHECK(test::is_near(proceeds(break_even_proceeds(s, cash_value + 110'000)), 110e6));
  }

  TEST_CASE("a refresher of liquid stock counts towards the gap") {
    Scenario s = startup(110'000);
    s.offer.grants.push_back({.name = "liquid", .size = Money::dollars(480'000)});
    const double cash_value = 110'000 * 4;
    CHECK(proceeds(break_even_proceeds(s, cash_value + 479'000)) == 0);
    CHECK(proceeds(break_even_proceeds(s, cash_value + 481'000)) > 50e6);
  }

  TEST_CASE("the figures of an offer are folds over its ledger") {
    Scenario s = cash("offer", 120'000);
    s.offer.sign_on.installments = {{.month = 0, .amount = Money::dollars(20'000)}};
    s.projection.years = 2;
    s.projection.leave_month = 6;
    const ComparedOffer o = compare({s}).offers.front();
    CHECK(o.total == Money::dollars(60'000));  // the sign-on was taken back
    CHECK(o.average_year == 30'000);
    CHECK(o.year_1 == Money::dollars(60'000));
    CHECK(o.guaranteed_cash == Money::dollars(80'000));
    CHECK(o.equity == Money());
    CHECK_FALSE(o.exits.has_value());
  }
}
