// Laws of the plan, over random offers and playbooks of small grids.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>

#include "parley/model/plan/plan.hpp"
#include "report/views/plan/json.hpp"
#include "tests/support/for_all.hpp"
#include "tests/support/near.hpp"
#include "tests/support/slow_plan.hpp"

using namespace parley;
using namespace parley::model;
using namespace parley::test;
using random::Case;
using random::for_all;
using random::holds_if;

namespace {

constexpr random::Flavour kNegotiable = {.negotiable = true, .rival = true};

Plan plan_against_rival(const Case& c) { return make_plan(c.offer, {.against = {&*c.rival}}); }

bool waits(const Plan& plan) { return plan.decision.verdict == Verdict::need_input; }

// Empty where every lever of x lies from low to high, else the first that does not.
std::string outside(const Package& low, const Package& x, const Package& high) {
  for (const Lever l : kAllLevers) {
    if (x[l] > high[l]) return fmt::format("{} rises", name(l));
    if (x[l] < low[l]) return fmt::format("{} falls", name(l));
  }
  return {};
}

Package caps_of(const Plan& plan) {
  Package caps;
  for (const Lever l : kAllLevers) caps[l] = plan.lever(l).cap;
  return caps;
}

std::string differs_from_enumeration(const Scenario& offer, const Scenario& rival) {
  const Plan plan = make_plan(offer, {.against = {&rival}});
  if (waits(plan)) return {};
  const SlowPlan slow = slow_plan({offer, plan.policy, plan.reservation});
  if (!(plan.opening.package == slow.opening)) return "another opening";
  if (!test::is_near(plan.settle, slow.settle, 1e-12)) return "another settle level";
  if (!test::is_near(plan.policy_cost, slow.policy_cost, 1e-9)) return "another policy cost";
  if (!test::is_near(plan.largest_admissible, slow.largest_admissible, 1e-12)) return "another U'";
  if (plan.ladder.size() != slow.ladder.size()) return "a ladder of another length";
  for (std::size_t k = 0; k < slow.ladder.size(); ++k) {
    if (!(plan.ladder[k].package == slow.ladder[k])) return fmt::format("another rung {}", k + 1);
  }
  if (plan.equal_offers.size() != slow.equal_offers) return "another number of equal offers";
  if (plan.objections.size() != slow.objections.size()) return "another number of objections";
  for (std::size_t k = 0; k < slow.objections.size(); ++k) {
    const bool same = plan.objections[k].feasible == slow.objections[k].feasible &&
                      plan.objections[k].answer.package == slow.objections[k].package;
    if (!same) return fmt::format("another answer to objection {}", k);
  }
  return {};
}

}  // namespace

TEST_SUITE("plan laws") {
  TEST_CASE("every search finds what looking at every package finds") {
    for_all("plan is enumeration", 80, kNegotiable,
            [](const Case& c) { return differs_from_enumeration(c.offer, *c.rival); });
  }

  TEST_CASE("so it does on bands of one's own alone") {
    for_all("plan without a playbook", 40, kNegotiable, [](const Case& c) {
      Scenario offer = c.offer;
      offer.playbook.reset();
      return differs_from_enumeration(offer, *c.rival);
    });
  }

  TEST_CASE("the base that is needed makes the offer worth the best alternative, and no more") {
    for_all("needed base", 60, kNegotiable, [](const Case& c) {
      Scenario offer = c.offer;
      offer.playbook.reset();
      offer.bands = {};
      const Plan plan = make_plan(offer, {.against = {&*c.rival}});
      if (waits(plan)) return std::string();
      if (plan.decision.verdict != Verdict::need_range) return std::string("there is a range");
      if (!plan.needed_base) return holds_if(plan.offer.worth > plan.reservation - kSameWorth);
      if (*plan.needed_base > 1e9) return std::string();  // hardly anything of base is ever paid
      offer.offer.base_salary =
          Money::cents(static_cast<std::int64_t>(std::llround(*plan.needed_base * 100)));
      const Plan met = make_plan(offer, {.against = {&*c.rival}});
      return holds_if(std::abs(met.offer.worth - plan.reservation) < 1);
    });
  }

  TEST_CASE("most random offers have a plan, and every verdict comes up") {
    int made = 0;
    std::map<Verdict, int> verdicts;
    for_all("there is a plan", 80, kNegotiable, [&](const Case& c) {
      const Plan plan = plan_against_rival(c);
      ++verdicts[plan.decision.verdict];
      made += !waits(plan);
      return std::string();
    });
    CHECK(made > 50);
    CHECK(verdicts[Verdict::counter] > 10);
    CHECK(verdicts[Verdict::walk] > 0);
    CHECK(verdicts[Verdict::accept] > 0);
  }

  TEST_CASE(
      "nothing is asked above a cap or under the offer, and the ladder never rises or goes under "
      "the floor") {
    for_all("asks keep to their bounds", 120, kNegotiable, [](const Case& c) {
      const Plan plan = plan_against_rival(c);
      if (waits(plan)) return std::string();
      Package above = caps_of(plan);
      std::vector<ValuedPackage> asks = {plan.opening};
      asks.insert(asks.end(), plan.ladder.begin(), plan.ladder.end());
      for (const ValuedPackage& ask : asks) {
        const std::string fault = outside(plan.offer.package, ask.package, above);
        if (!fault.empty()) return fault;
        above = ask.package;
      }
      for (const ValuedPackage& rung : plan.ladder) {
        if (rung.worth < plan.floor - kSameWorth && plan.opening.worth >= plan.floor) {
          return fmt::format("a rung is worth {}, the floor is {}", rung.worth, plan.floor);
        }
      }
      return std::string();
    });
  }

  TEST_CASE("verified instead of bare never lowers what may be asked of equity and of the clause") {
    for_all("evidence helps", 60, {.negotiable = true}, [](const Case& c) {
      Scenario offer = c.offer;
      offer.negotiation.policy = Policy::impact;
      for (Feature& f : offer.plan) f.evidence = Evidence::bare;
      const Plan bare = make_plan(offer, {});
      for (Feature& f : offer.plan) f.evidence = Evidence::verified;
      const Plan verified = make_plan(offer, {});
      if (waits(bare) || waits(verified)) return std::string();
      return holds_if(verified.lever(Lever::ownership).cap >= bare.lever(Lever::ownership).cap &&
                      verified.lever(Lever::acceleration).cap >=
                          bare.lever(Lever::acceleration).cap);
    });
  }

  TEST_CASE("a better alternative never lowers the reservation") {
    for_all("alternatives help", 40, kNegotiable, [](const Case& c) {
      Scenario better = *c.rival;
      double before = 0;
      for (int raised = 0; raised <= 3; ++raised) {
        const Plan plan = make_plan(c.offer, {.against = {&*c.rival, &better}});
        if (waits(plan)) return std::string();
        if (plan.reservation < before)
          return fmt::format("R falls from {} to {}", before, plan.reservation);
        before = plan.reservation;
        better.offer.base_salary = better.offer.base_salary + Money::dollars(40'000);
      }
      return std::string();
    });
  }

  TEST_CASE("the same files give the same bytes") {
    for_all("same bytes", 20, kNegotiable, [](const Case& c) {
      const auto bytes = [&] { return report::plan_json(plan_against_rival(c)); };
      return holds_if(bytes() == bytes());
    });
  }
}
