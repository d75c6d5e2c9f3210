// A projection of fifteen years, with everything in it that a ledger knows.
#include "parley/model/pay/projection.hpp"

#include <benchmark/benchmark.h>

#include "parley/files/real_disk.hpp"
#include "parley/scenario/read/reader.hpp"

namespace {

parley::Scenario read(const char* file, int years) {
  const parley::files::RealDisk disk;
  auto result =
      parley::scenario::read_scenario(std::string(PARLEY_SOURCE_DIR) + "/scenarios/" + file, disk,
                                      {{"projection.years=" + std::to_string(years)}});
  return std::move(result.scenario.value());
}

void project_years(benchmark::State& state) {
  const parley::Scenario s = read("as-offered.toml", static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(parley::model::project(s));
}
BENCHMARK(project_years)->Arg(4)->Arg(15)->Unit(benchmark::kMicrosecond);

void read_file(benchmark::State& state) {
  const parley::files::RealDisk disk;
  const std::string path = std::string(PARLEY_SOURCE_DIR) + "/scenarios/as-offered.toml";
  for (auto _ : state) benchmark::DoNotOptimize(parley::scenario::read_scenario(path, disk));
}
BENCHMARK(read_file)->Unit(benchmark::kMicrosecond);

}  // namespace
