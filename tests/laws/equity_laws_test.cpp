// Laws of the waterfall, the exits and the break-evens over random scenarios.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <numeric>

#include "model/equity/exact_price.hpp"
#include "model/equity/risk.hpp"
#include "parley/model/choice/comparison.hpp"
#include "tests/support/for_all.hpp"
#include "tests/support/near.hpp"
#include "tests/support/slow_equity.hpp"

using namespace parley;
using namespace parley::model;
using random::Case;
using random::for_all;
using random::holds_if;

namespace {

constexpr int kMonths[] = {0, 7, 24, 60};

// Calls `check` with the stack of the company at several months; the first fault.
std::string at_any_month(const Company& company,
                         const std::function<std::string(const ExitWaterfall&, int)>& check) {
  for (const int month : kMonths) {
    const std::string fault = check(ExitWaterfall(company, month), month);
    if (!fault.empty()) return fault;
  }
  return {};
}

Company without_preferences(Company c) {
  for (PreferredClass& p : c.preferred) p.invested = Money();
  for (PreferredClass& p : c.preferred) p.preference = {};
  for (Round& r : c.rounds) r.raised = r.raised ? std::optional(Money()) : std::nullopt;
  for (Round& r : c.rounds) r.preference = {};
  return c;
}

std::string differs_from_the_slow_way(const Scenario& s) {
  const auto fast = equity_lottery(s);
  if (!fast) return {};
  const slow::Lottery want = slow::equity(s, quarter_scores(s).means);
  if (!test::is_near(fast->mean, want.mean))
    return fmt::format("mean {}, slow {}", fast->mean, want.mean);
  if (!test::is_near(fast->p_zero, want.p_zero))
    return fmt::format("P(zero) {}, slow {}", fast->p_zero, want.p_zero);
  if (fast->certainty_equivalent.has_value() != want.certainty_equivalent.has_value())
    return "one has no CE";
  // The slow sums lose the digits of wealth.
  if (want.certainty_equivalent &&
      std::abs(*fast->certainty_equivalent - *want.certainty_equivalent) >
          1e-9 * (s.preferences.outside_wealth->value() + want.mean)) {
    return fmt::format("CE {}, slow {}", *fast->certainty_equivalent, *want.certainty_equivalent);
  }
  return {};
}

}  // namespace

TEST_SUITE("equity laws") {
  TEST_CASE("mean, chance of nothing and certainty equivalent are those that the slow way finds") {
    int looked_at = 0;
    for_all("fast is slow", 120, {}, [&](const Case& c) {
      looked_at += equity_lottery(c.offer).has_value();
      return differs_from_the_slow_way(c.offer);
    });
    CHECK(looked_at > 40);
  }

  TEST_CASE("the value of common is where halving an interval finds it") {
    for_all("waterfall by halving", 150, {}, [](const Case& c) {
      return at_any_month(c.offer.company, [&](const ExitWaterfall& stack, int month) {
        for (double proceeds = 1e6; proceeds < 5e9; proceeds *= 3.7) {
          const double slow = slow::common_price(c.offer.company, month, proceeds);
          const double fast = stack.common_price(proceeds);
          if (!test::is_near(fast, slow)) return fmt::format("p is {}, slow {}", fast, slow);
          const Exit sale{.month = month,
                          .proceeds = Money::dollars(static_cast<std::int64_t>(proceeds))};
          const double exact = exact_common_price(c.offer.company, sale).value();
          if (!test::is_near(exact, stack.common_price(sale.proceeds.value())))
            return fmt::format("p is {} as a fraction", exact);
          if (!test::is_near(stack.proceeds(slow), slow::taken(c.offer.company, month, slow)))
            return std::string("proceeds");
        }
        return std::string();
      });
    });
  }

  TEST_CASE("conversion is an equilibrium: no class would gain by the other choice") {
    for_all("equilibrium", 300, {}, [](const Case& c) {
      Company company = c.offer.company;
      for (PreferredClass& p : company.preferred)
        p.preference = {.multiple = p.preference.multiple};
      for (Round& r : company.rounds) r.preference = {.multiple = r.preference.multiple};
      return at_any_month(company, [](const ExitWaterfall& stack, int) {
        for (const double more : {1.0, 3e6, 47e6, 411e6, 2e9}) {
          const double proceeds = stack.preferences() + more;
          if (!test::is_near(stack.common_price(proceeds),
                             slow::price_by_equilibrium(stack, proceeds))) {
            return fmt::format("another price at {}", proceeds);
          }
        }
        return std::string();
      });
    });
  }

  TEST_CASE("payouts sum to the proceeds, whatever the stack") {
    for_all("nothing is lost", 300, {}, [](const Case& c) {
      return at_any_month(c.offer.company, [](const ExitWaterfall& stack, int) {
        for (double proceeds = 0; proceeds < 2e9; proceeds += 123'456'789) {
          const auto paid = stack.payouts(proceeds);
          const double common = stack.common_fraction() * stack.common_price(proceeds);
          const double sum = std::accumulate(paid.begin(), paid.end(), common);
          if (!test::is_near(sum, proceeds)) return fmt::format("{} of {}", sum, proceeds);
        }
        return std::string();
      });
    });
  }

  TEST_CASE("common never falls as proceeds rise, and the two directions are inverse") {
    for_all("common rises", 200, {}, [](const Case& c) {
      return at_any_month(c.offer.company, [](const ExitWaterfall& stack, int) {
        double before = 0;
        for (double proceeds = 0; proceeds < 3e9; proceeds += 37e6) {
          const double p = stack.common_price(proceeds);
          if (p < before) return fmt::format("p falls at {}", proceeds);
          if (proceeds > stack.preferences() && !test::is_near(stack.proceeds(p), proceeds))
            return std::string("no inverse");
          before = p;
        }
        return std::string();
      });
    });
  }

  TEST_CASE("a preference never helps common") {
    for_all("preferences hurt", 200, {}, [](const Case& c) {
      return at_any_month(c.offer.company, [&](const ExitWaterfall& with, int month) {
        const ExitWaterfall without(without_preferences(c.offer.company), month);
        for (double proceeds = 0; proceeds < 2e9; proceeds += 97e6) {
          if (with.common_price(proceeds) > without.common_price(proceeds) * (1 + 1e-12))
            return std::string("helps");
        }
        return std::string();
      });
    });
  }

  TEST_CASE(
      "the certainty equivalent lies between the least and the mean, and falls as risk aversion "
      "rises") {
    for_all("CE", 200, {}, [](const Case& c) {
      const auto lottery = equity_lottery(c.offer);
      if (!lottery || !c.offer.preferences.outside_wealth) return std::string();
      std::vector<Outcome> chances;
      double least = INFINITY;
      for (const ExitOutcome& e : lottery->exits) {
        if (e.exit.probability.value() == 0) continue;
        chances.push_back({e.exit.probability.value(), *e.present_value});
        least = std::min(least, *e.present_value);
      }
      const double wealth = c.offer.preferences.outside_wealth->value();
      double before = lottery->mean;
      for (const double g : {0.0, 0.3, 0.999999, 1.0, 1.000001, 2.0, 5.0, 20.0}) {
        const double ce = certainty_equivalent(chances, wealth, g);
        if (ce > before + 1e-9 * std::abs(before) + 1e-6)
          return fmt::format("rises to {} at g = {}", ce, g);
        if (ce < least - 1e-9 * std::abs(least) - 1e-6)
          return fmt::format("{} is under the least", ce);
        before = ce;
      }
      return std::string();
    });
  }

  TEST_CASE("at its break-even an offer is worth as much as the other") {
    int looked_at = 0;
    for_all("break-even", 200, {.rival = true}, [&](const Case& c) {
      const Comparison both = compare({c.offer, *c.rival});
      const auto* proceeds = std::get_if<double>(&both.break_even[0].proceeds);
      if (!proceeds || *proceeds == 0) return std::string();
      ++looked_at;
      const Exit sale = break_even_sale(c.offer);
      Scenario cash = c.offer;
      cash.offer.grants.clear();
      const double p = slow::common_price(c.offer.company, sale.month, *proceeds);
      double equity = 0;
      for (const Grant& g : c.offer.offer.grants)
        equity += payoff_in(c.offer, g, sale)->present_value(p);
      const double left = project(cash).present_value + equity;
      const double right = project(*c.rival).present_value;
      return holds_if(test::is_near(left, right, 1e-8), fmt::format("{} against {}", left, right));
    });
    CHECK(looked_at > 20);
  }
}
