// Laws of the plan, over random offers on small grids.
#include <doctest/doctest.h>

#include <cmath>
#include <memory>
#include <random>

#include "parley/model/plan.hpp"
#include "tests/support/flagship.hpp"
#include "tests/support/slow_plan.hpp"

using namespace parley;
using namespace parley::testing;

namespace {

class RandomOffer {
 public:
  explicit RandomOffer(unsigned seed) : dice_(seed) {}

  Scenario operator()() {
    Scenario s = flagship_offer();
    s.playbook = playbook(*s.playbook);
    s.offer.base_salary = Money::dollars(one_of({160'000, 171'000, 175'000, 178'000, 190'000}));
    s.offer.sign_on.installments[0].amount =
        Money::dollars(one_of({10'000, 24'000, 26'000, 35'000}));
    s.offer.bonus.rate = Percent::of_hundred(one_of({0, 4, 8, 10, 15}));
    s.offer.grants[0].size = Percent::fraction(Ratio::of(one_of({2, 4, 5, 6, 8}), 10'000));
    s.plan[0].arr_uplift = Money::dollars(one_of({1'200'000, 2'000'000, 2'800'000, 4'000'000}));
    s.plan[0].evidence = one_of({Evidence::documented, Evidence::projected, Evidence::bare});
    if (one_of({0, 0, 1})) s.plan.clear();
    if (one_of({0, 1})) s.exits.clear();
    if (one_of({0, 0, 1})) s.projection.quarterly_scores = {74, 79, 84};
    if (one_of({0, 1})) s.negotiation.most = {};
    s.preferences.risk_aversion = one_of({0, 1, 2, 5});
    s.negotiation.policy = one_of({Policy::impact, Policy::value});
    s.negotiation.stretch = Percent::of_hundred(one_of({5, 10, 20, 40}));
    return s;
  }

  Scenario alternative() {
    Scenario s = flagship_rival();
    s.offer.base_salary = Money::dollars(one_of({100'000, 170'000, 190'000, 205'000, 220'000}));
    return s;
  }

  template <class T>
  T one_of(std::initializer_list<T> values) {
    return values.begin()[dice_() % values.size()];
  }

 private:
  std::shared_ptr<const Playbook> playbook(Playbook b) {
    b.bands[Lever::base_salary] = Band{170'000, 185'000, one_of({5'000, 7'500})};
    b.bands[Lever::sign_on] = Band{22'000, 30'000, one_of({4'000, 8'000})};
    b.bands[Lever::ownership] =
        Band{Ratio::of(4, 10'000), Ratio::of(7, 10'000), Ratio::of(one_of({10, 15, 5}), 100'000)};
    b.bands[Lever::bonus_rate] = Band{0, Ratio::of(15, 100), Ratio::of(one_of({3, 5}), 100)};
    return std::make_shared<const Playbook>(std::move(b));
  }

  std::mt19937 dice_;
};

bool is_between(const Package& low, const Package& x, const Package& high) {
  for (const Lever l : kAllLevers) {
    if (x[l] < low[l] || x[l] > high[l]) return false;
  }
  return true;
}

Package caps_of(const Plan& plan) {
  Package caps;
  for (const Lever l : kAllLevers) caps[l] = plan.lever(l).cap;
  return caps;
}

}  // namespace

TEST_SUITE("plan laws") {
  TEST_CASE("every search finds what looking at every package finds") {
    RandomOffer random(7);
    for (int i = 0; i < 60; ++i) {
      CAPTURE(i);
      const Scenario offer = random();
      const Scenario alternative = random.alternative();
      const Plan plan = make_plan(offer, {.against = {&alternative}});
      const SlowPlan slow = slow_plan({offer, plan.policy, plan.reservation});
      CHECK(plan.opening.package == slow.opening);
      CHECK(plan.settle == doctest::Approx(slow.settle).epsilon(1e-12));
      CHECK(plan.policy_cost == doctest::Approx(slow.policy_cost).epsilon(1e-9));
      CHECK(plan.largest_admissible == doctest::Approx(slow.largest_admissible).epsilon(1e-12));
      REQUIRE(plan.ladder.size() == slow.ladder.size());
      for (std::size_t k = 0; k < slow.ladder.size(); ++k) {
        CHECK(plan.ladder[k].package == slow.ladder[k]);
      }
      CHECK(plan.equal_offers.size() == slow.equal_offers);
      REQUIRE(plan.objections.size() == slow.objections.size());
      for (std::size_t k = 0; k < slow.objections.size(); ++k) {
        CHECK(plan.objections[k].feasible == slow.objections[k].feasible);
        CHECK(plan.objections[k].answer.package == slow.objections[k].package);
      }
    }
  }

  TEST_CASE("nothing is asked above a cap or under the offer") {
    RandomOffer random(11);
    for (int i = 0; i < 30; ++i) {
      const Scenario offer = random();
      const Plan plan = make_plan(offer, {});
      const Package caps = caps_of(plan);
      CHECK(is_between(plan.offer.package, plan.opening.package, caps));
      for (const auto& rung : plan.ladder) {
        CHECK(is_between(plan.offer.package, rung.package, caps));
      }
    }
  }

  TEST_CASE("the ladder never rises and never goes under the floor") {
    RandomOffer random(13);
    for (int i = 0; i < 30; ++i) {
      const Scenario offer = random();
      const Scenario alternative = random.alternative();
      const Plan plan = make_plan(offer, {.against = {&alternative}});
      Package before = plan.opening.package;
      for (const auto& rung : plan.ladder) {
        CHECK(is_between(plan.offer.package, rung.package, before));
        CHECK(rung.worth >= plan.floor - kSameWorth);
        before = rung.package;
      }
    }
  }

  TEST_CASE("verified instead of bare never lowers what may be asked of equity and of the clause") {
    RandomOffer random(17);
    for (int i = 0; i < 20; ++i) {
      Scenario offer = random();
      offer.negotiation.policy = Policy::impact;
      for (Feature& f : offer.plan) f.evidence = Evidence::bare;
      const Plan bare = make_plan(offer, {});
      for (Feature& f : offer.plan) f.evidence = Evidence::verified;
      const Plan verified = make_plan(offer, {});
      CHECK(verified.lever(Lever::ownership).cap >= bare.lever(Lever::ownership).cap);
      CHECK(verified.lever(Lever::acceleration).cap >= bare.lever(Lever::acceleration).cap);
    }
  }

  TEST_CASE("a better alternative never lowers the reservation") {
    RandomOffer random(19);
    const Scenario offer = random();
    Scenario worse = flagship_rival();
    Scenario better = flagship_rival();
    double before = 0;
    for (int base = 100'000; base <= 200'000; base += 20'000) {
      better.offer.base_salary = Money::dollars(base);
      const Plan plan = make_plan(offer, {.against = {&worse, &better}});
      CHECK(plan.reservation >= before);
      before = plan.reservation;
    }
  }
}
