#include "model/plan/package_table.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace parley::model {
namespace {

bool adds(double gain) { return gain >= kSameWorth; }

// Of a change by some values, the offer's first.
double change(const LeverAxis& axis, std::size_t step) {
  return axis.values[step].value() - axis.values[0].value();
}

double value(const LeverAxis& axis, std::size_t step) { return axis.values[step].value(); }

// Takes the marks of one lever's step into a half.
void mark(PackageHalf& half, const PackageGrid& grid, Lever lever, std::size_t step) {
  if (step > 0) half.changed |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(lever));
  half.focal = static_cast<std::int8_t>(half.focal + grid[lever].focal[step]);
}

std::vector<PackageHalf> cash_halves(const PackageGrid& grid, const WorthModel& model) {
  const CashWorth& cash = model.cash();
  const LeverAxis& base = grid[Lever::base_salary];
  const LeverAxis& sign_on = grid[Lever::sign_on];
  const LeverAxis& bonus = grid[Lever::bonus_rate];
  std::vector<PackageHalf> halves;
  halves.reserve(base.values.size() * sign_on.values.size() * bonus.values.size());
  for (std::size_t b = 0; b < base.values.size(); ++b) {
    for (std::size_t s = 0; s < sign_on.values.size(); ++s) {
      for (std::size_t n = 0; n < bonus.values.size(); ++n) {
        PackageHalf half{.worth = cash.at(value(base, b), value(sign_on, s), value(bonus, n))};
        half.cost = half.worth * model.cash_load();
        const double per_base = cash.per_base + value(bonus, n) * cash.bonus_per_base;
        const double per_bonus = cash.bonus_fixed + value(base, b) * cash.bonus_per_base;
        half.adds_worth = (b == 0 || adds(change(base, b) * per_base)) &&
                          (s == 0 || adds(change(sign_on, s) * cash.per_sign_on)) &&
                          (n == 0 || adds(change(bonus, n) * per_bonus));
        mark(half, grid, Lever::base_salary, b);
        mark(half, grid, Lever::sign_on, s);
        mark(half, grid, Lever::bonus_rate, n);
        halves.push_back(half);
      }
    }
  }
  return halves;
}

// With what else the offer is worth to the person, which no lever moves.
std::vector<PackageHalf> equity_halves(const PackageGrid& grid, const WorthModel& model) {
  const LeverAxis& ownership = grid[Lever::ownership];
  const LeverAxis& acceleration = grid[Lever::acceleration];
  const std::size_t run = acceleration.values.size();
  std::vector<EquityStates> states;
  for (const Ratio& portion : acceleration.values) states.push_back(model.equity_states(portion));
  std::vector<double> worth;
  for (std::size_t o = 0; o < ownership.values.size(); ++o) {
    for (const EquityStates& each : states)
      worth.push_back(model.equity_worth(each, value(ownership, o)));
  }
  std::vector<PackageHalf> halves;
  for (std::size_t i = 0; i < worth.size(); ++i) {
    const std::size_t o = i / run;
    const std::size_t a = i % run;
    PackageHalf half{.worth = worth[i] + model.factors(),
                     .cost = model.equity_mean(states[a], value(ownership, o))};
    half.adds_worth =
        (o == 0 || adds(worth[i] - worth[a])) && (a == 0 || adds(worth[i] - worth[o * run]));
    mark(half, grid, Lever::ownership, o);
    mark(half, grid, Lever::acceleration, a);
    halves.push_back(half);
  }
  return halves;
}

// The most worth and the least cost of each run of halves.
std::vector<PackageHalf> best_of_runs(const std::vector<PackageHalf>& halves, std::size_t run) {
  std::vector<PackageHalf> best;
  for (std::size_t i = 0; i < halves.size(); ++i) {
    if (i % run == 0) best.push_back(halves[i]);
    best.back().worth = std::max(best.back().worth, halves[i].worth);
    best.back().cost = std::min(best.back().cost, halves[i].cost);
  }
  return best;
}

}  // namespace

std::uint64_t size(const PackageGrid& grid) {
  std::uint64_t product = 1;
  for (const Lever l : kAllLevers) product *= grid[l].values.size();
  return product;
}

PackageTable::PackageTable(PackageGrid grid, const WorthModel& model)
    : grid_(std::move(grid)),
      cash_(cash_halves(grid_, model)),
      equity_(equity_halves(grid_, model)),
      best_cash_(best_of_runs(cash_, grid_[Lever::bonus_rate].values.size())),
      best_equity_(best_of_runs(equity_, grid_[Lever::acceleration].values.size())) {
  unsigned counted = 0;
  for (std::size_t i = 0; i < kLevers; ++i) {
    const LeverAxis& axis = grid_[kAllLevers[i]];
    lengths_[i] = static_cast<std::uint32_t>(axis.values.size());
    if (axis.counts) counted |= 1U << i;
  }
  for (unsigned changed = 0; changed < counts_.size(); ++changed)
    counts_[changed] = static_cast<std::int8_t>(std::popcount(changed & counted));
}

Steps PackageTable::steps(PackageIndex i) const {
  Steps at{};
  for (std::size_t l = kLevers; l-- > 0;) {
    at[l] = i % lengths_[l];
    i /= lengths_[l];
  }
  return at;
}

PackageIndex PackageTable::index(const Steps& steps) const {
  PackageIndex i = 0;
  for (std::size_t l = 0; l < kLevers; ++l) i = i * lengths_[l] + steps[l];
  return i;
}

Package PackageTable::package(PackageIndex i) const {
  const Steps at = steps(i);
  Package x;
  for (const Lever l : kAllLevers) x[l] = grid_[l].values[at[static_cast<std::size_t>(l)]];
  return x;
}

}  // namespace parley::model
