// What a candidate brings to a plan: bands of one's own, reasons, what is not money, alternatives
// that are more or less sure. Figures by hand, from docs/model.md.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "model/plan/levels.hpp"
#include "parley/model/plan/plan.hpp"
#include "terms/bands.hpp"
#include "tests/support/flagship.hpp"
#include "tests/support/near.hpp"

using namespace parley;
using namespace parley::model;

namespace {

// A year of $120,000 and a bonus of 10 %, which hangs on nothing: worth $132,000.
Scenario a_year(int base = 120'000) {
  Scenario s;
  s.title = "a year";
  s.offer.start = Date::on(2027, 1, 1);
  s.offer.base_salary = Money::dollars(base);
  s.offer.bonus.rate = Percent::of_hundred(10);
  s.projection.years = 1;
  return s;
}

OwnBand band(int low, int high) { return {.low = low, .high = high, .step = {}, .source = {}}; }

bool notes(const Plan& plan, PlanNote n) {
  return std::find(plan.notes.begin(), plan.notes.end(), n) != plan.notes.end();
}

Reason reason(Lever lever, ReasonKind kind, Evidence evidence) {
  Reason r;
  r.lever = lever;
  r.kind = kind;
  r.evidence = evidence;
  r.amount = Money::dollars(1'000);
  r.text = "It holds more.";
  return r;
}

}  // namespace

TEST_SUITE("plan of a candidate") {
  TEST_CASE("a band of one's own is enough to ask on, by the usual step") {
    Scenario offer = a_year();
    offer.bands[Lever::base_salary] = band(115'000, 125'000);
    const Plan plan = make_plan(offer, {});
    CHECK(plan.decision.verdict == Verdict::counter);
    CHECK(plan.policy == Policy::value);
    CHECK(plan.opening.package[Lever::base_salary] == Ratio(125'000));
    CHECK(plan.lever(Lever::base_salary).step == Ratio(1'000));
  }

  TEST_CASE("it stands in place of the playbook's, for its lever alone") {
    Scenario offer = test::flagship_offer();
    offer.bands[Lever::sign_on] = band(20'000, 26'000);
    const Plan plan = make_plan(offer, {});
    CHECK(plan.policy == Policy::impact);
    CHECK(plan.lever(Lever::sign_on).cap == Ratio(26'000));
    CHECK(plan.lever(Lever::base_salary).band->high == Ratio(185'000));
  }

  TEST_CASE("a band that ends at the offer is no range: nothing is asked or accepted") {
    Scenario offer = a_year();
    offer.bands[Lever::base_salary] = band(110'000, 120'000);
    CHECK(make_plan(offer, {}).decision.verdict == Verdict::need_range);
    offer.bands[Lever::base_salary] = band(110'000, 121'000);
    offer.negotiation.most[Lever::base_salary] = Ratio(120'000);
    CHECK(make_plan(offer, {}).decision.verdict == Verdict::accept);  // it is known, and not wanted
  }

  TEST_CASE("what would make the offer equal is told in base: $130,000 for $143,000") {
    Scenario other = a_year(130'000);
    other.title = "other";
    const Plan plan = make_plan(a_year(), {.against = {&other}});
    CHECK(plan.decision.verdict == Verdict::need_range);
    CHECK(test::is_same_cent(plan.reservation, 143'000));
    REQUIRE(plan.needed_base);
    CHECK(test::is_same_cent(*plan.needed_base, 130'000));
    Scenario lower = a_year(110'000);
    CHECK_FALSE(make_plan(a_year(), {.against = {&lower}}).needed_base);
  }

  TEST_CASE("a counter is not accepted before the range is known, a final one is held against R") {
    Scenario other = a_year(125'000);
    CounterOffer counter;
    counter.levers[Lever::base_salary] = Ratio(140'000);
    const Plan open = make_plan(a_year(), {.against = {&other}, .counter = counter});
    CHECK_FALSE(open.counter->accept);
    CHECK(open.counter->held_against == HeldAgainst::range);
    counter.final_offer = true;
    CHECK(make_plan(a_year(), {.against = {&other}, .counter = counter}).counter->accept);
  }

  TEST_CASE("what is not money counts for the candidate and costs the employer nothing") {
    Scenario offer = a_year();
    offer.projection.years = 4;
    const Plan plain = make_plan(offer, {});
    offer.preferences.factors = {{"remote days", Money::dollars(2'400), "own"}};
    const Plan remote = make_plan(offer, {});
    CHECK(test::is_same_cent(remote.offer.worth - plain.offer.worth, 9'600));
    CHECK(remote.offer.cost == plain.offer.cost);
    CHECK(test::is_same_cent(remote.bridge.chances, 9'600));
  }

  TEST_CASE("a process is no alternative, and a verbal one is called that") {
    Scenario offer = a_year();
    offer.bands[Lever::base_salary] = band(115'000, 125'000);
    Scenario sure = a_year(110'000);
    Scenario hoped = a_year(200'000);
    hoped.preferences.standing = Standing::process;
    const Plan alone = make_plan(offer, {.against = {&hoped}});
    CHECK(alone.reservation == 0);
    CHECK(alone.risk.empty());
    CHECK(notes(alone, PlanNote::only_processes));
    const Plan both = make_plan(offer, {.against = {&hoped, &sure}});
    CHECK(test::is_same_cent(both.reservation, 121'000));
    CHECK(notes(both, PlanNote::a_process_is_left_out));
    sure.preferences.standing = Standing::verbal;
    CHECK(notes(make_plan(offer, {.against = {&sure}}), PlanNote::best_is_verbal));
  }

  TEST_CASE("a lever of the opening without any reason is said to have none") {
    Scenario offer = a_year();
    offer.bands[Lever::base_salary] = band(115'000, 125'000);
    offer.bands[Lever::sign_on] = band(0, 5'000);
    offer.negotiation.stretch = Percent::of_hundred(100);
    Plan plan = make_plan(offer, {});
    CHECK(plan.lever(Lever::base_salary).without_reason);
    CHECK(notes(plan, PlanNote::asks_a_question_first));
    offer.reasons = {reason(Lever::base_salary, ReasonKind::scope, Evidence::documented)};
    plan = make_plan(offer, {});
    CHECK_FALSE(plan.lever(Lever::base_salary).without_reason);
    CHECK(plan.lever(Lever::sign_on).without_reason);
    offer.reasons[0].evidence = Evidence::bare;
    plan = make_plan(offer, {});
    CHECK(plan.lever(Lever::base_salary).without_reason);
    CHECK(notes(plan, PlanNote::unsaid_reasons));
  }

  TEST_CASE("at most two reasons speak for a lever, verified ones first") {
    Scenario offer = a_year();
    const Lever base = Lever::base_salary;
    offer.reasons = {reason(base, ReasonKind::scope, Evidence::projected),
                     reason(base, ReasonKind::scope, Evidence::documented),
                     reason(base, ReasonKind::forfeit, Evidence::verified)};
    const auto said = stated_reasons(offer, {}).said;
    REQUIRE(said.size() == 2);
    CHECK(said[0].index == 2);
    CHECK(said[1].index == 1);
  }

  TEST_CASE("a competing offer has to be one that may be named, and no process") {
    Scenario offer = a_year();
    offer.reasons = {reason(Lever::base_salary, ReasonKind::competing, Evidence::documented)};
    Scenario rival = a_year(125'000);
    CHECK(stated_reasons(offer, {&rival}).said.empty());
    rival.preferences.share = true;
    CHECK(stated_reasons(offer, {&rival}).said.size() == 1);
    rival.preferences.standing = Standing::process;
    CHECK(stated_reasons(offer, {&rival}).said.empty());
  }

  TEST_CASE("leaving forfeits what has not vested, and the earned part of the bonus under way") {
    // $100,000 over four years, a quarter of it vested after one; a quarter's bonus of $4,000, of
    // which 46 of 92 days are gone.
    Scenario current;
    current.offer.start = Date::on(2026, 1, 1);
    current.offer.base_salary = Money::dollars(160'000);
    current.offer.bonus.rate = Percent::of_hundred(10);
    Grant grant;
    grant.name = "RSU";
    grant.size = Money::dollars(100'000);
    grant.vesting.every_months = 12;
    current.offer.grants = {grant};
    CHECK(forfeited(current, Date::on(2027, 8, 16)) == Money::dollars(77'000));
  }

  TEST_CASE("levels are shown in whole dollars, none under R, the floor as the offer is shown") {
    Plan plan;
    plan.decision.verdict = Verdict::counter;
    plan.offer.worth = 557'709.17;
    plan.settle = 578'862.01;
    plan.floor = 557'709.17;
    CHECK(levels(plan).size() == 2);
    CHECK(levels(plan)[0].dollars == 578'863);
    CHECK(levels(plan)[1].dollars == 557'709);
    plan.best_alternative = 0;
    plan.reservation = 557'709.05;
    plan.floor = 557'709.17;
    CHECK(levels(plan)[1].dollars == 557'710);
    CHECK(levels(plan)[2].dollars == 557'710);
  }

  TEST_CASE("an ownership of one's own is in steps of 0.005 %, or of $5,000 of stock") {
    OwnBand own{
        .low = Ratio::of(3, 10'000), .high = Ratio::of(8, 10'000), .step = {}, .source = {}};
    CHECK(stepped(own, Lever::ownership).step == Ratio::of(5, 100'000));
    own = {.low = 100'000, .high = 180'000, .step = {}, .unit = EquityUnit::dollars, .source = {}};
    CHECK(stepped(own, Lever::ownership).step == Ratio(5'000));
  }
}
