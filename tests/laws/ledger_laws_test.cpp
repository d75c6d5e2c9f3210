// Laws of the ledger over random scenarios.
#include <doctest/doctest.h>

#include <algorithm>

#include "parley/model/pay/ledger.hpp"
#include "parley/model/pay/projection.hpp"
#include "tests/support/for_all.hpp"
#include "tests/support/slow_ledger.hpp"

using namespace parley;
using namespace parley::model;
using random::Case;
using random::for_all;
using random::holds_if;

namespace {

std::string differs_from_the_slow_way(const Case& c) {
  const Scenario& s = c.offer;
  const auto slow = slow::ledger(s, quarter_scores(s).means);
  const auto fast = make_ledger(s).events;
  for (std::size_t i = 0; i < std::min(slow.size(), fast.size()); ++i) {
    const Event& e = fast[i];
    const slow::Event as_slow{.date = e.date,
                              .month = e.month,
                              .kind = static_cast<int>(e.kind),
                              .cents = e.amount.cents(),
                              .grant = e.grant,
                              .accelerated = e.cause == VestCause::acceleration,
                              .year = e.year,
                              .before_new_year = e.before_new_year.cents()};
    if (!(as_slow == slow[i])) return "engine " + told(as_slow) + ", slow " + told(slow[i]);
  }
  return random::holds_if(slow.size() == fast.size(), "the number of events differs");
}

// A grant that a sale may still pay to who left before it, at the price of then.
bool keeps_open_after_leaving(const Scenario& s) {
  return std::any_of(s.offer.grants.begin(), s.offer.grants.end(), [](const Grant& g) {
    return std::any_of(g.acceleration.begin(), g.acceleration.end(),
                       [](const Acceleration& a) { return a.before_months > 0; });
  });
}

}  // namespace

TEST_CASE("the ledger is the one that the slow way finds, to the cent and in its order") {
  for_all("fast is slow", 300, {.growth = false}, differs_from_the_slow_way);
}

TEST_CASE("years, calendar years and months sum to the same totals") {
  for_all("folds agree", 150, {}, [](const Case& c) {
    const Scenario& s = c.offer;
    const Projection p = project(s);
    const auto sum = [](const std::vector<Period>& rows) {
      Money m;
      for (const Period& row : rows) m += row.amounts.total();
      return m;
    };
    const Money total = p.totals.total();
    return holds_if(sum(p.years) == total && sum(by_calendar_year(p)) == total &&
                    sum(by_month(p.ledger)) == total &&
                    p.years.size() == static_cast<std::size_t>(s.projection.years));
  });
}

TEST_CASE(
    "a grant vests in full unless its holder leaves, never more, and never less than nothing") {
  for_all("shares are conserved", 150, {}, [](const Case& c) {
    const Scenario& s = c.offer;
    for (const Grant& g : s.offer.grants) {
      const Schedule schedule = vesting_schedule(s, g, assumed_circumstances(s));
      if (schedule.unvested() < Ratio(0)) return std::string("does not hold");
      if (!s.projection.leave_month && schedule.unvested() != Ratio(0))
        return std::string("does not hold");
      if (std::any_of(schedule.vests.begin(), schedule.vests.end(),
                      [](const Vest& v) { return v.quantity <= Ratio(0); })) {
        return std::string("does not hold");
      }
    }
    return std::string();
  });
}

TEST_CASE("acceleration never delays: at every date at least as much has vested as without it") {
  for_all("earlier", 150, {.leaving = false}, [](const Case& c) {
    const Scenario& s = c.offer;
    for (Grant g : s.offer.grants) {
      if (!g.acceleration.empty() && g.acceleration.front().taken_from == TakenFrom::next) continue;
      const Schedule with = vesting_schedule(s, g, assumed_circumstances(s));
      g.acceleration.clear();
      const Schedule without = vesting_schedule(s, g, assumed_circumstances(s));
      for (const Vest& v : without.vests) {
        const auto vested_by = [&](const Schedule& x) {
          Ratio sum;
          for (const Vest& w : x.vests) sum += w.date <= v.date ? w.quantity : Ratio();
          return sum;
        };
        if (vested_by(with) < vested_by(without)) return std::string("does not hold");
      }
    }
    return std::string();
  });
}

TEST_CASE("staying a month longer never loses what was earned, a clawback apart") {
  for_all("staying pays", 100, {.leaving = false}, [](const Case& c) {
    const Scenario& s = c.offer;
    if (keeps_open_after_leaving(s)) return std::string();
    Scenario shorter = s;
    Money before;
    for (int month = 0; month <= std::min(30, 12 * s.projection.years); ++month) {
      shorter.projection.leave_month = month;
      const Amounts a = project(shorter).totals;
      const Money earned = a.total() - a.sign_on_clawback - a.payment_clawback - a.severance;
      if (earned < before) return std::string("does not hold");
      before = earned;
    }
    return std::string();
  });
}
