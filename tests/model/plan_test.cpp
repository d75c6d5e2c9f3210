// The plan of the article's own case: tests/cases/plan/flagship.
#include "parley/model/plan/plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "tests/support/flagship.hpp"
#include "tests/support/near.hpp"

using namespace parley;
using namespace parley::model;
using parley::test::flagship_current_job;
using parley::test::flagship_offer;
using parley::test::flagship_rival;

namespace {

// The reference figures have 12 digits; a double's sum over months loses the last few.
Package package(int base, int sign_on, Ratio ownership, Ratio bonus, Ratio acceleration) {
  Package x;
  x[Lever::base_salary] = base;
  x[Lever::sign_on] = sign_on;
  x[Lever::ownership] = ownership;
  x[Lever::bonus_rate] = bonus;
  x[Lever::acceleration] = acceleration;
  return x;
}

// Base salary for four years, and nothing else.
Scenario paying(int dollars) {
  Scenario s;
  s.offer.start = Date::on(2026, 9, 1);
  s.offer.base_salary = Money::dollars(dollars);
  return s;
}

}  // namespace

TEST_SUITE("plan") {
  TEST_CASE("the flagship opens with 0.07 %, a 10 % bonus and 25 % at month 12") {
    const Scenario offer = flagship_offer();
    const Scenario current = flagship_current_job();
    const Scenario rival = flagship_rival();
    const Plan plan = make_plan(offer, {.against = {&current, &rival}});
    CHECK(plan.decision.verdict == Verdict::counter);
    CHECK(test::is_near(plan.offer.worth, 743446.600307961));
    CHECK(test::is_near(plan.offer.cost, 837176.1781946495));
    CHECK(test::is_near(plan.reservation, 642997.7426696523));
    CHECK(plan.opening.package ==
          package(176'000, 24'000, Ratio::of(7, 10'000), Ratio::of(1, 10), Ratio::of(1, 4)));
    CHECK(test::is_near(plan.opening.worth, 838436.9812724962));
    CHECK(plan.ladder.size() == 3);
    CHECK(test::is_near(plan.settle, 767194.1955490948));
    CHECK(test::is_near(plan.policy_cost, 18303.041184569593));
  }

  TEST_CASE("who has a far better alternative is told to walk, by how much that is better") {
    const Scenario offer = flagship_offer();
    Scenario rich = flagship_rival();
    rich.offer.base_salary = Money::dollars(300'000);
    const Plan plan = make_plan(offer, {.against = {&rich}});
    CHECK(plan.decision.verdict == Verdict::walk);
    CHECK(plan.decision.left == plan.largest_admissible);
    CHECK(plan.decision.right == plan.reservation);
    CHECK(plan.ladder.empty());
    CHECK(plan.risk[0].rho == 1);
  }

  TEST_CASE("where nothing within the limits adds a quarter of a percent, accept") {
    Scenario offer = flagship_offer();
    offer.offer.base_salary = Money::dollars(185'000);
    offer.offer.sign_on.installments[0].amount = Money::dollars(29'000);
    offer.offer.bonus.rate = Percent::of_hundred(10);
    offer.offer.grants[0].size = Percent::fraction(Ratio::of(7, 10'000));
    offer.plan.clear();
    offer.projection.quarterly_scores = {85};
    const Plan plan = make_plan(offer, {});
    CHECK(plan.decision.verdict == Verdict::accept);
    CHECK(plan.opening.worth - plan.offer.worth < 0.0025 * plan.offer.worth);
  }

  TEST_CASE(
      "an opening that would have to be declined gives way to one that reaches the alternative") {
    Scenario offer = flagship_offer();
    offer.negotiation.stretch = Percent::of_hundred(2);
    Scenario rival = flagship_rival();
    rival.offer.base_salary = Money::dollars(225'000);
    const Plan plan = make_plan(offer, {.against = {&rival}});
    REQUIRE(plan.opening_from_reservation);
    CHECK(plan.best_worth < plan.reservation);
    const double level = plan.reservation + 0.25 * (plan.largest_admissible - plan.reservation);
    CHECK(plan.opening.worth >= level);
    CHECK(plan.opening.cost > 1.02 * plan.offer.cost);
  }

  TEST_CASE("without a plan policy impact asks for no more equity, and base may rise to its band") {
    Scenario offer = flagship_offer();
    offer.plan.clear();
    const Plan plan = make_plan(offer, {});
    CHECK(plan.lever(Lever::ownership).reason == CapReason::no_evidence);
    CHECK(plan.lever(Lever::ownership).cap == plan.lever(Lever::ownership).offered);
    CHECK(plan.lever(Lever::base_salary).cap == Ratio(185'000));
    CHECK(std::find(plan.notes.begin(), plan.notes.end(), PlanNote::no_plan) != plan.notes.end());
  }

  TEST_CASE("policy value asks beyond the evidence, and says so") {
    Scenario offer = flagship_offer();
    offer.plan[0].arr_uplift = Money::dollars(2'000'000);
    const Plan plan = make_plan(offer, {.against = {}, .policy = Policy::value});
    CHECK(plan.lever(Lever::ownership).beyond_evidence);
    CHECK(plan.lever(Lever::ownership).cap == Ratio::of(7, 10'000));
    CHECK(std::find(plan.notes.begin(), plan.notes.end(), PlanNote::asks_without_reason) !=
          plan.notes.end());
  }

  TEST_CASE("justified ownership is rounded down to a step, and to your own limit") {
    // $2.5M documented, no lock-in: 0.04 % + 0.03 % * 1.5 / 2.5 = 0.058 %.
    Scenario offer = flagship_offer();
    offer.plan[0].arr_uplift = Money::dollars(2'500'000);
    offer.plan[0].partner_api_growth.reset();
    CHECK(make_plan(offer, {}).lever(Lever::ownership).cap == Ratio::of(55, 100'000));
    offer.negotiation.most[Lever::ownership] = Ratio::of(52, 100'000);
    const Plan limited = make_plan(offer, {});
    CHECK(limited.lever(Lever::ownership).cap == Ratio::of(52, 100'000));
    CHECK(limited.lever(Lever::ownership).reason == CapReason::most);
    CHECK(limited.opening.package[Lever::ownership] == Ratio::of(5, 10'000));
  }

  TEST_CASE("liquid stock is asked for in dollars, and $10,000 are focal") {
    Scenario offer = flagship_offer();
    auto book = std::make_shared<Playbook>(*offer.playbook);
    book->equity_unit = EquityUnit::dollars;
    book->bands[Lever::ownership] = Band{40'000, 95'000, 5'000};
    book->impact.curve = {{Money::dollars(1'000'000), 40'000}, {Money::dollars(3'500'000), 95'000}};
    offer.playbook = book;
    offer.offer.grants[0].size = Money::dollars(50'000);
    const Plan plan = make_plan(offer, {});
    CHECK(plan.lever(Lever::ownership).cap == Ratio(95'000));
    CHECK(plan.opening.package[Lever::ownership] == Ratio(95'000));
  }

  TEST_CASE("a band in percent is no band for a grant in dollars") {
    Scenario offer = flagship_offer();
    offer.offer.grants[0].size = Money::dollars(50'000);
    const Plan plan = make_plan(offer, {});
    CHECK_FALSE(plan.lever(Lever::ownership).band);
    CHECK(plan.opening.package[Lever::ownership] == Ratio(50'000));
  }

  TEST_CASE("a bonus in dollars is not a rate to negotiate") {
    Scenario offer = flagship_offer();
    offer.offer.bonus.rate = Percent();
    offer.offer.bonus.amount = Money::dollars(15'000);
    const Plan plan = make_plan(offer, {});
    CHECK(plan.lever(Lever::bonus_rate).reason == CapReason::bonus_in_dollars);
    CHECK(plan.opening.package[Lever::bonus_rate] == Ratio(0));
  }

  TEST_CASE("where no range is known nothing is asked for and nothing is accepted") {
    Scenario offer = flagship_offer();
    offer.playbook.reset();
    const Plan plan = make_plan(offer, {});
    CHECK(plan.decision.verdict == Verdict::need_range);
    CHECK(plan.policy == Policy::value);
    CHECK(plan.opening.package == plan.offer.package);
    CHECK_FALSE(plan.needed_base);
    CHECK(std::find(plan.notes.begin(), plan.notes.end(), PlanNote::no_range) != plan.notes.end());
  }

  TEST_CASE("an offer without a grant may ask for one where the company has a value") {
    Scenario offer = flagship_offer();
    offer.offer.grants.clear();
    offer.negotiation.stretch = Percent::of_hundred(100);
    const Plan plan = make_plan(offer, {});
    CHECK(plan.offer.package[Lever::ownership] == Ratio(0));
    CHECK(plan.opening.package[Lever::ownership] > Ratio(0));
    offer.exits.clear();
    offer.company.valuation.reset();
    const Plan cash_only = make_plan(offer, {});
    CHECK(cash_only.decision.verdict == Verdict::counter);
    CHECK(cash_only.lever(Lever::ownership).reason == CapReason::no_value);
  }

  TEST_CASE("an alternative that nothing values waits for input too") {
    const Scenario offer = flagship_offer();
    Scenario rival = flagship_rival();
    rival.company.valuation.reset();
    const Plan plan = make_plan(offer, {.against = {&rival}});
    CHECK(plan.decision.verdict == Verdict::need_input);
    REQUIRE(plan.missing.size() == 1);
    CHECK(plan.missing[0].title == "Rival");
  }

  TEST_CASE("a step's exchange rate in equity is worth what the step is worth") {
    const Scenario offer = flagship_offer();
    const Plan plan = make_plan(offer, {});
    const LeverPlan& base = plan.lever(Lever::base_salary);
    REQUIRE(base.step_in_ownership);
    const WorthModel model(offer, valuation_basis(offer));
    const EquityStates states = model.equity_states(0);
    const double more = model.equity_worth(states, 0.0005 + *base.step_in_ownership);
    CHECK(test::is_near(more - model.equity_worth(states, 0.0005), base.step_worth));
  }

  TEST_CASE("where the offer is worth no more than the alternative, asking risks nothing") {
    // Both are worth $400,000: four years of $100,000, and of $90,000 with $40,000 up front.
    Scenario offer = paying(100'000);
    Scenario other = offer;
    other.offer.base_salary = Money::dollars(90'000);
    other.offer.sign_on.installments = {{.month = 0, .amount = Money::dollars(40'000)}};
    const Plan plan = make_plan(offer, {.against = {&other}});
    REQUIRE(plan.risk.size() == 3);
    for (const RiskOfAsking& r : plan.risk) CHECK(r.rho == 1);
  }

  TEST_CASE("no counter under the reservation value is accepted, ladder or not") {
    Scenario offer = paying(100'000);
    offer.bands[Lever::base_salary] = {.low = 95'000, .high = 101'000, .step = {}, .source = {}};
    Scenario other = offer;
    other.offer.base_salary = Money::dollars(150'000);
    CounterOffer counter;
    counter.levers[Lever::base_salary] = Ratio(101'000);
    const Plan plan = make_plan(offer, {.against = {&other}, .counter = counter});
    REQUIRE(plan.decision.verdict == Verdict::walk);
    CHECK_FALSE(plan.counter->accept);
    CHECK(plan.counter->held_against == HeldAgainst::reservation);
    CHECK_FALSE(plan.counter->next);
    counter.levers[Lever::base_salary] = Ratio(150'000);
    CHECK(make_plan(offer, {.against = {&other}, .counter = counter}).counter->accept);
  }

  TEST_CASE(
      "an offer that is accepted for its best ask alone, and is under the alternative, is noted") {
    // $400,000 against $400,400; the ask of another $200 a year is under 0.25 %, and reaches it.
    Scenario offer = paying(100'000);
    Playbook playbook;
    playbook.bands[Lever::base_salary] = Band{100'000, 100'200, 200};
    offer.playbook = std::make_shared<const Playbook>(playbook);
    offer.negotiation.policy = Policy::value;
    Scenario other = offer;
    other.offer.base_salary = Money::dollars(100'100);
    const Plan plan = make_plan(offer, {.against = {&other}});
    CHECK(plan.decision.verdict == Verdict::accept);
    CHECK(std::count(plan.notes.begin(), plan.notes.end(), PlanNote::offer_under_reservation) == 1);
  }

  TEST_CASE("the same input gives the same plan") {
    const Scenario offer = flagship_offer();
    const Scenario rival = flagship_rival();
    const Plan a = make_plan(offer, {.against = {&rival}});
    const Plan b = make_plan(offer, {.against = {&rival}});
    CHECK(a.opening.worth == b.opening.worth);
    CHECK(a.objections.back().answer.cost == b.objections.back().answer.cost);
  }
}
