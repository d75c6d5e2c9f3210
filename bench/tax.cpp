// Taxes of a projection of four years (five calendar years), without levers and with, of one earner
// and of a couple; reading the tables.
#include <benchmark/benchmark.h>

#include "parley/files/real_disk.hpp"
#include "parley/model/pay/ledger.hpp"
#include "parley/model/tax/projection.hpp"
#include "parley/scenario/read/reader.hpp"
#include "parley/scenario/tax/shelf.hpp"

namespace {

using namespace parley;

Scenario read() {
  const files::RealDisk disk;
  auto result = scenario::read_scenario(
      std::string(PARLEY_SOURCE_DIR) + "/scenarios/software-engineer-after-tax.toml", disk);
  return std::move(result.scenario.value());
}

// The returns with the most lines: a couple in a city with its own tax, so each with and without.
Scenario couple_in_new_york() {
  Scenario s = read();
  s.tax->filing_status = FilingStatus::joint;
  s.tax->state = "NY";
  s.tax->locality = "nyc";
  s.tax->spouse_income = Money::dollars(140'000);
  return s;
}

TaxTables tables_of(const Scenario& s) {
  const files::RealDisk disk;
  scenario::TaxShelf shelf(std::string(PARLEY_SOURCE_DIR) + "/data/tax", disk);
  return std::move(shelf.tables_for(s).tables.value());
}

void ledger_alone(benchmark::State& state) {
  const Scenario s = read();
  for (auto _ : state) benchmark::DoNotOptimize(model::make_ledger(s));
}
BENCHMARK(ledger_alone)->Unit(benchmark::kMicrosecond);

void tax_years(benchmark::State& state) {
  const Scenario s = state.range(1) == 0 ? read() : couple_in_new_york();
  const TaxTables tables = tables_of(s);
  const auto extent = state.range(0) == 0 ? model::TaxExtent::years : model::TaxExtent::with_levers;
  for (auto _ : state) benchmark::DoNotOptimize(model::project_tax(s, tables, nullptr, extent));
}
BENCHMARK(tax_years)->ArgsProduct({{0, 1}, {0, 1}})->Unit(benchmark::kMicrosecond);

void read_one_state(benchmark::State& state) {
  const Scenario s = read();
  const files::RealDisk disk;
  const scenario::TaxFolder folder(std::string(PARLEY_SOURCE_DIR) + "/data/tax", disk);
  for (auto _ : state) {
    benchmark::DoNotOptimize(folder.year(2026, scenario::TaxPart{{s.tax->state}, {}}));
  }
}
BENCHMARK(read_one_state)->Unit(benchmark::kMicrosecond);

void read_whole_year(benchmark::State& state) {
  const files::RealDisk disk;
  const scenario::TaxFolder folder(std::string(PARLEY_SOURCE_DIR) + "/data/tax", disk);
  for (auto _ : state) benchmark::DoNotOptimize(folder.year(2026));
}
BENCHMARK(read_whole_year)->Unit(benchmark::kMicrosecond);

}  // namespace
