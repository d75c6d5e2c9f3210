#include "parley/model/package_table.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <bit>

#include "package_visit.hpp"

namespace parley {
namespace {

// The values of an axis as doubles.
Eigen::ArrayXd numbers(const LeverAxis& axis) {
  Eigen::ArrayXd x(static_cast<Eigen::Index>(axis.values.size()));
  for (Eigen::Index i = 0; i < x.size(); ++i) {
    x[i] = axis.values[static_cast<std::size_t>(i)].value();
  }
  return x;
}

bool adds(double gain) { return gain >= kSameWorth; }

}  // namespace

std::uint64_t size(const PackageGrid& grid) {
  std::uint64_t product = 1;
  for (const Lever l : kAllLevers) product *= grid[l].values.size();
  return product;
}

// Worth and mean of the equity, a row for each acceleration, a column for each ownership.
struct PackageTable::EquityTable {
  Eigen::ArrayXXd worth;
  Eigen::ArrayXXd mean;

  EquityTable(const PackageGrid& grid, const WorthModel& model) {
    const auto& portions = grid[Lever::acceleration].values;
    const Eigen::ArrayXd sizes = numbers(grid[Lever::ownership]);
    worth.resize(static_cast<Eigen::Index>(portions.size()), sizes.size());
    mean.resizeLike(worth);
    for (Eigen::Index a = 0; a < worth.rows(); ++a) {
      const EquityStates states = model.equity_states(portions[static_cast<std::size_t>(a)]);
      for (Eigen::Index o = 0; o < sizes.size(); ++o) {
        worth(a, o) = model.equity_worth(states, sizes[o]);
        mean(a, o) = model.equity_mean(states, sizes[o]);
      }
    }
  }
};

PackageTable::PackageTable(PackageGrid grid, const WorthModel& model) : grid_(std::move(grid)) {
  for (const Lever l : kAllLevers) {
    const auto at = static_cast<std::size_t>(l);
    lengths_[at] = static_cast<std::uint32_t>(grid_[l].values.size());
    if (grid_[l].counts) counted_levers_ |= 1U << at;
  }
  const EquityTable equity(grid_, model);
  weigh(model, equity);
  mark(model, equity);
}

// The inner run is over bonus rate and acceleration: for each base, sign-on and ownership it is
// cash (the same for every ownership) plus equity (the same for every base and sign-on).
void PackageTable::weigh(const WorthModel& model, const EquityTable& equity) {
  const Eigen::ArrayXd base = numbers(grid_[Lever::base_salary]);
  const Eigen::ArrayXd sign_on = numbers(grid_[Lever::sign_on]);
  const Eigen::ArrayXd bonus = numbers(grid_[Lever::bonus_rate]);
  const Eigen::Index repeats = equity.worth.rows();
  const Eigen::Index run = bonus.size() * repeats;
  const Eigen::ArrayXXd worth_run = equity.worth.replicate(bonus.size(), 1);
  const Eigen::ArrayXXd mean_run = equity.mean.replicate(bonus.size(), 1);

  worth_.resize(size(grid_));
  cost_.resize(worth_.size());
  double* worth = worth_.data();
  double* cost = cost_.data();
  Eigen::ArrayXd cash(run);
  Eigen::ArrayXd load(run);
  for (const double b : base) {
    for (const double s : sign_on) {
      for (Eigen::Index n = 0; n < bonus.size(); ++n) {
        cash.segment(n * repeats, repeats) = model.cash().at(b, s, bonus[n]);
      }
      load = cash * model.cash_load();
      for (Eigen::Index o = 0; o < worth_run.cols(); ++o, worth += run, cost += run) {
        Eigen::Map<Eigen::ArrayXd>(worth, run) = cash + worth_run.col(o);
        Eigen::Map<Eigen::ArrayXd>(cost, run) = load + mean_run.col(o);
      }
    }
  }
}

// A change of base or bonus gains by the other's value, so does one of ownership or acceleration; a
// sign-on gains by itself.
struct PackageTable::Gains {
  using Table = Eigen::Array<bool, Eigen::Dynamic, Eigen::Dynamic>;
  Table base_and_bonus;
  Table ownership_and_acceleration;
  Eigen::Array<bool, Eigen::Dynamic, 1> sign_on;

  Gains(const PackageGrid& grid, const CashWorth& cash, const EquityTable& equity) {
    const Eigen::ArrayXd base = numbers(grid[Lever::base_salary]);
    const Eigen::ArrayXd bonus = numbers(grid[Lever::bonus_rate]);
    const Eigen::ArrayXd sign = numbers(grid[Lever::sign_on]);
    base_and_bonus.resize(base.size(), bonus.size());
    for (Eigen::Index b = 0; b < base.size(); ++b) {
      for (Eigen::Index n = 0; n < bonus.size(); ++n) {
        const double per_base = cash.per_base + bonus[n] * cash.bonus_per_base;
        const double per_bonus = cash.bonus_fixed + base[b] * cash.bonus_per_base;
        base_and_bonus(b, n) = (b == 0 || adds((base[b] - base[0]) * per_base)) &&
                               (n == 0 || adds((bonus[n] - bonus[0]) * per_bonus));
      }
    }
    sign_on = (sign - sign[0]) * cash.per_sign_on >= kSameWorth;
    sign_on[0] = true;
    const Eigen::ArrayXXd& w = equity.worth;
    ownership_and_acceleration.resize(w.cols(), w.rows());
    for (Eigen::Index o = 0; o < w.cols(); ++o) {
      for (Eigen::Index a = 0; a < w.rows(); ++a) {
        ownership_and_acceleration(o, a) =
            (o == 0 || adds(w(a, o) - w(a, 0))) && (a == 0 || adds(w(a, o) - w(0, o)));
      }
    }
  }
};

void PackageTable::mark(const WorthModel& model, const EquityTable& equity) {
  const Gains gains(grid_, model.cash(), equity);
  changed_.resize(worth_.size());
  focal_.resize(worth_.size());
  adds_worth_.resize(worth_.size());
  Steps all = lengths_;
  for (std::uint32_t& last : all) --last;
  visit_packages(lengths_, all, [&](const Steps& at, PackageIndex i) {
    unsigned changed = 0;
    int focal = 0;
    for (std::size_t l = 0; l < kLevers; ++l) {
      changed |= static_cast<unsigned>(at[l] != 0) << l;
      focal += grid_[kAllLevers[l]].focal[at[l]];
    }
    changed_[i] = static_cast<std::uint8_t>(changed);
    focal_[i] = static_cast<std::int8_t>(focal);
    adds_worth_[i] = gains.base_and_bonus(at[0], at[3]) && gains.sign_on(at[1]) &&
                     gains.ownership_and_acceleration(at[2], at[4]);
  });
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

int PackageTable::counted(PackageIndex i) const {
  return std::popcount(changed_[i] & counted_levers_);
}

}  // namespace parley
