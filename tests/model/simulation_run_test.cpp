#include <doctest/doctest.h>

#include <atomic>
#include <cmath>

#include "parley/model/pay/projection.hpp"
#include "report/views/simulation/json.hpp"
#include "tests/support/simulated.hpp"

using namespace parley;
using namespace parley::model;
using namespace parley::test;

namespace {

bool tells_of(const Simulation& r, const std::string& words) {
  for (const std::string& w : r.warnings) {
    if (w.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_SUITE("simulation") {
  TEST_CASE("the three methods agree on a whole offer") {
    for (const auto rho : {Ratio(0), Ratio::of(1, 2)}) {
      Scenario s = whole_offer();
      s.simulation->score_correlation = rho;
      const SimulatedScenario exact = simulated(s, SimulationMethod::exact, 1024).scenarios.front();
      for (const auto m : {SimulationMethod::monte_carlo, SimulationMethod::sobol}) {
        const SimulatedScenario r = simulated(s, m, 60'000).scenarios.front();
        CHECK(std::abs(r.mean - exact.mean) < 4.5 * r.standard_error);
        CHECK(std::abs(r.equity_mean - exact.equity_mean) < 4.5 * r.equity_standard_error);
        CHECK(std::abs(r.p_zero - exact.p_zero) < 4.5 * std::sqrt(0.25 / 60'000));
        CHECK(std::abs(*r.certainty_equivalent - *exact.certainty_equivalent) <
              0.01 * *exact.certainty_equivalent);
        CHECK(std::abs(r.standard_deviation / exact.standard_deviation - 1) <
              0.3);  // the tail makes it rough
      }
    }
  }

  TEST_CASE("Sobol points are nearer than plain paths, and say so") {
    const Scenario s = whole_offer();
    const Simulation plain = simulated(s, SimulationMethod::monte_carlo, 16'384);
    const Simulation sobol = simulated(s, SimulationMethod::sobol, 16'384);
    CHECK(sobol.scenarios[0].standard_error < plain.scenarios[0].standard_error / 3);
    CHECK(sobol.variance_reduction);
    CHECK_FALSE(plain.variance_reduction);
  }

  // The preferred take the first $2,000M of a company that is worth $100M: the stock has a price in
  // few paths, and the price's tail is no guide to it.
  TEST_CASE("Sobol points are no worse than plain paths where hardly any stock has a price") {
    constexpr std::int64_t kPaths = 20'000;
    Scenario s = one_percent();
    s.offer.base_salary = Money::dollars(100'000);
    s.offer.grants.front().vesting = {};
    s.company.preferred = {
        {.name = "A", .ownership = percent(10), .invested = Money::dollars(2'000'000'000)}};
    for (const int volatility : {40, 60, 80, 100}) {
      s.simulation->volatility = percent(volatility);
      const double sd =
          simulated(s, SimulationMethod::exact, kPaths).scenarios[0].standard_deviation;
      for (const std::int64_t seed : {1, 2, 3, 4, 5}) {
        const auto sobol = simulated(s, SimulationMethod::sobol, kPaths, seed).scenarios.front();
        CHECK(sobol.equity_mean >= 0);
        CHECK(sobol.equity_standard_error <= 1.3 * sd / std::sqrt(kPaths));  // known to 9 %
        CHECK(sobol.standard_error <= 1.3 * sd / std::sqrt(kPaths));
      }
    }
  }

  TEST_CASE("stock that no path gives a price has a mean of 0, for certain") {
    Scenario s = one_percent();
    s.company.preferred = {
        {.name = "A", .ownership = percent(10), .invested = Money::dollars(900'000'000'000)}};
    for (const auto m : {SimulationMethod::monte_carlo, SimulationMethod::sobol}) {
      const SimulatedScenario r = simulated(s, m).scenarios.front();
      CHECK(r.equity_mean == 0);
      CHECK(r.equity_standard_error == 0);
      CHECK(r.p_zero == 1);
    }
  }

  TEST_CASE("to whom risk is nothing the certainty equivalent is the mean") {
    Scenario s = whole_offer();
    s.preferences.risk_aversion = 0;
    for (const auto m :
         {SimulationMethod::exact, SimulationMethod::monte_carlo, SimulationMethod::sobol}) {
      const SimulatedScenario r = simulated(s, m).scenarios.front();
      CHECK(*r.certainty_equivalent == r.mean);
    }
  }

  TEST_CASE(
      "the standard error of the exact method is nothing where nothing varies, else under 1e-6 of "
      "the spread") {
    Scenario s;
    s.offer.start = Date::on(2026, 9, 1);
    s.offer.base_salary = Money::dollars(250'000);
    const SimulatedScenario sure = simulated(s, SimulationMethod::exact, 100).scenarios.front();
    CHECK(std::abs(sure.mean - 1e6) < 1e-6);
    CHECK(sure.standard_error < 1e-9);
    CHECK(sure.equity_standard_error == 0);
    CHECK(sure.p_zero == 1);
    s.offer.bonus.amount =
        Money::dollars(40);  // 16 quarters, each $10 or nothing: a standard deviation of $20
    s.offer.bonus.tiers = {{.score = 80, .pays = percent(100)}};
    s.projection.quarterly_scores = {80};
    s.beliefs.score_sd = 6;
    CHECK(simulated(s, SimulationMethod::exact, 100).scenarios[0].standard_error <= 20.1e-6);
  }

  TEST_CASE("any number of threads gives the same bytes") {
    Scenario other = whole_offer();
    other.title = "Other";
    other.offer.base_salary = Money::dollars(190'000);
    const std::vector<Scenario> both = {whole_offer(), other};
    for (const auto m :
         {SimulationMethod::monte_carlo, SimulationMethod::sobol, SimulationMethod::exact}) {
      const auto text = [&](int threads) {
        return report::simulation_json(
            simulate(both, {.paths = 20'000, .method = m, .threads = threads}));
      };
      const std::string one = text(1);
      CHECK(text(2) == one);
      CHECK(text(16) == one);
    }
  }

  TEST_CASE("another seed is another sample") {
    const auto mean = [](std::int64_t seed) {
      return simulated(whole_offer(), SimulationMethod::monte_carlo, 2000, seed)
          .scenarios.front()
          .mean;
    };
    CHECK(mean(1) == mean(1));
    CHECK(mean(1) != mean(2));
  }

  TEST_CASE(
      "paths and seed come from the options, else from the first file, else they are 100,000 and "
      "1") {
    Scenario s = one_percent();
    CHECK(simulate({s}, {.method = SimulationMethod::sobol}).paths == 100'000);
    CHECK(simulate({s}, {.method = SimulationMethod::sobol}).seed == 1);
    s.simulation->paths = 500;
    s.simulation->seed = 9;
    CHECK(simulate({s, one_percent()}, {}).paths == 500);
    CHECK(simulate({s, one_percent()}, {}).seed == 9);
    CHECK(simulate({s}, {.paths = 70, .seed = 2}).paths == 70);
  }

  TEST_CASE("the draws are the same for every scenario") {
    Scenario twin = whole_offer();
    twin.title = "Twin";
    const Simulation r =
        simulate({whole_offer(), twin}, {.paths = 3000, .method = SimulationMethod::monte_carlo});
    CHECK(r.pairs[0].p_a_beats_b == 0);
    CHECK(r.pairs[0].p_b_beats_a == 0);
    CHECK((*r.pairs[0].difference_quantiles)[6] == 0);
    twin.offer.base_salary = Money::dollars(176'012);  // a dollar a month
    const Simulation more =
        simulate({twin, whole_offer()}, {.paths = 3000, .method = SimulationMethod::monte_carlo});
    CHECK(more.pairs[0].p_a_beats_b >
          0.98);  // all but those who leave before the first month's pay
    CHECK(more.pairs[0].p_b_beats_a == 0);
  }

  TEST_CASE("an interrupted run gives what is known so far") {
    std::atomic<int> asked = 0;
    const Simulation r = simulate({whole_offer()}, {.paths = 1'000'000,
                                                    .method = SimulationMethod::monte_carlo,
                                                    .interrupted = [&] { return ++asked >= 5; }});
    CHECK(r.interrupted);
    CHECK(r.paths == 1'000'000);
    CHECK(r.paths_done == 5 * 1024);
    CHECK(r.scenarios[0].mean > 300'000);
    CHECK(r.scenarios[0].standard_error > 0);
  }

  TEST_CASE("zero volatility and certain pay give the ledger's present value") {
    Scenario s = whole_offer();
    s.offer.grants.clear();
    s.beliefs = {};
    const double want =
        project(s).present_value;  // its 69 events are rounded to the cent, here nothing is
    for (const auto m :
         {SimulationMethod::exact, SimulationMethod::monte_carlo, SimulationMethod::sobol}) {
      const SimulatedScenario r = simulated(s, m, 500).scenarios.front();
      CHECK(std::abs(r.mean - want) < 0.35);
      CHECK(r.standard_deviation < 0.01);
      CHECK(std::abs(r.quantiles[0] - want) < 1);
      CHECK(std::abs(r.quantiles[6] - want) < 1);
      CHECK(*r.certainty_equivalent == doctest::Approx(want).epsilon(1e-6));
    }
  }

  TEST_CASE("without exits, or without anything that can happen, the equity is nothing") {
    Scenario s = one_percent();
    s.simulation->exit_rate = Percent();
    for (const auto failure : {0, 6}) {
      s.simulation->failure_rate = percent(failure);
      const Simulation r = simulated(s, SimulationMethod::exact, 100);
      CHECK(r.scenarios[0].p_zero == 1);
      CHECK(r.scenarios[0].mean == 0);
      CHECK(tells_of(r, "exit_rate is 0"));
    }
  }

  TEST_CASE("without exits it is the company's stock that comes to nothing, not liquid stock") {
    Scenario s = one_percent();
    s.simulation->exit_rate = Percent();
    s.offer.grants.push_back(s.offer.grants.front());
    s.offer.grants.back().name = "liquid";
    s.offer.grants.back().size = Money::dollars(50'000);
    const Simulation both = simulated(s, SimulationMethod::exact, 100);
    CHECK(tells_of(both, "the stock of the company comes to nothing"));
    CHECK(both.scenarios[0].equity_mean == doctest::Approx(50'000));
    s.offer.grants.erase(s.offer.grants.begin());
    CHECK_FALSE(tells_of(simulated(s, SimulationMethod::exact, 100), "comes to nothing"));
  }

  TEST_CASE(
      "a horizon before the first vest pays what vests later, or nothing where that is cancelled") {
    Scenario s = one_percent();
    s.offer.grants.front().vesting = {};  // 48 months, cliff 12
    s.simulation->horizon_years = Ratio::of(1, 2);
    CHECK(simulated(s, SimulationMethod::exact, 100).scenarios[0].p_zero < 0.95);
    s.company.unvested_at_exit = UnvestedAtExit::cancelled;
    for (const auto m : {SimulationMethod::exact, SimulationMethod::monte_carlo}) {
      CHECK(simulated(s, m, 100).scenarios[0].p_zero == 1);
    }
  }

  TEST_CASE("absurd parameters stay finite") {
    Scenario s = whole_offer();
    s.simulation->volatility = percent(1000);
    s.simulation->exit_rate = percent(100);
    s.simulation->horizon_years = 100;
    s.beliefs.leave_monthly = percent(100);
    s.projection.leave_month = 0;
    s.preferences.risk_aversion = 20;
    s.preferences.outside_wealth = Money::dollars(1);
    s.company.rounds.push_back({.month = 30, .dilution = percent(100)});
    for (const auto m :
         {SimulationMethod::exact, SimulationMethod::monte_carlo, SimulationMethod::sobol}) {
      const SimulatedScenario r = simulated(s, m, 300).scenarios.front();
      CHECK(std::isfinite(r.mean));
      CHECK(std::isfinite(*r.certainty_equivalent));
      CHECK(std::isfinite(r.standard_error));
    }
  }

  TEST_CASE("a single path is a run") {
    const Simulation r = simulated(whole_offer(), SimulationMethod::monte_carlo, 1);
    CHECK(r.paths_done == 1);
    CHECK(r.scenarios[0].standard_error == 0);
  }

  TEST_CASE("equity that nothing values is left out, and said to be") {
    Scenario s = one_percent();
    s.company.valuation.reset();
    const Simulation r = simulated(s, SimulationMethod::exact, 100);
    CHECK(r.scenarios[0].without_equity);
    CHECK(tells_of(r, "without stock: it has no value"));
    s = one_percent();
    s.simulation.reset();
    CHECK(tells_of(simulated(s, SimulationMethod::exact, 100),
                   "neither [[exits]] nor simulation.exit_rate"));
  }

  TEST_CASE("leave_month caps the month of leaving") {
    Scenario s = whole_offer();
    s.offer.grants.clear();
    s.offer.bonus = {};
    s.projection.leave_month = 6;
    const Simulation r = simulated(s, SimulationMethod::exact, 2000);
    CHECK(r.scenarios[0].quantiles[6] < 90'000);  // six months of pay, the sign-on taken back
    CHECK(tells_of(r, "leave_month"));
  }

  TEST_CASE("heavy tails are told") {
    Scenario s = one_percent();
    s.simulation->volatility = percent(150);
    const Simulation r = simulated(s, SimulationMethod::monte_carlo, 2000);
    CHECK(r.scenarios[0].heavy_tails);
    CHECK(tells_of(r, "itself uncertain"));
    CHECK_FALSE(
        simulated(whole_offer(), SimulationMethod::sobol, 100'000).scenarios[0].heavy_tails);
  }

  TEST_CASE("a correlation of 1 is beyond quadrature, and the answer says why") {
    Scenario s = whole_offer();
    s.simulation->score_correlation = 1;
    const Simulation r = simulate({s}, {.paths = 2000});
    CHECK(r.method == SimulationMethod::sobol);
    CHECK(r.why.find("score_correlation") != std::string::npos);
  }
}
