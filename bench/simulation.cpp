// The simulation against the floor of its own random numbers, and the time that each method takes
// to a standard error of 0.1 % of the mean. bench/simulation.py reads the answer and says the
// ratios.
#include "parley/model/simulation/simulation.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <stdexcept>

#include "model/simulation/draws.hpp"
#include "model/simulation/elementary.hpp"
#include "model/simulation/exact.hpp"
#include "model/simulation/normal.hpp"
#include "model/simulation/offer.hpp"
#include "model/simulation/paths.hpp"
#include "model/simulation/run.hpp"
#include "parley/files/real_disk.hpp"
#include "parley/scenario/read/reader.hpp"

namespace {

using namespace parley;
using namespace parley::model;
using namespace parley::scenario;
using namespace parley::model::sim;

const Scenario& scenario() {
  static const Scenario kScenario = [] {
    const files::RealDisk disk;
    auto read = read_scenario(PARLEY_SOURCE_DIR "/bench/simulation.toml", disk);
    if (!read.scenario) throw std::runtime_error("bench/simulation.toml cannot be read");
    return *read.scenario;
  }();
  return kScenario;
}

constexpr std::size_t kQuarters = 16;
constexpr std::int64_t kPaths = 1'000'000;

// One price and 16 scores as normals; exit, failure and leaving as exponentials, for every path.
void BM_floor(benchmark::State& state) {
  const auto source = random_draws(1, {.quarters = kQuarters});
  Draws d;
  Lane<double> u;
  Lane<double> x;
  double sum = 0;
  std::uint64_t first = 0;
  for (auto _ : state) {
    source->fill(first, kBlock, d);
    first += kBlock;
    normal_quantiles(d.price.data(), x.data(), kBlock);
    sum += x[7];
    for (const auto& words : d.scores) {
      for (std::size_t i = 0; i < kBlock; ++i) u[i] = uniform(words[i]);
      normal_quantiles(u.data(), x.data(), kBlock);
      sum += x[7];
    }
    for (std::size_t i = 0; i < kBlock; ++i) u[i] = uniform(d.leaving[i]);
    for (const Lane<double>* lane : std::array<const Lane<double>*, 3>{&d.exit, &d.failure, &u}) {
      unit_exponentials(lane->data(), x.data(), kBlock);
      sum += x[7];
    }
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kBlock));
}
BENCHMARK(BM_floor);

// Draws alone, as words and uniforms.
void BM_draws(benchmark::State& state) {
  const auto source = random_draws(1, {.quarters = kQuarters});
  Draws d;
  std::uint64_t first = 0;
  for (auto _ : state) {
    source->fill(first, kBlock, d);
    first += kBlock;
    benchmark::DoNotOptimize(d.exit[3]);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kBlock));
}
BENCHMARK(BM_draws);

// Everything: draws, paths, moments, utility, sketch.
void BM_paths(benchmark::State& state) {
  const std::vector<SimulatedOffer> offers = {simulated_offer(scenario())};
  const auto segments = segments_of({random_draws(1, {.quarters = kQuarters})}, kPaths);
  const int threads = static_cast<int>(state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(
        run(offers, segments, {.employers = {0}, .threads = threads}).offers[0].all.total.mean);
  state.SetItemsProcessed(state.iterations() * kPaths);
}
BENCHMARK(BM_paths)->Arg(1)->Arg(2)->MeasureProcessCPUTime()->UseRealTime()->Unit(
    benchmark::kMillisecond);

// From the scenario to the answer; `error`: the relative standard error.
void method(benchmark::State& state, SimulationMethod m, std::int64_t paths) {
  double error = 0;
  for (auto _ : state) {
    const Simulation r = simulate({scenario()}, {.paths = paths, .method = m});
    error = r.scenarios[0].standard_error / r.scenarios[0].mean;
  }
  state.counters["error"] = error;
  state.counters["paths"] = static_cast<double>(paths);
}
BENCHMARK_CAPTURE(method, sobol, SimulationMethod::sobol, 16'384)
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(method, montecarlo, SimulationMethod::monte_carlo, kPaths)
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

// The exact method's own part, without the points behind its quantiles; `deviation`: sd / mean,
// which says how many plain paths 0.1 % takes.
void BM_exact(benchmark::State& state) {
  ExactWorth w;
  for (auto _ : state) w = exact_worth(simulated_offer(scenario()));
  state.counters["deviation"] = std::sqrt(w.variance) / w.mean;
}
BENCHMARK(BM_exact)->Unit(benchmark::kMillisecond);

}  // namespace
