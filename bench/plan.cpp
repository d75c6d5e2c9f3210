// The plan on a fine grid: 16 base salaries, 9 sign-ons, 13 ownerships, 16 bonus rates, 6
// accelerations.
#include "parley/model/plan/plan.hpp"

#include <benchmark/benchmark.h>

#include <memory>

#include "model/plan/caps.hpp"
#include "model/plan/package_table.hpp"
#include "tests/support/flagship.hpp"

namespace {

using namespace parley;
using namespace parley::model;

// Everything offered at its band's low, ownership by 0.0025 %, acceleration by 5 %.
Scenario fine_offer() {
  Scenario s = test::flagship_offer();
  auto book = std::make_shared<Playbook>(*s.playbook);
  book->bands[Lever::ownership]->step = Ratio::of(25, 1'000'000);
  book->bands[Lever::acceleration]->step = Ratio::of(1, 20);
  s.playbook = book;
  s.offer.base_salary = Money::dollars(170'000);
  s.offer.sign_on.installments[0].amount = Money::dollars(22'000);
  s.offer.bonus.rate = Percent();
  s.offer.grants[0].size = Percent::fraction(Ratio::of(4, 10'000));
  s.negotiation.most = {};
  return s;
}

void largest_worth_of_all_packages(benchmark::State& state) {
  const Scenario offer = fine_offer();
  const WorthModel model(offer, valuation_basis(offer));
  const PackageGrid grid = package_grid(Negotiation(offer, model), Policy::value);
  PackageFilter all;
  for (std::size_t i = 0; i < kLevers; ++i)
    all.caps[i] = static_cast<std::uint32_t>(grid[kAllLevers[i]].values.size()) - 1;
  for (auto _ : state) {
    const PackageTable table(grid, model);
    benchmark::DoNotOptimize(largest_worth(table, all));
  }
  state.counters["packages"] = static_cast<double>(size(grid));
}
BENCHMARK(largest_worth_of_all_packages)->Unit(benchmark::kMillisecond);

void whole_plan(benchmark::State& state, Policy policy) {
  const Scenario offer = fine_offer();
  const Scenario rival = test::flagship_rival();
  for (auto _ : state) {
    Plan plan = make_plan(offer, {.against = {&rival}, .policy = policy});
    benchmark::DoNotOptimize(plan.opening.worth);
  }
}
BENCHMARK_CAPTURE(whole_plan, impact, Policy::impact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(whole_plan, value, Policy::value)->Unit(benchmark::kMillisecond);

}  // namespace
