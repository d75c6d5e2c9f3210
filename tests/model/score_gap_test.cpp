#include "model/impact/score_gap.hpp"

#include <doctest/doctest.h>

#include "tests/support/playbook.hpp"

using namespace parley;
using namespace parley::model;

namespace {

// 68 points: $2.8M of bare ARR (40), every other signal at 80.
Scenario bare_arr() {
  Scenario s = test::datastax_scenario();
  s.offer.bonus.tiers = s.playbook->bonus_tiers;
  s.plan = {{.name = "vector search",
             .arr_uplift = Money::dollars(2'800'000),
             .evidence = Evidence::bare},
            {.name = "indexing",
             .clusters = Ratio(3'600),
             .latency_reduction = Percent::of_hundred(12),
             .evidence = Evidence::verified}};
  s.ratings = {.influence = Ratio(80), .culture = Ratio(80)};
  return s;
}

const ScoreGap& last_gap(const std::vector<ScoreOutlook>& all) { return all.back().gaps.back(); }

}  // namespace

TEST_SUITE("score gap") {
  TEST_CASE(
      "from 68 to 80 it takes $1.4M more of verified ARR, or 48 points of adoption, or neither") {
    const auto outlooks = score_outlooks(bare_arr());
    const ScoreGap& g = last_gap(outlooks);
    CHECK(g.score == Ratio(68));
    CHECK(g.missing == Ratio(12));
    CHECK_FALSE(g.reached);
    CHECK(*g.cures[0].more == Ratio(1'400'000));
    CHECK(*g.cures[0].value == Ratio(2'800'000));
    CHECK_FALSE(g.cures[1].value.has_value());  // 20 more of 100, at a weight of 25 %, are 5 points
    CHECK(g.cures[1].most_points == Ratio(5));
    CHECK_FALSE(g.cures[4].value.has_value());
    CHECK(outlooks.back().if_verified == Ratio(80));
  }

  TEST_CASE("closing a gap as it says makes the score reach the threshold exactly") {
    Scenario s = bare_arr();
    const Ratio more = *last_gap(score_outlooks(s)).cures[0].more;
    s.plan.push_back(
        {.name = "more",
         .arr_uplift = Money::cents(static_cast<std::int64_t>((more * Ratio(100)).floor())),
         .evidence = Evidence::verified});
    CHECK(assess_impact(s).projected->credited.score == Ratio(80));
    CHECK(last_gap(score_outlooks(s)).reached);
  }

  TEST_CASE(
      "the tiers of the bonus and the clause are each a threshold, an offer needs more than 75") {
    Scenario s = bare_arr();
    s.track_record = s.plan;
    s.offer.grants = {{.name = "hire", .acceleration = {{.score = Ratio(90)}}}};
    const auto outlooks = score_outlooks(s);
    REQUIRE(outlooks.size() == 2);
    CHECK(outlooks[0].gaps.at(0).threshold.reach == Reach::more_than);
    REQUIRE(outlooks[1].gaps.size() == 3);
    CHECK(outlooks[1].gaps[0].threshold.score == Ratio(75));
    CHECK(outlooks[1].gaps[2].threshold.score == Ratio(90));
    CHECK(Threshold{"an offer", 75, Reach::more_than}.reached_by(75) == false);
    CHECK(Threshold{"a tier", 75}.reached_by(75));
  }

  TEST_CASE("the points for time to value close a gap of five") {
    Scenario s = bare_arr();
    s.ratings.influence = Ratio(100);  // 71
    CHECK(score_outlooks(s).back().gaps[0].cured_by_time_to_value);
    CHECK_FALSE(score_outlooks(s).back().gaps[1].cured_by_time_to_value);
  }

  TEST_CASE("a list without a score has no outlook") {
    CHECK(score_outlooks(test::datastax_scenario()).empty());
  }
}
