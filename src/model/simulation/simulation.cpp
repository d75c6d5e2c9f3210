#include "parley/model/simulation/simulation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "model/simulation/exact.hpp"
#include "model/simulation/offer.hpp"
#include "model/simulation/run.hpp"
#include "model/simulation/sobol.hpp"
#include "parley/core/format.hpp"

namespace parley::model {
namespace {

using namespace sim;

constexpr std::int64_t kDefaultPaths = 100'000;
constexpr std::uint64_t kReplicates = 64;            // of Sobol points: their spread is the error
constexpr std::uint64_t kMostExactPoints = 1 << 20;  // behind the quantiles of the exact method
constexpr double kUncertain = 0.1;                   // of a standard error
constexpr double kQuadratureError =
    1e-6;  // of the spread or of the mean; the bound that its tests keep
constexpr double kNoLeast = -std::numeric_limits<double>::infinity();
constexpr std::size_t kBins = 50;  // at most; round widths make it fewer

std::size_t quarters_of(const std::vector<SimulatedOffer>& offers) {
  std::size_t most = 0;
  for (const SimulatedOffer& o : offers) most = std::max(most, o.score_quarters);
  return most;
}

std::vector<Segment> sobol_segments(std::uint64_t seed, std::uint64_t points,
                                    std::size_t quarters) {
  const auto directions = sobol_directions(sobol_dimensions(quarters));
  const std::uint64_t replicates = std::min(kReplicates, points);
  std::vector<Segment> segments;
  for (std::uint64_t r = 0; r < replicates; ++r) {
    const std::uint64_t count = (r + 1) * points / replicates - r * points / replicates;
    segments.push_back(
        {sobol_draws(directions, seed, static_cast<std::uint32_t>(r), quarters), 0, count});
  }
  return segments;
}

struct Estimate {
  double mean = 0;
  double error = 0;  // standard error
};

Estimate of_paths(const Moments& m) { return {m.mean, m.standard_error()}; }

// The error is that of the spread of the means of independent replicates.
Estimate of_replicates(const OfferResult& r, Moments Tally::*what) {
  const double mean = (r.all.*what).mean;
  double squares = 0;
  double replicates = 0;
  for (const Tally& t : r.segments) {
    if ((t.*what).count == 0) continue;
    squares += ((t.*what).mean - mean) * ((t.*what).mean - mean);
    ++replicates;
  }
  return {mean, replicates > 1 ? std::sqrt(squares / (replicates * (replicates - 1))) : 0};
}

// With the control only where it makes replicates agree better: where hardly a price gets beyond
// the last corner it brings more noise than it takes. What is never below 0 has no mean below it.
Estimate steadier(const Estimate& plain, const Estimate& steady, double least) {
  return steady.error < plain.error && steady.mean >= least ? steady : plain;
}

Quantiles quantiles_of(const Spread& s) {
  Quantiles q{};
  if (s.sketch().count() == 0) return q;
  std::vector<double> shares;
  for (const int percent : kQuantilePercents) shares.push_back(percent / 100.0);
  std::ranges::copy(s.quantiles(shares), q.begin());
  return q;
}

// 1, 2 or 5 times a power of ten, not under `least`.
double round_width(double least) {
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double digit : {1.0, 2.0, 5.0}) {
    if (digit * power >= least) return digit * power;
  }
  return 10 * power;
}

struct Range {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();
};

// From the least 0.5 % quantile to the largest 98 % quantile of all offers: one scale for all.
Range range_of(const RunResult& run) {
  Range r;
  for (const OfferResult& o : run.offers) {
    const Sketch& totals = o.totals.sketch();
    if (totals.count() == 0) continue;
    r.low = std::min(r.low, totals.quantile(0.005));
    r.high = std::max(r.high, totals.quantile(0.98));
  }
  return r;
}

std::vector<HistogramBin> histogram_of(const Sketch& s, const Range& range) {
  std::vector<HistogramBin> bins;
  if (s.count() == 0) return bins;
  const double width = round_width(std::max((range.high - range.low) / kBins, 1.0));
  const auto first = static_cast<std::int64_t>(std::floor(range.low / width));
  const auto last = static_cast<std::int64_t>(std::floor(range.high / width));
  for (std::int64_t i = first; i <= last; ++i) {
    const double from = static_cast<double>(i) * width;
    bins.push_back({from, from + width, s.share_between(from, from + width)});
  }
  return bins;
}

std::vector<std::array<double, 2>> curve_of(const Sketch& s) {
  std::vector<std::array<double, 2>> curve;
  if (s.count() == 0) return curve;
  for (int p = 1; p <= 99; ++p) curve.push_back({p / 100.0, s.quantile(p / 100.0)});
  return curve;
}

// Half the relative error of the variance.
bool is_heavy(double kurtosis, double paths) {
  return std::sqrt(std::max(0.0, kurtosis - 1) / std::max(1.0, paths)) / 2 > kUncertain;
}

SimulatedScenario scenario_of(const Scenario& s, const SimulatedOffer& o, const OfferResult& r,
                              const Range& range, SimulationMethod method) {
  SimulatedScenario out;
  const Moments& total = r.all.total;
  const auto estimate = [&](Moments Tally::*plain, Moments Tally::*steady, double least) {
    if (method != SimulationMethod::sobol) return of_paths(r.all.*plain);
    return steadier(of_replicates(r, plain), of_replicates(r, steady), least);
  };
  out.title = s.title;
  const Estimate mean = estimate(&Tally::total, &Tally::steady_total, kNoLeast);
  out.mean = mean.mean;
  out.standard_error = mean.error;
  out.standard_deviation = std::sqrt(total.variance());
  out.quantiles = quantiles_of(r.totals);
  out.p_zero = total.count > 0 ? static_cast<double>(r.all.zeros) / total.count : 0;
  if (o.wealth > 0) {
    out.certainty_equivalent =
        o.risk_aversion == 0 ? out.mean : utility_of(o).certainty_equivalent(r.all.utility.mean);
  }
  const Estimate equity = estimate(&Tally::equity, &Tally::steady_equity, 0);
  out.equity_mean = equity.mean;
  out.equity_standard_error = equity.error;
  out.histogram = histogram_of(r.totals.sketch(), range);
  out.curve = curve_of(r.totals.sketch());
  out.without_equity = o.without_equity;
  out.heavy_tails = is_heavy(total.kurtosis(), total.count);
  return out;
}

// The weights of a quadrature add up to 1: what does not vary it gets right.
double quadrature_error(double mean, double variance) {
  return kQuadratureError * std::min(std::abs(mean), std::sqrt(variance));
}

void make_exact(SimulatedScenario& out, const ExactWorth& worth, double paths) {
  out.mean = worth.mean;
  out.standard_error = quadrature_error(worth.mean, worth.variance);
  out.standard_deviation = std::sqrt(worth.variance);
  out.p_zero = worth.p_zero;
  out.certainty_equivalent = worth.certainty_equivalent;
  out.equity_mean = worth.equity_mean;
  out.equity_standard_error = quadrature_error(worth.equity_mean, worth.equity_variance);
  out.heavy_tails = is_heavy(worth.kurtosis, paths);
}

SimulatedPair pair_of(const PairResult& p, const RunResult& run) {
  const auto count = static_cast<double>(std::max<std::uint64_t>(1, run.paths));
  return {.a = p.a,
          .b = p.b,
          .p_a_beats_b = static_cast<double>(p.a_ahead) / count,
          .p_b_beats_a = static_cast<double>(p.b_ahead) / count,
          .difference_quantiles = quantiles_of(p.differences)};
}

// The first reason why quadrature does not do; empty where it does for all.
std::string beyond(const std::vector<Scenario>& scenarios,
                   const std::vector<SimulatedOffer>& offers) {
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const std::string why = beyond_quadrature(offers[i]);
    if (!why.empty()) return fmt::format("in {} {}", scenarios[i].title, why);
  }
  return {};
}

struct Choice {
  SimulationMethod method;
  std::string why;
};

Choice choose(const SimulationOptions& options, const std::string& beyond) {
  const auto asked = options.method;
  if (asked.value_or(SimulationMethod::exact) != SimulationMethod::exact) {
    return {*asked, "as asked for"};
  }
  if (!beyond.empty()) {
    return {SimulationMethod::sobol, fmt::format("quadrature does not cover this: {}", beyond)};
  }
  return {
      SimulationMethod::exact,
      "means, P(zero) and certainty equivalents by quadrature, to 1e-6; quantiles, histogram and "
      "pairs from scrambled Sobol points"};
}

std::vector<std::string> warnings_of(const std::vector<Scenario>& scenarios,
                                     const std::vector<SimulatedOffer>& offers) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    for (const std::string& w : offers[i].warnings) {
      all.push_back(fmt::format("{}: {}", scenarios[i].title, w));
    }
  }
  return all;
}

std::string heavy_warning(const SimulatedScenario& s, const Simulation& out) {
  if (out.method == SimulationMethod::exact) {
    return fmt::format(
        "{}: the mean hangs on rare and huge exits; of {} plain paths even the standard error "
        "would be "
        "uncertain by more than 10 %",
        s.title, format_number(Ratio(out.paths)));
  }
  return fmt::format(
      "{}: the tails are so heavy that the standard error of {} paths is itself uncertain by more "
      "than "
      "10 %",
      s.title, format_number(Ratio(out.paths)));
}

}  // namespace

std::string_view name(SimulationMethod m) {
  switch (m) {
    case SimulationMethod::exact:
      return "exact";
    case SimulationMethod::monte_carlo:
      return "montecarlo";
    case SimulationMethod::sobol:
      return "sobol";
  }
  return "";
}

Simulation simulate(const std::vector<Scenario>& scenarios, const SimulationOptions& options) {
  Simulation out;
  if (scenarios.empty()) return out;
  const auto& first = scenarios.front().simulation;
  const auto from_file = [&](auto SimulationTerms::*what, std::int64_t fallback) {
    return first ? ((*first).*what).value_or(fallback) : fallback;
  };
  out.paths = options.paths.value_or(from_file(&SimulationTerms::paths, kDefaultPaths));
  out.seed = options.seed.value_or(from_file(&SimulationTerms::seed, 1));

  std::vector<SimulatedOffer> offers;
  for (const Scenario& s : scenarios) offers.push_back(simulated_offer(s));
  const std::string unfit = beyond(scenarios, offers);
  const Choice choice = choose(options, unfit);
  out.method = choice.method;
  out.why = choice.why;
  out.variance_reduction = choice.method != SimulationMethod::monte_carlo;

  const bool exact = choice.method == SimulationMethod::exact;
  const auto paths = static_cast<std::uint64_t>(std::max<std::int64_t>(1, out.paths));
  const auto seed = static_cast<std::uint64_t>(out.seed);
  const std::size_t quarters = quarters_of(offers);
  const auto segments =
      choice.method == SimulationMethod::monte_carlo
          ? segments_of(random_draws(seed, quarters), paths)
          : sobol_segments(seed, exact ? std::min(paths, kMostExactPoints) : paths, quarters);
  const RunResult result =
      run(offers, segments,
          {.threads = options.threads,
           .control = choice.method == SimulationMethod::sobol ? Control::yes : Control::no,
           .progress = options.progress,
           .interrupted = options.interrupted});
  out.paths_done = static_cast<std::int64_t>(result.paths);
  out.interrupted = result.interrupted;
  const Range range = range_of(result);
  for (std::size_t i = 0; i < offers.size(); ++i) {
    out.scenarios.push_back(
        scenario_of(scenarios[i], offers[i], result.offers[i], range, out.method));
    if (exact) make_exact(out.scenarios.back(), exact_worth(offers[i]), static_cast<double>(paths));
  }
  for (const PairResult& p : result.pairs) {
    out.pairs.push_back(pair_of(p, result));
    out.pairs.back().mean_difference = out.scenarios[p.a].mean - out.scenarios[p.b].mean;
  }
  out.warnings = warnings_of(scenarios, offers);
  for (const SimulatedScenario& s : out.scenarios) {
    if (s.heavy_tails) out.warnings.push_back(heavy_warning(s, out));
  }
  return out;
}

}  // namespace parley::model
