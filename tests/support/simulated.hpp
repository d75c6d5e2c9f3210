// Scenarios in code for the tests of the simulation: one grant of stock in a plain company.
#pragma once

#include "parley/model/simulation/simulation.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::test {

/// From 2026-01-01, no pay, 1 % of a company worth $100M that vests at once; exits at 12 % a year,
/// failures at 6 %, drift 8 %, volatility 50 %, horizon 10 years, nothing discounted.
Scenario one_percent();

/// As the cases of the contract: salary, sign-on, tiered bonus of random scores, an impact clause,
/// a preferred class, a later round, leaving, discounting, wealth.
Scenario whole_offer();

/// The tests' law of such a company: exit_rate, failure_rate, drift, volatility, horizon.
inline constexpr double kExits = 0.12;
inline constexpr double kFailures = 0.06;
inline constexpr double kDrift = 0.08;
inline constexpr double kVolatility = 0.5;
inline constexpr double kHorizon = 10;

Percent percent(int hundredths);  ///< percent(12) is 12 %

model::Simulation simulated(const Scenario& s, model::SimulationMethod m,
                            std::int64_t paths = 20'000, std::int64_t seed = 1);

}  // namespace parley::test
