#include "model/plan/package_table.hpp"

#include <bit>

namespace parley::model {
namespace {

bool adds(double gain) { return gain >= kSameWorth; }

// Whether the changes of two levers each add worth, by their steps; those that gain by each other.
class PairGains {
 public:
  template <class F>
  PairGains(std::size_t rows, std::size_t columns, F adds_both) : columns_(columns) {
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < columns; ++j) gains_.push_back(adds_both(i, j) ? 1 : 0);
    }
  }
  bool operator()(std::size_t row, std::size_t column) const {
    return gains_[row * columns_ + column] != 0;
  }

 private:
  std::size_t columns_;
  std::vector<std::uint8_t> gains_;
};

// Of a change by some values, the offer's first.
double change(const LeverAxis& axis, std::size_t step) {
  return axis.values[step].value() - axis.values[0].value();
}

PairGains base_and_bonus_gains(const PackageGrid& grid, const CashWorth& cash) {
  const LeverAxis& base = grid[Lever::base_salary];
  const LeverAxis& bonus = grid[Lever::bonus_rate];
  return {base.values.size(), bonus.values.size(), [&](std::size_t b, std::size_t n) {
            const double per_base = cash.per_base + bonus.values[n].value() * cash.bonus_per_base;
            const double per_bonus =
                cash.bonus_fixed + base.values[b].value() * cash.bonus_per_base;
            return (b == 0 || adds(change(base, b) * per_base)) &&
                   (n == 0 || adds(change(bonus, n) * per_bonus));
          }};
}

PairGains equity_gains(const PackageGrid& grid, const std::vector<double>& equity) {
  const std::size_t ownerships = grid[Lever::ownership].values.size();
  const std::size_t accelerations = grid[Lever::acceleration].values.size();
  const auto worth = [&](std::size_t o, std::size_t a) { return equity[o * accelerations + a]; };
  return {ownerships, accelerations, [&](std::size_t o, std::size_t a) {
            return (o == 0 || adds(worth(o, a) - worth(0, a))) &&
                   (a == 0 || adds(worth(o, a) - worth(o, 0)));
          }};
}

PairGains sign_on_gains(const PackageGrid& grid, const CashWorth& cash) {
  const LeverAxis& sign_on = grid[Lever::sign_on];
  return {sign_on.values.size(), 1, [&](std::size_t s, std::size_t) {
            return s == 0 || adds(change(sign_on, s) * cash.per_sign_on);
          }};
}

}  // namespace

std::uint64_t size(const PackageGrid& grid) {
  std::uint64_t product = 1;
  for (const Lever l : kAllLevers) product *= grid[l].values.size();
  return product;
}

PackageTable::PackageTable(PackageGrid grid, const WorthModel& model) : grid_(std::move(grid)) {
  worths_.weigh(grid_, model);
  unsigned counted = 0;
  for (std::size_t i = 0; i < kLevers; ++i) {
    const LeverAxis& axis = grid_[kAllLevers[i]];
    lengths_[i] = static_cast<std::uint32_t>(axis.values.size());
    if (axis.counts) counted |= 1U << i;
  }
  for (unsigned changed = 0; changed < counts_.size(); ++changed)
    counts_[changed] = static_cast<std::int8_t>(std::popcount(changed & counted));
  mark(model.cash());
}

// The last lever, acceleration, runs within; of the others a package has the marks of its run.
void PackageTable::mark(const CashWorth& cash) {
  const PairGains cash_gains = base_and_bonus_gains(grid_, cash);
  const PairGains sign_on_adds = sign_on_gains(grid_, cash);
  const PairGains equity_adds = equity_gains(grid_, worths_.equity);
  const std::vector<std::int8_t>& last_focal = grid_[Lever::acceleration].focal;
  changed_.resize(count());
  focal_.resize(count());
  adds_worth_.resize(count());
  const std::uint32_t run = lengths_[kLevers - 1];
  constexpr unsigned kLast = 1U << (kLevers - 1);
  Steps at{};
  const auto to_next_run = [&] {
    for (std::size_t l = kLevers - 1; l-- > 0;) {
      if (++at[l] < lengths_[l]) return;
      at[l] = 0;
    }
  };
  for (PackageIndex first = 0; first < count(); first += run, to_next_run()) {
    unsigned changed = 0;
    int focal = 0;
    for (std::size_t l = 0; l + 1 < kLevers; ++l) {
      changed |= static_cast<unsigned>(at[l] != 0) << l;
      focal += grid_[kAllLevers[l]].focal[at[l]];
    }
    const bool cash_adds = cash_gains(at[0], at[3]) && sign_on_adds(at[1], 0);
    for (std::uint32_t a = 0; a < run; ++a) {
      const PackageIndex i = first + a;
      changed_[i] = static_cast<std::uint8_t>(changed | (a == 0 ? 0 : kLast));
      focal_[i] = static_cast<std::int8_t>(focal + last_focal[a]);
      adds_worth_[i] = cash_adds && equity_adds(at[2], a);
    }
  }
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
