// PackageTable: U and C of every package of the grid, and sets of them narrowed step by step.
//
// The grid is the offer's own value of each lever and the steps of its band above that. Packages
// are numbered in lexicographic order of their values, the offer is number 0. Cash and equity are
// apart: U of a package is one sum of two small tables, so all of them cost little more than
// writing them.
//
//   16 base salaries, 9 sign-ons, 13 ownerships, 16 bonus rates, 6 accelerations: 179,712 packages
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "parley/model/plan/worth.hpp"
#include "parley/terms/levers.hpp"

namespace parley::model {

/// The values of one lever.
struct LeverAxis {
  std::vector<Ratio> values;       ///< rising; the offer's own first
  std::vector<std::int8_t> focal;  ///< for each value: 0 as offered, 1 at a focal value, else -1
  bool counts = true;              ///< among the "at most 3 changed"
};
using PackageGrid = PerLever<LeverAxis>;

/// How many packages a grid has.
std::uint64_t size(const PackageGrid& grid);

using PackageIndex = std::uint32_t;
/// The index of a value on each axis: a package, or the caps of a search.
using Steps = std::array<std::uint32_t, kLevers>;

/// U and C of all packages of a grid, and of its equity alone.
struct PackageWorths {
  std::vector<double> worth;
  std::vector<double> cost;
  /// Certainty equivalent of the equity, [acceleration + accelerations * ownership].
  std::vector<double> equity;
  /// Of a row (all bonus rates and accelerations beside one base, sign-on and ownership) no package
  /// is worth more, and none costs less: a search passes over rows that cannot hold what it wants.
  std::vector<double> row_most_worth;
  std::vector<double> row_least_cost;

  /// Fills all of them; memory that is there already is used again.
  void weigh(const PackageGrid& grid, const WorthModel& model);
};

class PackageTable {
 public:
  /// The grid has fewer than 2^32 packages.
  PackageTable(PackageGrid grid, const WorthModel& model);

  const PackageGrid& grid() const { return grid_; }
  std::size_t count() const { return worths_.worth.size(); }
  /// How many values each axis has.
  const Steps& lengths() const { return lengths_; }
  Steps steps(PackageIndex i) const;
  PackageIndex index(const Steps& steps) const;
  Package package(PackageIndex i) const;

  double worth(PackageIndex i) const { return worths_.worth[i]; }
  double cost(PackageIndex i) const { return worths_.cost[i]; }
  double most_worth_in_row(std::size_t row) const { return worths_.row_most_worth[row]; }
  double least_cost_in_row(std::size_t row) const { return worths_.row_least_cost[row]; }
  /// The levers that differ from the offer, bit l for lever l.
  unsigned changed(PackageIndex i) const { return changed_[i]; }
  /// How many of them count among the "at most 3 changed".
  int counted(PackageIndex i) const { return counts_[changed_[i]]; }
  /// Changed levers at a focal value less those that are not.
  int focal(PackageIndex i) const { return focal_[i]; }
  /// Each changed lever, taken alone back to the offer, would lose worth.
  bool adds_worth(PackageIndex i) const { return adds_worth_[i] != 0; }

 private:
  void mark(const CashWorth& cash);

  PackageGrid grid_;
  Steps lengths_{};
  std::array<std::int8_t, std::size_t{1} << kLevers> counts_{};  // by the levers that are changed
  PackageWorths worths_;
  std::vector<std::uint8_t> changed_;
  std::vector<std::int8_t> focal_;
  std::vector<std::uint8_t> adds_worth_;
};

/// Which packages a search looks at, beside that each changed lever adds worth.
struct PackageFilter {
  Steps caps{};  ///< the last value allowed on each axis
  int most_changed = static_cast<int>(kLevers);
  double least_worth = -std::numeric_limits<double>::infinity();
  double most_cost = std::numeric_limits<double>::infinity();
};

/// The largest U of those packages, without making a set of them; -infinity where there are none.
double largest_worth(const PackageTable& table, const PackageFilter& wanted);
/// Likewise their least C; infinity where there are none.
double least_cost(const PackageTable& table, const PackageFilter& wanted);

/// A set of packages, in lexicographic order. Each narrowing keeps what is equal to the best.
class PackageSet {
 public:
  explicit PackageSet(const PackageTable& table) : table_(&table) {}  ///< empty
  PackageSet(const PackageTable& table, const PackageFilter& wanted);

  /// i comes after all members.
  void add(PackageIndex i) { members_.push_back(i); }
  bool empty() const { return members_.empty(); }
  const std::vector<PackageIndex>& members() const { return members_; }
  double least_cost() const;
  double largest_worth() const;

  PackageSet& keep_cost_up_to(double limit);
  PackageSet& keep_worth_from(double level);
  PackageSet& keep_least_cost() { return keep_cost_up_to(least_cost()); }
  PackageSet& keep_most_worth() { return keep_worth_from(largest_worth()); }
  PackageSet& keep_most_focal();
  /// The lexicographically least. The set is not empty.
  PackageIndex first() const { return members_.front(); }

 private:
  const PackageTable* table_;
  std::vector<PackageIndex> members_;
};

}  // namespace parley::model
