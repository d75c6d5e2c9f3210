// What goes by days where rates say when the company is sold: the prices do not move, so each mean
// is a sum of exponentials by hand.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "parley/core/disk.hpp"
#include "parley/model/simulation/simulation.hpp"
#include "parley/scenario/read/reader.hpp"
#include "tests/support/near.hpp"

namespace parley::model {
namespace {

// From 2026-01-01; 1,000 of 1,000,000 shares of a company that is worth $100M on any day: stock of
// $100,000. It is sold at a rate of 20 % a year, within ten years.
Scenario offer(const std::string& grant, const std::string& projection = "",
               const std::string& company = "") {
  MemoryDisk disk;
  disk.files["a.toml"] =
      "[offer]\nstart = 2026-01-01\nbase_salary = 1\n[[offer.grants]]\nshares = 1_000\n" + grant +
      "[company]\nvaluation = 100_000_000\nfully_diluted_shares = 1_000_000\n" + company +
      "[simulation]\nexit_rate = \"20%\"\n[projection]\nyears = 1\n" + projection;
  auto read = scenario::read_scenario("a.toml", disk);
  REQUIRE_MESSAGE(read.scenario, (read.diagnostics.empty() ? "" : to_text(read.diagnostics[0])));
  return std::move(*read.scenario);
}

constexpr double kRate = 0.2;
constexpr double kHorizon = 10;

// The chance of a sale later than so many days.
double later_than(double days) { return std::exp(-kRate * days / 365); }
double never() { return std::exp(-kRate * kHorizon); }

SimulatedScenario simulated(const Scenario& s) { return simulate({s}, {}).scenarios.front(); }

const std::string kVestedAtOnce = "vests = [{month = 0, share = \"100%\"}]\n";
const std::string kOption = "kind = \"nso\"\nstrike = 10\n" + kVestedAtOnce;

TEST_SUITE("simulation by days") {
  TEST_CASE("an option lapses in a sale after the last day of its window") {
    // Leaving on day 365, the last day is day 455.
    const auto s = simulated(offer(kOption + "exercise_window_days = 90\n", "leave_month = 12\n"));
    CHECK(test::is_near(s.equity_mean, 90'000 * (1 - later_than(456)), 1e-6));
    CHECK(test::is_near(s.p_zero, later_than(456), 1e-6));
  }

  TEST_CASE("an option lapses when its term ends") {
    const auto s = simulated(offer(kOption + "term_years = 2\n"));
    CHECK(test::is_near(s.equity_mean, 90'000 * (1 - later_than(731)),
                        1e-6));  // 2028-01-01 is day 730
  }

  TEST_CASE("units end unpaid where no sale came by the date of their last month") {
    const auto s =
        simulated(offer(kVestedAtOnce + "double_trigger = true\nliquidity_by_months = 36\n"));
    CHECK(test::is_near(s.equity_mean, 100'000 * (1 - later_than(1'097)),
                        1e-6));  // 2029-01-01 is day 1,096
  }

  TEST_CASE("options bought on leaving cost their strike unless the company was sold before") {
    const auto s =
        simulated(offer(kOption + "exercise_on_leaving = \"exercise\"\n", "leave_month = 12\n"));
    const double gone = later_than(365);
    const double mean = 90'000 * (1 - gone) + 100'000 * (gone - never()) - 10'000 * gone;
    CHECK(std::abs(s.equity_mean - mean) <= 5 * s.equity_standard_error + 1);
    CHECK(std::abs(s.p_zero - never()) <= 0.005);  // the strike is lost where no sale follows
  }

  TEST_CASE("a dated vest counts from its own day") {
    // Nominally on February 1, on the 20th: day 50; before it a sale pays nothing.
    const auto s = simulated(offer("vests = [{month = 1, share = \"100%\"}]\nvest_day = 20\n", "",
                                   "unvested_at_exit = \"cancelled\"\n"));
    CHECK(test::is_near(s.equity_mean, 100'000 * (later_than(50) - never()), 1e-6));
  }

  TEST_CASE("a dated grant does not exist in a sale before its day") {
    const auto s =
        simulated(offer("granted = 2026-04-15\ncommencement = 2026-01-01\nvests = [{month = 0, "
                        "share = \"100%\"}]\n"));
    CHECK(test::is_near(s.equity_mean, 100'000 * (later_than(104) - never()), 1e-6));  // day 104
  }
}

}  // namespace
}  // namespace parley::model
