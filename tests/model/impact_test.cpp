#include "parley/model/impact/impact.hpp"

#include <doctest/doctest.h>

#include "tests/support/playbook.hpp"

using namespace parley;
using namespace parley::model;
using parley::test::datastax_playbook;
using parley::test::datastax_scenario;

namespace {

Feature arr_feature(std::int64_t dollars, Evidence e) {
  Feature f;
  f.name = "vector search";
  f.arr_uplift = Money::dollars(dollars);
  f.evidence = e;
  return f;
}

Scenario with_plan(std::vector<Feature> plan) {
  Scenario s = datastax_scenario();
  s.plan = std::move(plan);
  return s;
}

// Every signal but ARR at a sub-score of 80, by verified figures.
Scenario with_other_signals_at_80(Feature arr) {
  Feature others;
  others.name = "the rest";
  others.clusters = Ratio(3'600);
  others.latency_reduction = Percent::of_hundred(12);
  others.evidence = Evidence::verified;
  Scenario s = with_plan({std::move(arr), others});
  s.ratings = {.influence = Ratio(80), .culture = Ratio(80)};
  return s;
}

const ImpactScore& credited(const Impact& i) { return i.projected->credited; }

Ratio percent_ratio(std::int64_t ten_thousandths) { return Ratio::of(ten_thousandths, 1'000'000); }

}  // namespace

TEST_SUITE("impact") {
  TEST_CASE("$2.8M ARR with the other signals at 80 scores 68 bare and 80 verified") {
    CHECK(credited(assess_impact(with_other_signals_at_80(arr_feature(2'800'000, Evidence::bare))))
              .score == Ratio(68));
    CHECK(credited(
              assess_impact(with_other_signals_at_80(arr_feature(2'800'000, Evidence::verified))))
              .score == Ratio(80));
  }

  TEST_CASE("the justified ownership is the article's, exactly") {
    struct Case {
      std::int64_t arr;
      Evidence evidence;
      std::int64_t ownership;  // in ten-thousandths of a percent
    };
    for (const Case& c : {Case{5'000'000, Evidence::projected, 700},
                          {3'500'000, Evidence::documented, 700},
                          {1'000'000, Evidence::verified, 400},
                          {250'000, Evidence::verified, 400},
                          {4'000'000, Evidence::projected, 616}}) {
      CAPTURE(c.arr);
      const Scenario s = with_plan({arr_feature(c.arr, c.evidence)});
      CHECK(justified_ownership(s) == percent_ratio(c.ownership));
    }
  }

  TEST_CASE("$4M projected is 0.07 % at face, and 0.06748 % credited with 0.6x lock-in") {
    Feature f = arr_feature(4'000'000, Evidence::projected);
    CHECK(assess_impact(with_plan({f})).projected->face.ownership->amount == percent_ratio(700));
    f.partner_api_growth = Ratio::of(6, 10);
    const ImpactScore r = credited(assess_impact(with_plan({f})));
    CHECK(r.lock_in_index == Ratio::of(42, 100));  // 70 % of 0.6
    CHECK(r.lock_in_amplifier == Ratio::of(1175, 1000));
    CHECK(r.ownership->amount == Ratio::of(6748, 10'000'000));
  }

  TEST_CASE("the multiplier runs from 1.00 at the band's low to 1.75 at its high") {
    const auto multiplier = [](std::int64_t arr) {
      return credited(assess_impact(with_plan({arr_feature(arr, Evidence::verified)}))).multiplier;
    };
    CHECK(multiplier(500'000) == Ratio(1));
    CHECK(multiplier(9'000'000) == Ratio::of(175, 100));
  }

  TEST_CASE("the impact calculator multiplies first and is credited once") {
    Feature f;
    f.new_clusters = Ratio(100);
    f.arr_per_cluster = Money::dollars(2'000);  // 200,000
    f.churn_reduction = Percent::of_hundred(5);
    f.arr_at_risk = Money::dollars(4'000'000);  // 200,000
    f.partner_api_growth = Ratio::of(6, 10);
    f.partner_arr = Money::dollars(1'000'000);  // 600,000
    f.evidence = Evidence::projected;
    CHECK(feature_arr(f) == Ratio(1'000'000));
    CHECK(credited(assess_impact(with_plan({f}))).arr == Ratio(700'000));
    f.arr_at_risk.reset();  // a term with an absent input is left out
    CHECK(feature_arr(f) == Ratio(800'000));
    f.arr_uplift = Money::dollars(123);  // and a stated ARR stands as it is
    CHECK(feature_arr(f) == Ratio(123));
  }

  TEST_CASE("clusters and ARR add up; latency and growth take the largest; days the smallest") {
    Feature a = arr_feature(1'000'000, Evidence::verified);
    a.new_clusters = Ratio(500);
    a.latency_reduction = Percent::of_hundred(6);
    a.partner_api_growth = Ratio::of(1, 10);
    a.days_to_value = 120;
    Feature b = arr_feature(1'000'000, Evidence::bare);
    b.clusters = Ratio(1'000);
    b.latency_reduction = Percent::of_hundred(10);
    b.partner_api_growth = Ratio::of(3, 10);
    b.days_to_value = 90;
    const Impact i = assess_impact(with_plan({a, b}));
    const ImpactScore& r = i.projected->credited;
    CHECK(r.arr == Ratio(1'500'000));
    CHECK(*r.signals[1].value == Ratio(1'000));
    CHECK(*r.signals[2].value == Ratio::of(6, 100));  // not 50 % of 10 %
    CHECK(r.lock_in_index == Ratio::of(15, 100));
    CHECK(r.time_to_value_points == Ratio(5));  // 90 days are early enough
    // At face a bare figure is nothing, and its days do not count.
    CHECK(i.projected->face.arr == Ratio(1'000'000));
    CHECK(i.projected->face.time_to_value_points == Ratio(0));
  }

  TEST_CASE("a score is at most 100, with the points for time to value") {
    Scenario s = with_other_signals_at_80(arr_feature(9'000'000, Evidence::verified));
    s.plan[1].clusters = Ratio(9'000);
    s.plan[1].latency_reduction = Percent::of_hundred(40);
    s.plan[1].days_to_value = 10;
    s.ratings = {.influence = Ratio(100), .culture = Ratio(100)};
    CHECK(credited(assess_impact(s)).score == Ratio(100));
  }

  TEST_CASE("an absent rating scores 0 and is not made up") {
    const ImpactScore r =
        credited(assess_impact(with_plan({arr_feature(3'500'000, Evidence::verified)})));
    CHECK_FALSE(r.signals[3].value.has_value());
    CHECK(r.signals[3].points == Ratio(0));
    CHECK(r.score == Ratio(30));
  }

  TEST_CASE(
      "without a playbook or features there is no score, no size by impact and no quarter's "
      "score") {
    Scenario s = datastax_scenario();
    CHECK_FALSE(assess_impact(s).projected.has_value());
    CHECK_FALSE(justified_ownership(s).has_value());
    CHECK_FALSE(quarter_scores(s).of(1).has_value());
    s.plan = {arr_feature(4'000'000, Evidence::verified)};
    s.playbook = nullptr;
    CHECK_FALSE(assess_impact(s).projected.has_value());
    CHECK_FALSE(quarter_scores(s).of(1).has_value());
    CHECK(assess_impact(s).features.size() == 1);  // the lens needs no playbook
  }

  TEST_CASE("the last quarterly score carries on, and comes before the plan's score") {
    Scenario s = with_plan({arr_feature(3'500'000, Evidence::verified)});
    CHECK(quarter_scores(s).of(7) == Ratio(30));
    s.projection.quarterly_scores = {70, 85};
    const QuarterScores q = quarter_scores(s);
    CHECK(q.of(1) == Ratio(70));
    CHECK(q.of(2) == Ratio(85));
    CHECK(q.of(16) == Ratio(85));
  }

  TEST_CASE("the lens says which of the three dimensions a feature covers") {
    Feature f;
    f.name = "partner gateway";
    f.partner_api_growth = Ratio::of(2, 10);
    f.latency_reduction = Percent::of_hundred(3);
    Scenario s = with_plan({f});
    s.track_record = {arr_feature(1, Evidence::bare)};
    const Impact i = assess_impact(s);
    REQUIRE(i.features.size() == 2);
    CHECK(i.features[0].list == FeatureList::track_record);
    CHECK(i.features[0].market_demand);
    CHECK_FALSE(i.features[0].scalability);
    CHECK_FALSE(i.features[1].market_demand);
    CHECK(i.features[1].scalability);
    CHECK(i.features[1].lock_in);
  }
}
