// Laws of the simulation over random scenarios.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>

#include "parley/model/simulation.hpp"
#include "parley/report/simulation_json.hpp"
#include "tests/support/for_all.hpp"

using namespace parley;
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
        return report::simulation_json(
            simulate({c.offer, *c.rival}, {.method = SimulationMethod::monte_carlo, .threads = threads}));
      };
      return holds_if(bytes(1) == bytes(3));
    });
  }

  TEST_CASE("random paths and quadrature agree") {
    for_all("methods agree", 40, kSimulated, [](const Case& c) {
      if (simulate({c.offer}, {}).method != SimulationMethod::exact) return std::string();
      const SimulatedScenario exact = by(c.offer, SimulationMethod::exact);
      const SimulatedScenario random = by(c.offer, SimulationMethod::monte_carlo);
      // Paths may miss what is rare, and so their own error: the quadrature's spread is the true one.
      const double spread = std::max(random.standard_error, exact.standard_deviation / std::sqrt(4096.0));
      const double room = 5 * spread * (exact.heavy_tails ? 2 : 1) + 0.01;
      if (std::abs(random.mean - exact.mean) > room) {
        return fmt::format("mean {} +- {}, exact {}", random.mean, random.standard_error, exact.mean);
      }
      if (std::abs(random.p_zero - exact.p_zero) > 5 * std::sqrt(0.25 / 4096)) {
        return fmt::format("P(zero) {}, exact {}", random.p_zero, exact.p_zero);
      }
      return std::string();
    });
  }

  TEST_CASE("quantiles rise, the certainty equivalent is under the mean, and a better start never hurts") {
    for_all("order", 40, kSimulated, [](const Case& c) {
      const SimulatedScenario r = by(c.offer, SimulationMethod::monte_carlo);
      if (!std::is_sorted(r.quantiles.begin(), r.quantiles.end())) return std::string("quantiles fall");
      if (r.certainty_equivalent && *r.certainty_equivalent > r.mean * (1 + 1e-9)) return std::string("CE over the mean");
      Scenario better = c.offer;
      if (!better.simulation->start_value) better.simulation->start_value = better.company.valuation;
      better.simulation->start_value = *better.simulation->start_value + Money::dollars(100'000'000);
      const SimulatedScenario more = by(better, SimulationMethod::monte_carlo);
      if (more.equity_mean < r.equity_mean * (1 - 1e-12)) return std::string("the mean of the equity falls");
      return holds_if(more.p_zero <= r.p_zero, "P(zero) rises");
    });
  }
}
