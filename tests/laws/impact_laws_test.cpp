// Laws of the score and of the justified ownership over random track records and plans.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>

#include "parley/model/impact/impact.hpp"
#include "tests/support/for_all.hpp"
#include "tests/support/near.hpp"
#include "tests/support/slow_impact.hpp"

using namespace parley;
using namespace parley::model;
using random::Case;
using random::for_all;

namespace {

constexpr random::Flavour kWithPlan = {.negotiable = true};

std::string differs(const ImpactScore& fast, const slow::Score& want) {
  if (!test::is_near(fast.score.value(), want.score))
    return fmt::format("score {}, slow {}", fast.score.value(), want.score);
  if (!test::is_near(fast.arr.value(), want.arr))
    return fmt::format("ARR {}, slow {}", fast.arr.value(), want.arr);
  if (!test::is_near(fast.lock_in_amplifier.value(), want.amplifier)) return "another amplifier";
  if (!test::is_near(fast.ownership->amount.value(), want.ownership))
    return "another justified ownership";
  return {};
}

// Empty where no reading of `more` is below that of `less`.
std::string falls(const Scenario& less, const Scenario& more) {
  const Assessment a = *assess_impact(less).projected;
  const Assessment b = *assess_impact(more).projected;
  if (b.credited.score < a.credited.score) return "the credited score falls";
  if (b.face.score < a.face.score) return "the score at face falls";
  if (b.credited.ownership->amount < a.credited.ownership->amount)
    return "the justified ownership falls";
  return {};
}

}  // namespace

TEST_SUITE("impact laws") {
  TEST_CASE("scores, ARR and ownership are those that the slow way finds") {
    for_all("fast is slow", 200, kWithPlan, [](const Case& c) {
      const Scenario& s = c.offer;
      const Impact impact = assess_impact(s);
      std::string fault =
          differs(impact.projected->credited, slow::credited_score(s.plan, s.ratings, *s.playbook));
      if (fault.empty())
        fault = differs(impact.projected->face, slow::face_score(s.plan, s.ratings, *s.playbook));
      if (!fault.empty() || s.track_record.empty()) return fault;
      return differs(impact.interview->credited,
                     slow::credited_score(s.track_record, s.ratings, *s.playbook));
    });
  }

  TEST_CASE("more evidence never lowers a score, nor what it justifies") {
    for_all("evidence helps", 200, kWithPlan, [](const Case& c) {
      Scenario better = c.offer;
      Feature& f = better.plan[better.plan.size() / 2];
      if (f.evidence == Evidence::verified) return std::string();
      f.evidence = static_cast<Evidence>(static_cast<int>(f.evidence) - 1);
      return falls(c.offer, better);
    });
  }

  TEST_CASE("a larger figure never lowers a score, nor a further feature") {
    for_all("figures help", 200, kWithPlan, [](const Case& c) {
      Scenario larger = c.offer;
      Feature& f = larger.plan.front();
      if (f.arr_uplift) f.arr_uplift = *f.arr_uplift + Money::dollars(10'000);
      if (f.clusters) f.clusters = *f.clusters + Ratio(100);
      if (f.latency_reduction)
        f.latency_reduction =
            Percent::fraction(f.latency_reduction->fraction() + Ratio::of(1, 100));
      std::string fault = falls(c.offer, larger);
      if (!fault.empty()) return fault;
      larger.plan.push_back(c.offer.plan.front());
      return falls(c.offer, larger);
    });
  }
}
