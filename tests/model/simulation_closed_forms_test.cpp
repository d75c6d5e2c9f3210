// Closed forms, by hand. Lambda is exit_rate + failure_rate; an exit by time h has the chance
// exit_rate/Lambda (1 - exp(-Lambda h)).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "model/simulation/normal.hpp"
#include "parley/model/pay/projection.hpp"
#include "tests/support/simulated.hpp"

using namespace parley;
using namespace parley::model;
using namespace parley::test;
using sim::normal_cdf;

namespace {

constexpr double kRate = kExits + kFailures;

SimulatedScenario exactly(const Scenario& s) {
  const Simulation all = simulated(s, SimulationMethod::exact, 64);
  CHECK(all.method == SimulationMethod::exact);
  return all.scenarios.front();
}

// The integral of exit_rate exp(-(Lambda - growth) t) from a to b.
double exits_between(double a, double b, double growth) {
  const double d = kRate - growth;
  return kExits * (std::exp(-d * a) - std::exp(-d * b)) / d;
}

// By Simpson's rule, as an independent slow way.
template <class F>
double integral(double a, double b, const F& f) {
  constexpr int kSteps = 20'000;
  const double h = (b - a) / kSteps;
  double sum = f(a) + f(b);
  for (int i = 1; i < kSteps; ++i) sum += f(a + i * h) * (i % 2 ? 4 : 2);
  return sum * h / 3;
}

double close(double want) { return std::abs(want) * 1e-7; }

}  // namespace

TEST_SUITE("simulation") {
  TEST_CASE("competing rates decide how often the equity comes to nothing") {
    const double exits = kExits / kRate * (1 - std::exp(-kRate * kHorizon));
    CHECK(std::abs(exactly(one_percent()).p_zero - (1 - exits)) < 1e-9);
  }

  TEST_CASE("the mean is that of a lognormal at an exponential time") {
    const double want = 1e6 * exits_between(0, kHorizon, kDrift);
    CHECK(std::abs(exactly(one_percent()).equity_mean - want) < close(want));
  }

  TEST_CASE("discounting takes its rate from the drift") {
    Scenario s = one_percent();
    s.projection.discount_rate = percent(8);
    const double want = 1e6 * exits_between(0, kHorizon, kDrift - std::log(1.08));
    CHECK(std::abs(exactly(s).equity_mean - want) < close(want));
  }

  TEST_CASE("the exact mean does not mind wild volatility") {
    Scenario s = one_percent();
    s.simulation->volatility = percent(200);
    const SimulatedScenario r = exactly(s);
    const double want = 1e6 * exits_between(0, kHorizon, kDrift);
    CHECK(std::abs(r.equity_mean - want) < close(want));
    CHECK(r.heavy_tails);
  }

  // E[exp(-Lambda t) (X_t - K)+] over all t solves the pricing equation: A x^b1 below K, and
  // exit_rate (x/(Lambda - mu) - K/Lambda) + B x^b2 above it, joined with their slopes at K.
  TEST_CASE("an option at an exponential exit is worth what the pricing equation says") {
    Scenario s = one_percent();
    s.company.fully_diluted_shares = Shares::of(1'000'000);
    Grant& g = s.offer.grants.front();
    g.kind = GrantKind::nso;
    g.size = Shares::of(10'000);
    g.strike = Price::millionths(150'000'000);  // $150 a share: K is $150M for the company
    s.simulation->horizon_years = 100;          // exp(-18) of the paths are cut off
    const double x = 100e6;
    const double k = 150e6;
    const double half = kVolatility * kVolatility / 2;
    const double root = std::sqrt((kDrift - half) * (kDrift - half) + 4 * half * kRate);
    const double b1 = (half - kDrift + root) / (2 * half);
    const double b2 = (half - kDrift - root) / (2 * half);
    const double value = kExits * k * (1 / (kRate - kDrift) - 1 / kRate);  // a - b
    const double slope = kExits * k / (kRate - kDrift);                    // b1 a - b2 b
    const double a = (slope - b2 * value) / (b1 - b2);
    const double want = 0.01 * a * std::pow(x / k, b1);
    // The tail beyond 100 years has X grow at 8 % against 18 %: exp(-10) of the whole.
    CHECK(std::abs(exactly(s).equity_mean - want) < 1e-4 * want);
  }

  TEST_CASE("an exit within a short horizon is a Black-Scholes call") {
    Scenario s = one_percent();
    s.company.fully_diluted_shares = Shares::of(1'000'000);
    Grant& g = s.offer.grants.front();
    g.kind = GrantKind::iso;
    g.size = Shares::of(10'000);
    g.strike = Price::millionths(120'000'000);
    s.simulation->horizon_years = 3;
    const auto call = [](double t) {
      const double sd = kVolatility * std::sqrt(t);
      const double d1 = (std::log(100.0 / 120) + kDrift * t) / sd + sd / 2;
      return 100e6 * std::exp(kDrift * t) * normal_cdf(d1) - 120e6 * normal_cdf(d1 - sd);
    };
    const double want =
        integral(1e-9, 3, [&](double t) { return 0.01 * kExits * std::exp(-kRate * t) * call(t); });
    CHECK(std::abs(exactly(s).equity_mean - want) < 1e-6 * want);
  }

  // Same median, spreads s_a and s_b, the same T and Z: ln A - ln B = c + (s_a - s_b) sqrt(T) Z,
  // and sqrt(T) Z of an exponential T is Laplace: P(sqrt(T) Z <= y) = 1 - exp(-sqrt(2 Lambda) y)/2.
  TEST_CASE("how often one lognormal beats another follows the law of Laplace") {
    Scenario a = one_percent();
    a.title = "A";
    a.simulation->horizon_years = 100;
    a.simulation->volatility = percent(60);
    a.simulation->drift = percent(18);  // minus half the variance: 0
    Scenario b = a;
    b.title = "B";
    b.simulation->volatility = percent(20);
    b.simulation->drift = percent(2);
    b.simulation->start_value = Money::dollars(80'000'000);
    const double y = std::log(100.0 / 80) / (0.6 - 0.2);
    const double want = kExits / kRate * (1 - std::exp(-std::sqrt(2 * kRate) * y) / 2);
    const Simulation r = simulate({a, b}, {.paths = 100'000, .method = SimulationMethod::exact});
    REQUIRE(r.pairs.size() == 1);
    CHECK(std::abs(r.pairs[0].p_a_beats_b - want) < 2e-3);  // of 100,000 Sobol points
    CHECK(std::abs(r.pairs[0].p_b_beats_a - (kExits / kRate - want)) < 2e-3);
  }

  TEST_CASE("a bonus of a normal score pays its tiers by their chances") {
    Scenario s;
    s.offer.start = Date::on(2026, 1, 1);
    s.offer.base_salary = Money::dollars(120'000);
    s.offer.bonus.rate = percent(10);
    s.offer.bonus.tiers = {{.score = 75, .pays = percent(50)}, {.score = 80, .pays = percent(100)}};
    s.projection.quarterly_scores = {78};
    s.beliefs.score_sd = 8;
    const double pays = 0.5 * normal_cdf(3.0 / 8) + 0.5 * normal_cdf(-2.0 / 8);
    const double want = 480'000 + 16 * 3'000 * pays;
    CHECK(std::abs(exactly(s).mean - want) < 1e-6);
    const SimulatedScenario paths = simulated(s, SimulationMethod::monte_carlo).scenarios.front();
    CHECK(std::abs(paths.mean - want) < 4.5 * paths.standard_error);
  }

  // Worth (docs/model.md, Negotiation): pay of month k counts S(k), a sign-on under full clawback
  // S(12).
  TEST_CASE("leaving at random keeps pay by the chance of still being there") {
    Scenario s;
    s.offer.start = Date::on(2026, 1, 1);
    s.offer.base_salary = Money::dollars(120'000);
    s.offer.sign_on.installments = {{.month = 0, .amount = Money::dollars(20'000)}};
    s.beliefs.leave_monthly = percent(2);
    double want = 20'000 * std::pow(0.98, 12);
    for (int k = 1; k <= 48; ++k) want += 10'000 * std::pow(0.98, k);
    // Every case is enumerated, whatever method is asked for.
    for (const auto m : {SimulationMethod::exact, SimulationMethod::monte_carlo}) {
      const SimulatedScenario r = simulated(s, m).scenarios.front();
      CHECK(std::abs(r.mean - want) < 1e-6);
      CHECK(r.standard_error == 0);
      CHECK(r.sampled.empty());
    }
  }

  TEST_CASE("the certainty equivalent of a sure price is that of two outcomes") {
    Scenario s = one_percent();
    s.simulation->volatility = {};
    s.simulation->drift = {};
    s.preferences.outside_wealth = Money::dollars(500'000);
    const double exits = kExits / kRate * (1 - std::exp(-kRate * kHorizon));
    for (const int g : {0, 1, 2, 5}) {
      s.preferences.risk_aversion = g;
      const double mean_utility =
          g == 1 ? exits * std::log(1.5e6) + (1 - exits) * std::log(5e5)
                 : exits * std::pow(1.5e6, 1 - g) + (1 - exits) * std::pow(5e5, 1 - g);
      const double want =
          (g == 1 ? std::exp(mean_utility) : std::pow(mean_utility, 1.0 / (1 - g))) - 5e5;
      CHECK(std::abs(*exactly(s).certainty_equivalent - want) < 1e-6 * want);
    }
  }

  // The price is sure, the quarters' scores are not: given Z each of 16 reaches its tier with the
  // chance Phi((rho Z - tau)/sqrt(1 - rho^2)), alike and apart from each other; the equity is a
  // million or nothing.
  TEST_CASE("scores hang together by the price's normal also where the price is sure") {
    Scenario s = one_percent();
    s.simulation->volatility = {};
    s.simulation->drift = {};
    s.offer.base_salary = Money::dollars(120'000);
    s.offer.bonus.amount = Money::dollars(40'000);
    s.offer.bonus.tiers = {{.score = 80, .pays = percent(100)}};
    s.projection.quarterly_scores = {75};
    s.beliefs.score_sd = 6;
    s.preferences.outside_wealth = Money::dollars(100'000);
    constexpr int kQuarters = 16;
    const double exits = kExits / kRate * (1 - std::exp(-kRate * kHorizon));
    for (const int tenths : {-5, 5, 9}) {
      s.simulation->score_correlation = Ratio::of(tenths, 10);
      const double rho = tenths / 10.0;
      // Of a function of the number of quarters that pay.
      const auto expected = [&](const auto& f) {
        return integral(-9, 9, [&](double z) {
          const double p = normal_cdf((rho * z - 5.0 / 6) / std::sqrt(1 - rho * rho));
          double sum = 0;
          double ways = 1;
          for (int k = 0; k <= kQuarters; ++k) {
            sum += ways * std::pow(p, k) * std::pow(1 - p, kQuarters - k) * f(k);
            ways *= (kQuarters - k) / (k + 1.0);
          }
          return sum * sim::normal_density(z);
        });
      };
      const double cash_mean = 480'000 + 10'000 * kQuarters * normal_cdf(-5.0 / 6);
      const double variance =
          expected([&](int k) { return std::pow(480'000 + 10'000 * k - cash_mean, 2); });
      const double inverse = expected([&](int k) {
        return (1 - exits) / (580'000 + 10'000 * k) + exits / (1'580'000 + 10'000 * k);
      });
      const SimulatedScenario r = exactly(s);
      CHECK(std::abs(r.mean - cash_mean - 1e6 * exits) < 1e-6 * r.mean);
      const double sd = std::sqrt(variance + 1e12 * exits * (1 - exits));
      CHECK(std::abs(r.standard_deviation - sd) < 1e-6 * sd);
      CHECK(std::abs(*r.certainty_equivalent - (1 / inverse - 100'000)) < 1e-6 / inverse);
      CHECK(std::abs(r.p_zero - (1 - exits)) < 1e-9);
    }
  }

  // Only what the clause accelerates is vested before the grant ends; unvested stock is cancelled.
  TEST_CASE("an impact clause vests by the chance that some quarter reaches its score") {
    Scenario s = one_percent();
    Grant& g = s.offer.grants.front();
    g.vesting.vests = {{.month = 120, .share = percent(100)}};
    g.acceleration = {Acceleration{}};  // 25 % at month 12, for a score of 80 in the first year
    s.company.unvested_at_exit = UnvestedAtExit::cancelled;
    s.simulation->horizon_years = 5;
    s.projection.quarterly_scores = {74, 78};
    s.beliefs.score_sd = 6;
    const double missed = normal_cdf(1) * std::pow(normal_cdf(2.0 / 6), 3);
    const double want = 0.25e6 * (1 - missed) * exits_between(1, 5, kDrift);
    CHECK(std::abs(exactly(s).equity_mean - want) < close(want));
  }

  // One quarter, correlation rho with the price: E[exp(s Z) 1(score reached)] = exp(s^2/2) Phi(rho
  // s - tau).
  TEST_CASE("a score that goes with the price makes the clause worth more") {
    Scenario s = one_percent();
    Grant& g = s.offer.grants.front();
    g.vesting.vests = {{.month = 120, .share = percent(100)}};
    g.acceleration = {Acceleration{.within_months = 3, .at_month = 3}};
    s.company.unvested_at_exit = UnvestedAtExit::cancelled;
    s.simulation->horizon_years = 5;
    s.simulation->score_correlation = Ratio::of(1, 2);
    s.projection.quarterly_scores = {74};
    s.beliefs.score_sd = 6;
    const double want = integral(90.0 / 365, 5, [](double t) {
      return 0.25e6 * kExits * std::exp((kDrift - kRate) * t) *
             normal_cdf(0.5 * kVolatility * std::sqrt(t) - 1);
    });
    CHECK(std::abs(exactly(s).equity_mean - want) < 1e-6 * want);
    const SimulatedScenario paths = simulated(s, SimulationMethod::monte_carlo).scenarios.front();
    CHECK(std::abs(paths.equity_mean - want) < 4.5 * paths.equity_standard_error);
  }

  TEST_CASE("a single trigger vests in a sale, not in an ipo, and not after leaving") {
    Scenario s = one_percent();
    Grant& g = s.offer.grants.front();
    g.vesting.vests = {{.month = 120, .share = percent(100)}};
    g.acceleration = {
        Acceleration{.trigger = Trigger::change_of_control_single, .portion = percent(100)}};
    s.company.unvested_at_exit = UnvestedAtExit::cancelled;
    s.simulation->horizon_years = 5;
    s.simulation->ipo_share = percent(40);
    const double want = 0.6e6 * exits_between(0, 5, kDrift);
    CHECK(std::abs(exactly(s).equity_mean - want) < close(want));
    s.projection.leave_month = 24;  // 2028-01-01, 730 days in
    const double left = 0.6e6 * exits_between(0, 2, kDrift);
    CHECK(std::abs(exactly(s).equity_mean - left) < close(left));
  }

  TEST_CASE("rounds count by their dates") {
    Scenario s = one_percent();
    s.company.rounds = {{.month = 12, .dilution = percent(20)}};
    const double want =
        1e6 * (exits_between(0, 1, kDrift) + 0.8 * exits_between(1, kHorizon, kDrift));
    CHECK(std::abs(exactly(s).equity_mean - want) < close(want));
  }

  // Cash of $100,000 for whoever is there at month 12 (chance 0.9^12), stock of nothing or
  // $1,000,000: the enumerated square of two draws.
  TEST_CASE("exits of the file are drawn where it speaks of no rate") {
    Scenario s = one_percent();
    s.simulation.reset();
    s.exits = {{.name = "none", .probability = percent(75), .month = 30, .kind = ExitKind::none},
               {.name = "sale",
                .probability = percent(25),
                .month = 30,
                .proceeds = Money::dollars(100'000'000),
                .kind = ExitKind::sale}};
    const Simulation all = simulated(s, SimulationMethod::exact, 64);
    const SimulatedScenario& r = all.scenarios.front();
    CHECK(r.mean == doctest::Approx(250'000).epsilon(1e-12));
    CHECK(r.p_zero == doctest::Approx(0.75).epsilon(1e-12));
    CHECK(r.quantiles[3] == 0);
    CHECK(r.quantiles[5] == doctest::Approx(1'000'000).epsilon(1e-12));
    CHECK(r.standard_error == 0);
    CHECK_FALSE(r.certain);
  }

  // 100,000 exp(-v^2 t/2 + v sqrt(t) z), t = 365/365: the median is 100,000 exp(-0.125). Chances
  // count to 1e-9, which moves a quantile by some 1e-8 of it.
  TEST_CASE("one vest of a moving price has its quantiles in closed form") {
    Scenario s = one_percent();
    s.simulation = SimulationTerms{.volatility = percent(50)};
    s.offer.grants.front().size = Money::dollars(100'000);
    s.offer.grants.front().vesting.vests = {{.month = 12, .share = percent(100)}};
    const SimulatedScenario r = simulated(s, SimulationMethod::exact, 4096).scenarios.front();
    CHECK(r.mean == doctest::Approx(100'000).epsilon(1e-12));
    CHECK(r.quantiles[3] == doctest::Approx(100'000 * std::exp(-0.125)).epsilon(1e-8));
    CHECK(r.quantiles[6] ==
          doctest::Approx(100'000 * std::exp(-0.125 + 0.5 * 1.6448536269514722)).epsilon(1e-7));
    CHECK(std::find(r.sampled.begin(), r.sampled.end(), "quantiles") == r.sampled.end());
    CHECK(std::find(r.sampled.begin(), r.sampled.end(), "mean") == r.sampled.end());
  }

  // A is $150,000 or $350,000, B $100,000 or $200,000, even chances: A is ahead in three of four.
  TEST_CASE("employers share no draw, versions of one offer share all") {
    const auto offer = [](const char* employer, std::int64_t low, std::int64_t high) {
      Scenario s = one_percent();
      s.title = std::to_string(low);
      s.simulation.reset();
      s.offer.employer = employer;
      s.offer.sign_on.installments = {{.month = 0, .amount = Money::dollars(low)}};
      s.exits = {{.name = "none", .probability = percent(50), .month = 30, .kind = ExitKind::none},
                 {.name = "sale",
                  .probability = percent(50),
                  .month = 30,
                  .proceeds = Money::dollars(100 * (high - low)),
                  .kind = ExitKind::sale}};
      return s;
    };
    for (const bool same : {true, false}) {
      const std::vector<Scenario> both = {offer("A", 150'000, 350'000),
                                          offer(same ? "A" : "B", 100'000, 200'000)};
      const Simulation r = simulate(both, {.paths = 64});
      REQUIRE(r.pairs.size() == 1);
      CHECK(r.pairs[0].p_a_beats_b == doctest::Approx(same ? 1 : 0.75).epsilon(1e-12));
      CHECK(r.pairs[0].p_b_beats_a == doctest::Approx(same ? 0 : 0.25).epsilon(1e-12));
      CHECK_FALSE(r.pairs[0].sampled);
    }
  }

  TEST_CASE("liquid stock counts at its own value in every path") {
    Scenario s = one_percent();
    s.simulation->volatility = {};
    s.offer.grants.front().size = Money::dollars(200'000);
    const SimulatedScenario r = exactly(s);
    CHECK(r.certain);
    CHECK(r.equity_mean == doctest::Approx(200'000).epsilon(1e-12));
    CHECK(r.p_zero == 0);
    CHECK(r.quantiles[0] == doctest::Approx(200'000).epsilon(1e-12));
  }

  // Sixteen quarters pay $10 each by even chances: of 2^16 outcomes 2517 have at most 4 of them,
  // 6885 at most 5, 14893 at most 6, 26333 at most 7, 39203 at most 8. Totals are 800,000 + 10 k
  // and nothing else.
  TEST_CASE("a quantile is an amount that paths end on") {
    Scenario s;
    s.title = "With";
    s.offer.start = Date::on(2026, 9, 1);
    s.offer.base_salary = Money::dollars(200'000);
    Scenario without = s;
    without.title = "Without";
    s.offer.bonus.amount = Money::dollars(40);
    s.offer.bonus.tiers = {{.score = 80, .pays = percent(100)}};
    s.projection.quarterly_scores = {80};
    s.beliefs.score_sd = 6;
    const Quantiles want = {50, 50, 70, 80, 90, 110, 110};
    for (const auto m :
         {SimulationMethod::exact, SimulationMethod::monte_carlo, SimulationMethod::sobol}) {
      const Simulation r = simulate({s, without}, {.paths = 50'000, .method = m});
      for (std::size_t i = 0; i < want.size(); ++i) {
        CHECK(std::abs(r.scenarios[0].quantiles[i] - 800'000 - want[i]) < 1e-6);
        CHECK(std::abs((*r.pairs[0].difference_quantiles)[i] - want[i]) < 1e-6);
      }
    }
  }
}
