// Simulation: how the worth of an offer is spread over what may happen (docs/simulation.md).
//
// Chance decides when the company is sold, listed or fails, at what price, when the person leaves
// and how each quarter is scored. Two versions of one employer's offer see the same draws, so a
// difference between them is theirs and not luck's; offers of two employers share none. Where only
// the exits of the file and leaving are uncertain every case is enumerated. A result depends on
// scenarios, paths and seed alone, never on the number of threads.
//
//   exits come at 12 % a year, failures at 6 %, volatility is 0, there is no preferred stock: no
//   equity in 1 - 12/18 * (1 - exp(-1.8)) = 44.4 % of all paths within 10 years
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/enum_names.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

enum class SimulationMethod { exact, monte_carlo, sobol };

inline constexpr auto kSimulationMethods =
    enum_names<SimulationMethod>({{SimulationMethod::exact, "exact"},
                                  {SimulationMethod::monte_carlo, "montecarlo"},
                                  {SimulationMethod::sobol, "sobol"}});

struct SimulationOptions {
  std::optional<std::int64_t> paths;  ///< else the first scenario's, else 100,000
  std::optional<std::int64_t> seed;   ///< else the first scenario's, else 1
  /// Absent: exact where it covers every scenario, else sobol.
  std::optional<SimulationMethod> method;
  int threads = 1;
  /// Called from the calling thread with the share done, 0 to 1; at most a few times a second.
  std::function<void(double)> progress;
  /// Asked between blocks of paths from any thread; true ends the run with what is known so far.
  std::function<bool()> interrupted;
};

/// The chances whose quantiles are reported.
inline constexpr std::array<int, 7> kQuantilePercents = {5, 10, 25, 50, 75, 90, 95};
using Quantiles = std::array<double, kQuantilePercents.size()>;

struct HistogramBin {
  double from = 0;  ///< dollars
  double to = 0;
  double share = 0;  ///< of all paths
};

struct SimulatedScenario {
  std::string title;
  double mean = 0;  ///< of the total: present value of cash within the horizon and of all equity
  double standard_error = 0;      ///< of that mean; by quadrature a bound (docs/simulation.md)
  double standard_deviation = 0;  ///< of the total over paths
  /// Of the total: amounts that paths come to, the least with that share of paths at or under it;
  /// of very many paths off by at most 0.013 % (docs/simulation.md).
  Quantiles quantiles{};
  double p_zero = 0;                           ///< chance that the equity comes to nothing
  std::optional<double> certainty_equivalent;  ///< of the total; absent without outside wealth
  double equity_mean = 0;
  double equity_standard_error = 0;
  std::vector<HistogramBin> histogram;       ///< of the total, from its 0.5 % to its 98 % quantile
  std::vector<std::array<double, 2>> curve;  ///< the quantile plot: chance, dollars
  /// Grants that nothing values: left out of all figures, and the offer out of all pairs.
  std::vector<std::string> without;
  bool without_equity = false;  ///< there are grants, and all are left out
  bool certain = false;         ///< nothing is uncertain: every quantile is the mean
  /// Figures of this offer that are drawn: "quantiles", "certainty_equivalent", ...
  std::vector<std::string> sampled;
  /// The tails are so heavy that the standard error of plain paths is itself uncertain by over 10
  /// %.
  bool heavy_tails = false;
};

/// Two of the scenarios; each pair once, a before b. Files of one employer see the same draws,
/// files of two independent ones.
struct SimulatedPair {
  std::size_t a = 0;  ///< indices of `scenarios`
  std::size_t b = 0;
  double p_a_beats_b = 0;  ///< by half a cent or more
  double p_b_beats_a = 0;
  double mean_difference = 0;                     ///< a - b
  std::optional<Quantiles> difference_quantiles;  ///< of a - b; absent among many offers
  bool sampled = true;                            ///< false: exact
};

struct Simulation {
  std::int64_t paths = 0;  ///< asked for
  std::int64_t paths_done = 0;
  std::int64_t seed = 0;
  SimulationMethod method = SimulationMethod::exact;
  std::string why;                  ///< why this method: a sentence
  bool variance_reduction = false;  ///< the standard errors are below those of plain paths
  bool interrupted = false;
  std::vector<SimulatedScenario> scenarios;
  std::vector<SimulatedPair> pairs;
  std::vector<std::string> warnings;  ///< sentences; what was assumed, left out, or not known
};

/// The figures that are drawn for any of the scenarios, or for a pair ("pairs"); each once.
std::vector<std::string> sampled_figures(const Simulation& s);

/// Simulates all scenarios: those of one employer on the same draws.
Simulation simulate(const std::vector<Scenario>& scenarios, const SimulationOptions& options);

}  // namespace parley::model
