// Laws of the simulation over random scenarios.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/simulation/exact.hpp"
#include "parley/model/simulation/simulation.hpp"
#include "report/views/simulation/json.hpp"
#include "tests/support/for_all.hpp"

using namespace parley;
using namespace parley::model;
using random::Case;
using random::for_all;
using random::holds_if;

namespace {

constexpr random::Flavour kSimulated = {.rival = true, .simulated = true};

SimulatedScenario by(const Scenario& s, SimulationMethod method) {
  return simulate({s}, {.method = method}).scenarios.front();
}

}  // namespace

TEST_SUITE("simulation laws") {
  TEST_CASE("any number of threads gives the same bytes") {
    for_all("threads", 20, kSimulated, [](const Case& c) {
      const auto bytes = [&](int threads) {
        return report::simulation_json(simulate(
            {c.offer, *c.rival}, {.method = SimulationMethod::monte_carlo, .threads = threads}));
      };
      return holds_if(bytes(1) == bytes(3));
    });
  }

  TEST_CASE("random paths and quadrature agree") {
    for_all("methods agree", 40, kSimulated, [](const Case& c) {
      if (simulate({c.offer}, {}).method != SimulationMethod::exact) return std::string();
      const SimulatedScenario exact = by(c.offer, SimulationMethod::exact);
      const SimulatedScenario random = by(c.offer, SimulationMethod::monte_carlo);
      // Paths may miss what is rare, and so their own error: the quadrature's spread is the true
      // one.
      const double spread =
          std::max(random.standard_error, exact.standard_deviation / std::sqrt(4096.0));
      const double room = 5 * spread * (exact.heavy_tails ? 2 : 1) + 0.01;
      if (std::abs(random.mean - exact.mean) > room) {
        return fmt::format("mean {} +- {}, exact {}", random.mean, random.standard_error,
                           exact.mean);
      }
      if (std::abs(random.p_zero - exact.p_zero) > 5 * std::sqrt(0.25 / 4096)) {
        return fmt::format("P(zero) {}, exact {}", random.p_zero, exact.p_zero);
      }
      return std::string();
    });
  }

  // The error that the exact method states, against twice as many points of every rule; a
  // thousandth of a cent besides, where the equity comes to cents.
  TEST_CASE("quadrature is off by less than 1e-6 of the spread, and of the mean") {
    for_all("quadrature error", 120, kSimulated, [](const Case& c) {
      const sim::SimulatedOffer offer = sim::simulated_offer(c.offer);
      if (!sim::beyond_quadrature(offer).empty()) return std::string();
      const sim::ExactWorth usual = sim::exact_worth(offer);
      const sim::ExactWorth fine = sim::exact_worth(offer, 2);
      const auto near = [](double a, double b, double variance) {
        return std::abs(a - b) <= 1e-6 * std::min(std::abs(b), std::sqrt(variance)) + 1e-5;
      };
      if (!near(usual.mean, fine.mean, fine.variance))
        return fmt::format("mean {}, {}", usual.mean, fine.mean);
      if (!near(usual.equity_mean, fine.equity_mean, fine.equity_variance)) {
        return fmt::format("equity {}, {}", usual.equity_mean, fine.equity_mean);
      }
      if (usual.certainty_equivalent &&
          std::abs(*usual.certainty_equivalent - *fine.certainty_equivalent) > 1e-6 * fine.mean) {
        return fmt::format("certainty equivalent {}, {}", *usual.certainty_equivalent,
                           *fine.certainty_equivalent);
      }
      return holds_if(std::abs(usual.p_zero - fine.p_zero) < 1e-6, "P(zero)");
    });
  }

  TEST_CASE("Sobol points have no larger errors than plain paths, and no equity below 0") {
    for_all("sobol", 60, kSimulated, [](const Case& c) {
      const SimulatedScenario sobol = by(c.offer, SimulationMethod::sobol);
      if (sobol.equity_mean < 0) return fmt::format("a mean of {}", sobol.equity_mean);
      if (simulate({c.offer}, {}).method != SimulationMethod::exact) return std::string();
      const SimulatedScenario exact = by(c.offer, SimulationMethod::exact);
      if (exact.heavy_tails) return std::string();
      // 64 replicates know their error to 9 %, and where tails are long to 14 %.
      const double most = 1.6 * exact.standard_deviation / std::sqrt(4096.0) + 1e-6;
      return holds_if(sobol.standard_error <= most,
                      fmt::format("{}, over {}", sobol.standard_error, most));
    });
  }

  TEST_CASE(
      "quantiles rise, the certainty equivalent is under the mean, and a better start never "
      "hurts") {
    for_all("order", 40, kSimulated, [](const Case& c) {
      const SimulatedScenario r = by(c.offer, SimulationMethod::monte_carlo);
      if (!std::is_sorted(r.quantiles.begin(), r.quantiles.end()))
        return std::string("quantiles fall");
      if (r.certainty_equivalent && *r.certainty_equivalent > r.mean * (1 + 1e-9))
        return std::string("CE over the mean");
      Scenario better = c.offer;
      if (!better.simulation->start_value)
        better.simulation->start_value = better.company.valuation;
      better.simulation->start_value =
          *better.simulation->start_value + Money::dollars(100'000'000);
      const SimulatedScenario more = by(better, SimulationMethod::monte_carlo);
      if (more.equity_mean < r.equity_mean * (1 - 1e-12))
        return std::string("the mean of the equity falls");
      return holds_if(more.p_zero <= r.p_zero, "P(zero) rises");
    });
  }
}
