// PackageTable: U and C of every package of the grid, and sets of them narrowed step by step.
//
// The grid is the offer's own value of each lever and the steps of its band above that. Packages
// are numbered in lexicographic order of their values, the offer is number 0. A package is a half
// of cash and a half of equity: its U and C are sums of theirs, so that two small tables say all of
// every package.
//
//   16 base salaries, 9 sign-ons, 13 ownerships, 16 bonus rates, 6 accelerations: 179,712 packages
//   of 2,304 halves of cash and 78 of equity
#pragma once

#include <array>
#include <cassert>
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

/// What the cash of a package (base, sign-on, bonus rate) or its equity (ownership, acceleration)
/// says of it.
struct PackageHalf {
  double worth = 0;
  double cost = 0;
  std::uint8_t changed = 0;  ///< the levers that differ from the offer, bit l for lever l
  std::int8_t focal = 0;     ///< of these those at a focal value less those that are not
  bool adds_worth = true;    ///< each of them, taken alone back to the offer, would lose worth
};

class PackageTable {
 public:
  /// The grid has fewer than 2^32 packages.
  PackageTable(PackageGrid grid, const WorthModel& model);

  const PackageGrid& grid() const { return grid_; }
  std::size_t count() const { return cash_.size() * equity_.size(); }
  /// How many values each axis has.
  const Steps& lengths() const { return lengths_; }
  Steps steps(PackageIndex i) const;
  PackageIndex index(const Steps& steps) const;
  Package package(PackageIndex i) const;

  double worth(PackageIndex i) const { return cash_of(i).worth + equity_of(i).worth; }
  double cost(PackageIndex i) const { return cash_of(i).cost + equity_of(i).cost; }
  unsigned changed(PackageIndex i) const { return cash_of(i).changed | equity_of(i).changed; }
  int focal(PackageIndex i) const { return cash_of(i).focal + equity_of(i).focal; }
  /// How many of these levers, as bits, count among the "at most 3 changed".
  int counted(unsigned changed) const { return counts_[changed]; }

  /// Of a pair of a base and a sign-on, by their number: the halves of all bonus rates.
  const PackageHalf* cash_from(std::size_t pair) const { return &cash_[pair * lengths_[3]]; }
  /// Of an ownership: the halves of all accelerations.
  const PackageHalf* equity_from(std::size_t ownership) const {
    return &equity_[ownership * lengths_[4]];
  }
  /// Beside one base, sign-on and ownership no package is worth more, and none costs less: a search
  /// passes over those rows that cannot hold what it wants.
  double most_worth_in_row(std::size_t pair, std::size_t ownership) const {
    return best_cash_[pair].worth + best_equity_[ownership].worth;
  }
  double least_cost_in_row(std::size_t pair, std::size_t ownership) const {
    return best_cash_[pair].cost + best_equity_[ownership].cost;
  }

 private:
  const PackageHalf& cash_of(PackageIndex i) const {
    const PackageIndex run = i / lengths_[4];
    return cash_[run / (lengths_[3] * lengths_[2]) * lengths_[3] + run % lengths_[3]];
  }
  const PackageHalf& equity_of(PackageIndex i) const {
    const PackageIndex row = i / (lengths_[4] * lengths_[3]);
    return equity_[row % lengths_[2] * lengths_[4] + i % lengths_[4]];
  }

  PackageGrid grid_;
  Steps lengths_{};
  std::array<std::int8_t, std::size_t{1} << kLevers> counts_{};  // by the levers that are changed
  std::vector<PackageHalf> cash_;                                // by base, sign-on, bonus rate
  std::vector<PackageHalf> equity_;                              // by ownership, acceleration
  std::vector<PackageHalf> best_cash_;    // by base and sign-on: the most worth, the least cost
  std::vector<PackageHalf> best_equity_;  // by ownership
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
  PackageIndex first() const {
    assert(!members_.empty());
    return members_.front();
  }

 private:
  const PackageTable* table_;
  std::vector<PackageIndex> members_;
};

}  // namespace parley::model
