#include "parley/model/simulation/simulation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

#include "model/simulation/enumerate.hpp"
#include "model/simulation/exact.hpp"
#include "model/simulation/listed.hpp"
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
constexpr double kQuadratureDollars = 1e-5;  // at the least: a thousandth of a cent
constexpr double kNoLeast = -std::numeric_limits<double>::infinity();
constexpr std::size_t kBins = 50;  // at most; round widths make it fewer

// What each employer's files draw, and which of them an offer draws from.
struct Plans {
  std::vector<DrawPlan> plans;
  std::vector<std::size_t> of_offer;
};

void widen(DrawPlan& plan, const SimulatedOffer& o) {
  plan.quarters = std::max(plan.quarters, o.score_quarters);
  const std::vector<double> more = motion_days(o);
  plan.days.insert(plan.days.end(), more.begin(), more.end());
  std::sort(plan.days.begin(), plan.days.end());
  plan.days.erase(std::unique(plan.days.begin(), plan.days.end()), plan.days.end());
}

Plans plans_of(std::vector<SimulatedOffer>& offers) {
  Plans all;
  std::unordered_map<std::string, std::size_t> employers;
  for (const SimulatedOffer& o : offers) {
    const auto [known, is_new] = employers.try_emplace(o.employer, all.plans.size());
    if (is_new) {
      all.plans.emplace_back();
      all.plans.back().employer = static_cast<std::uint32_t>(known->second);
    }
    all.of_offer.push_back(known->second);
    widen(all.plans[known->second], o);
  }
  for (std::size_t i = 0; i < offers.size(); ++i)
    set_motion(offers[i], all.plans[all.of_offer[i]].days);
  return all;
}

std::size_t dimensions_of(const Plans& all) {
  std::size_t sum = 0;
  for (const DrawPlan& p : all.plans) sum += sobol_dimensions(p);
  return sum;
}

std::vector<Segment> random_segments(std::uint64_t seed, std::uint64_t paths, const Plans& all) {
  std::vector<std::shared_ptr<const DrawSource>> sources;
  for (const DrawPlan& p : all.plans) sources.push_back(random_draws(seed, p));
  return segments_of(sources, paths);
}

std::vector<Segment> sobol_segments(std::uint64_t seed, std::uint64_t points, const Plans& all) {
  const auto directions = sobol_directions(dimensions_of(all));
  const std::uint64_t replicates = std::min(kReplicates, points);
  std::vector<Segment> segments;
  for (std::uint64_t r = 0; r < replicates; ++r) {
    const std::uint64_t count = (r + 1) * points / replicates - r * points / replicates;
    segments.push_back({{}, 0, count});
    std::size_t first = 0;
    for (const DrawPlan& p : all.plans) {
      segments.back().sources.push_back(
          sobol_draws(directions, seed, static_cast<std::uint32_t>(r), p, first));
      first += sobol_dimensions(p);
    }
  }
  return segments;
}

// The cases of each offer whose every case is known.
using EnumeratedOffers = std::vector<std::optional<Cases>>;

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

std::vector<double> reported_shares() {
  std::vector<double> shares;
  for (const int percent : kQuantilePercents) shares.push_back(percent / 100.0);
  return shares;
}

Quantiles as_quantiles(const std::vector<double>& values) {
  Quantiles q{};
  std::copy(values.begin(), values.end(), q.begin());
  return q;
}

Quantiles quantiles_of(const Spread& s) {
  return s.sketch().count() == 0 ? Quantiles{} : as_quantiles(s.quantiles(reported_shares()));
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

std::vector<HistogramBin> empty_bins(const Range& range) {
  std::vector<HistogramBin> bins;
  const double width = round_width(std::max((range.high - range.low) / kBins, 1.0));
  const auto first = static_cast<std::int64_t>(std::floor(range.low / width));
  const auto last = static_cast<std::int64_t>(std::floor(range.high / width));
  for (std::int64_t i = first; i <= last; ++i) {
    const double from = static_cast<double>(i) * width;
    bins.push_back({from, from + width, 0});
  }
  return bins;
}

std::vector<HistogramBin> histogram_of(const Sketch& s, const Range& range) {
  if (s.count() == 0) return {};
  std::vector<HistogramBin> bins = empty_bins(range);
  for (HistogramBin& bin : bins) bin.share = s.share_between(bin.from, bin.to);
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
  out.without = o.without;
  out.without_equity = o.without_equity;
  out.heavy_tails = is_heavy(total.kurtosis(), total.count);
  return out;
}

// The weights of a quadrature add up to 1: what does not vary it gets right.
double quadrature_error(double mean, double variance) {
  if (variance == 0) return 0;
  return std::max(kQuadratureError * std::min(std::abs(mean), std::sqrt(variance)),
                  kQuadratureDollars);
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

// Nothing is left to draw.
void enumerate(SimulatedScenario& out, const Cases& cases) {
  const ExactWorth worth = cases.worth();
  out.mean = worth.mean;
  out.standard_error = 0;
  out.standard_deviation = std::sqrt(worth.variance);
  out.quantiles = as_quantiles(cases.quantiles(reported_shares()));
  out.p_zero = worth.p_zero;
  out.certainty_equivalent = worth.certainty_equivalent;
  out.equity_mean = worth.equity_mean;
  out.equity_standard_error = 0;
  out.heavy_tails = false;
  out.sampled.clear();
  out.certain = cases.certain();
  if (!out.certain) return;
  out.quantiles.fill(out.mean);
  out.standard_deviation = 0;
}

// Where all that is uncertain of every file is enumerated nothing is drawn at all.
bool all_enumerable(const std::vector<SimulatedOffer>& offers) {
  return std::all_of(offers.begin(), offers.end(), is_enumerable);
}

Range range_of(const EnumeratedOffers& all) {
  constexpr std::array<double, 2> kEnds = {0.005, 0.98};
  Range r;
  for (const auto& cases : all) {
    const std::vector<double> ends = cases->quantiles(kEnds);
    r.low = std::min(r.low, ends[0]);
    r.high = std::max(r.high, ends[1]);
  }
  return r;
}

std::vector<HistogramBin> histogram_of(const Cases& cases, const Range& range) {
  std::vector<HistogramBin> bins = empty_bins(range);
  for (HistogramBin& bin : bins) {
    for (const Case& c : cases.by_total())
      bin.share += c.total >= bin.from && c.total < bin.to ? c.chance : 0;
  }
  return bins;
}

std::vector<std::array<double, 2>> curve_of(const Cases& cases) {
  std::vector<double> shares;
  for (int p = 1; p <= 99; ++p) shares.push_back(p / 100.0);
  const std::vector<double> values = cases.quantiles(shares);
  std::vector<std::array<double, 2>> curve;
  for (std::size_t i = 0; i < shares.size(); ++i) curve.push_back({shares[i], values[i]});
  return curve;
}

SimulatedScenario enumerated_scenario(const Scenario& s, const SimulatedOffer& o,
                                      const Cases& cases, const Range& range) {
  SimulatedScenario out;
  out.title = s.title;
  out.without = o.without;
  out.without_equity = o.without_equity;
  out.histogram = histogram_of(cases, range);
  out.curve = curve_of(cases);
  enumerate(out, cases);
  return out;
}

// Means of listed stock that moves are sums all the same, and one vest has its quantiles.
void use_closed_forms(SimulatedScenario& out, const SimulatedOffer& o) {
  const ExactWorth worth = Cases(o).worth();
  out.mean = worth.mean;
  out.standard_error = 0;
  out.equity_mean = worth.equity_mean;
  out.equity_standard_error = 0;
  out.sampled = {"quantiles", "p_zero", "certainty_equivalent"};
  if (o.risk_aversion == 0 && out.certainty_equivalent) out.certainty_equivalent = out.mean;
  if (const auto closed = closed_quantiles(o, reported_shares())) {
    out.quantiles = as_quantiles(*closed);
    out.sampled.erase(out.sampled.begin());
  }
}

SimulatedPair pair_of(const PairResult& p, const RunResult& run) {
  const auto count = static_cast<double>(std::max<std::uint64_t>(1, run.paths));
  SimulatedPair pair{.a = p.a,
                     .b = p.b,
                     .p_a_beats_b = static_cast<double>(p.a_ahead) / count,
                     .p_b_beats_a = static_cast<double>(p.b_ahead) / count};
  if (p.differences.sketch().count() > 0) pair.difference_quantiles = quantiles_of(p.differences);
  return pair;
}

// The distribution of the difference only where few offers are compared.
SimulatedPair exact_pair(std::size_t a, std::size_t b, const EnumeratedOffers& cases) {
  const bool spread = cases.size() <= kMostSpreadPairs;
  const PairChances chances =
      pair_chances(*cases[a], *cases[b], spread ? reported_shares() : std::vector<double>());
  SimulatedPair pair{
      .a = a, .b = b, .p_a_beats_b = chances.a_ahead, .p_b_beats_a = chances.b_ahead};
  pair.sampled = false;
  if (spread) pair.difference_quantiles = as_quantiles(chances.quantiles);
  return pair;
}

// The first reason why quadrature does not do; empty where it does for all.
std::string beyond(const std::vector<Scenario>& scenarios,
                   const std::vector<SimulatedOffer>& offers) {
  for (std::size_t i = 0; i < offers.size(); ++i) {
    if (is_enumerable(offers[i])) continue;
    const std::string why = beyond_quadrature(offers[i]);
    if (!why.empty()) return fmt::format("in {} {}", scenarios[i].title, why);
  }
  return {};
}

struct Choice {
  SimulationMethod method;
  std::string why;
};

Choice choose(const SimulationOptions& options, const std::vector<SimulatedOffer>& offers,
              const std::string& beyond) {
  if (all_enumerable(offers)) {
    return {SimulationMethod::exact, "every case is enumerated, nothing is drawn"};
  }
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

std::vector<std::string> sampled_figures(const Simulation& s) {
  std::vector<std::string> all;
  const auto add = [&](const std::string& figure) {
    if (std::find(all.begin(), all.end(), figure) == all.end()) all.push_back(figure);
  };
  for (const SimulatedScenario& each : s.scenarios) {
    for (const std::string& figure : each.sampled) add(figure);
  }
  for (const SimulatedPair& p : s.pairs) {
    if (p.sampled) add("pairs");
  }
  return all;
}

namespace {

RunResult run_paths(const std::vector<SimulatedOffer>& offers, const Plans& plans,
                    const Simulation& out, const SimulationOptions& options) {
  const auto paths = static_cast<std::uint64_t>(std::max<std::int64_t>(1, out.paths));
  const auto seed = static_cast<std::uint64_t>(out.seed);
  const bool fits = dimensions_of(plans) <= kMostDimensions;
  const bool random = out.method == SimulationMethod::monte_carlo || !fits;
  const bool exact = out.method == SimulationMethod::exact;
  const auto points = exact ? std::min(paths, kMostExactPoints) : paths;
  const auto segments =
      random ? random_segments(seed, points, plans) : sobol_segments(seed, points, plans);
  return run(offers, segments,
             {.employers = plans.of_offer,
              .threads = options.threads,
              .control = out.method == SimulationMethod::sobol ? Control::yes : Control::no,
              .progress = options.progress,
              .interrupted = options.interrupted});
}

const std::vector<std::string>& all_figures() {
  static const std::vector<std::string> kAll = {"mean", "quantiles", "p_zero",
                                                "certainty_equivalent", "equity"};
  return kAll;
}

EnumeratedOffers enumerated(const std::vector<SimulatedOffer>& offers) {
  EnumeratedOffers all;
  for (const SimulatedOffer& o : offers)
    all.push_back(is_enumerable(o) ? std::optional<Cases>(o) : std::nullopt);
  return all;
}

void report_offers(const std::vector<Scenario>& scenarios,
                   const std::vector<SimulatedOffer>& offers, const EnumeratedOffers& cases,
                   const RunResult& result, Simulation& out) {
  const Range range = range_of(result);
  for (std::size_t i = 0; i < offers.size(); ++i) {
    SimulatedScenario s = scenario_of(scenarios[i], offers[i], result.offers[i], range, out.method);
    s.sampled = all_figures();
    if (cases[i]) {
      enumerate(s, *cases[i]);
    } else if (has_known_mean(offers[i])) {
      use_closed_forms(s, offers[i]);
    } else if (out.method == SimulationMethod::exact) {
      make_exact(s, exact_worth(offers[i]),
                 static_cast<double>(std::max<std::int64_t>(1, out.paths)));
      s.sampled = {"quantiles"};
    }
    out.scenarios.push_back(std::move(s));
  }
}

void report_pairs(const std::vector<SimulatedOffer>& offers, const EnumeratedOffers& cases,
                  const RunResult& result, Simulation& out) {
  for (const PairResult& p : result.pairs) {
    if (!offers[p.a].without.empty() || !offers[p.b].without.empty()) continue;
    const bool exact = cases[p.a] && cases[p.b];
    out.pairs.push_back(exact ? exact_pair(p.a, p.b, cases) : pair_of(p, result));
    out.pairs.back().mean_difference = out.scenarios[p.a].mean - out.scenarios[p.b].mean;
  }
}

// Every figure of every file is a sum over its cases.
void report_enumerated(const std::vector<Scenario>& scenarios,
                       const std::vector<SimulatedOffer>& offers, Simulation& out) {
  const EnumeratedOffers cases = enumerated(offers);
  const Range range = range_of(cases);
  for (std::size_t i = 0; i < offers.size(); ++i)
    out.scenarios.push_back(enumerated_scenario(scenarios[i], offers[i], *cases[i], range));
  for (std::size_t a = 0; a < offers.size(); ++a) {
    for (std::size_t b = a + 1; b < offers.size(); ++b) {
      if (!offers[a].without.empty() || !offers[b].without.empty()) continue;
      out.pairs.push_back(exact_pair(a, b, cases));
      out.pairs.back().mean_difference = out.scenarios[a].mean - out.scenarios[b].mean;
    }
  }
  out.paths_done = out.paths;
}

void report_drawn(const std::vector<Scenario>& scenarios, const std::vector<SimulatedOffer>& offers,
                  const Plans& plans, const SimulationOptions& options, Simulation& out) {
  const RunResult result = run_paths(offers, plans, out, options);
  out.paths_done = static_cast<std::int64_t>(result.paths);
  out.interrupted = result.interrupted;
  const EnumeratedOffers cases = enumerated(offers);
  report_offers(scenarios, offers, cases, result, out);
  report_pairs(offers, cases, result, out);
}

}  // namespace

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
  const Plans plans = plans_of(offers);
  const Choice choice = choose(options, offers, beyond(scenarios, offers));
  out.method = choice.method;
  out.why = choice.why;
  if (out.method == SimulationMethod::sobol && dimensions_of(plans) > kMostDimensions) {
    out.method = SimulationMethod::monte_carlo;
    out.why = "there are more variables than Sobol points have dimensions";
  }
  out.variance_reduction = out.method != SimulationMethod::monte_carlo;
  if (all_enumerable(offers)) {
    report_enumerated(scenarios, offers, out);
  } else {
    report_drawn(scenarios, offers, plans, options, out);
  }
  out.warnings = warnings_of(scenarios, offers);
  for (const SimulatedScenario& s : out.scenarios) {
    if (s.heavy_tails) out.warnings.push_back(heavy_warning(s, out));
  }
  return out;
}

}  // namespace parley::model
