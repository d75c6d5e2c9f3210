// The plan of the article's own case: tests/cases/plan/flagship.
#include "parley/model/plan.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/support/flagship.hpp"

using namespace parley;
using parley::testing::flagship_current_job;
using parley::testing::flagship_offer;
using parley::testing::flagship_rival;

namespace {

// The reference figures have 12 digits; a double's sum over months loses the last few.
bool is_near(double got, double want) { return std::abs(got - want) <= 1e-9 * std::abs(want); }

Package package(int base, int sign_on, Ratio ownership, Ratio bonus, Ratio acceleration) {
  Package x;
  x[Lever::base_salary] = base;
  x[Lever::sign_on] = sign_on;
  x[Lever::ownership] = ownership;
  x[Lever::bonus_rate] = bonus;
  x[Lever::acceleration] = acceleration;
  return x;
}

}  // namespace

TEST_SUITE("plan") {
  TEST_CASE("the flagship opens with 0.07 %, a 10 % bonus and 25 % at month 12") {
    const Scenario offer = flagship_offer();
    const Scenario current = flagship_current_job();
    const Scenario rival = flagship_rival();
    const Plan plan = make_plan(offer, {.against = {&current, &rival}});
    CHECK(plan.decision.verdict == Verdict::counter);
    CHECK(is_near(plan.offer.worth, 743446.600307961));
    CHECK(is_near(plan.offer.cost, 837176.1781946495));
    CHECK(is_near(plan.reservation, 642997.7426696523));
    CHECK(plan.opening.package ==
          package(176'000, 24'000, Ratio::of(7, 10'000), Ratio::of(1, 10), Ratio::of(1, 4)));
    CHECK(is_near(plan.opening.worth, 838436.9812724962));
    CHECK(plan.ladder.size() == 3);
    CHECK(is_near(plan.settle, 767194.1955490948));
    CHECK(is_near(plan.policy_cost, 18303.041184569593));
  }
}
