#include <algorithm>

#include "model/plan/package_table.hpp"

namespace parley::model {
namespace {

// Calls visit(index, worth, cost) for every package that adds worth and changes no more than is
// wanted, with steps at or under the caps, passing over the rows that `wants(pair, ownership)` does
// not want.
template <class Wants, class Visit>
void visit_packages(const PackageTable& table, const PackageFilter& wanted, Wants wants,
                    Visit visit) {
  const Steps& lengths = table.lengths();
  const Steps& caps = wanted.caps;
  const auto visit_row = [&](std::size_t pair, std::size_t ownership) {
    const PackageHalf* cash = table.cash_from(pair);
    const PackageHalf* equity = table.equity_from(ownership);
    const std::size_t row = (pair * lengths[2] + ownership) * lengths[3];
    for (std::uint32_t n = 0; n <= caps[3]; ++n) {
      if (!cash[n].adds_worth) continue;
      for (std::uint32_t a = 0; a <= caps[4]; ++a) {
        const unsigned changed = cash[n].changed | equity[a].changed;
        if (!equity[a].adds_worth || table.counted(changed) > wanted.most_changed) continue;
        visit(static_cast<PackageIndex>((row + n) * lengths[4] + a),
              cash[n].worth + equity[a].worth, cash[n].cost + equity[a].cost);
      }
    }
  };
  for (std::uint32_t b = 0; b <= caps[0]; ++b) {
    for (std::uint32_t s = 0; s <= caps[1]; ++s) {
      for (std::uint32_t o = 0; o <= caps[2]; ++o) {
        const std::size_t pair = std::size_t{b} * lengths[1] + s;
        if (wants(pair, o)) visit_row(pair, o);
      }
    }
  }
}

}  // namespace

double largest_worth(const PackageTable& table, const PackageFilter& wanted) {
  double largest = -std::numeric_limits<double>::infinity();
  const auto may_hold_more = [&](std::size_t pair, std::size_t ownership) {
    return table.most_worth_in_row(pair, ownership) > largest &&
           reaches(wanted.most_cost, table.least_cost_in_row(pair, ownership));
  };
  visit_packages(table, wanted, may_hold_more, [&](PackageIndex, double worth, double cost) {
    if (worth > largest && reaches(worth, wanted.least_worth) && reaches(wanted.most_cost, cost))
      largest = worth;
  });
  return largest;
}

double least_cost(const PackageTable& table, const PackageFilter& wanted) {
  double least = std::numeric_limits<double>::infinity();
  const auto may_hold_less = [&](std::size_t pair, std::size_t ownership) {
    return table.least_cost_in_row(pair, ownership) < least &&
           reaches(table.most_worth_in_row(pair, ownership), wanted.least_worth);
  };
  visit_packages(table, wanted, may_hold_less, [&](PackageIndex, double worth, double cost) {
    if (cost < least && reaches(worth, wanted.least_worth) && reaches(wanted.most_cost, cost))
      least = cost;
  });
  return least;
}

PackageSet::PackageSet(const PackageTable& table, const PackageFilter& wanted) : table_(&table) {
  const auto holds_some = [&](std::size_t pair, std::size_t ownership) {
    return reaches(table.most_worth_in_row(pair, ownership), wanted.least_worth) &&
           reaches(wanted.most_cost, table.least_cost_in_row(pair, ownership));
  };
  visit_packages(table, wanted, holds_some, [&](PackageIndex i, double worth, double cost) {
    if (reaches(worth, wanted.least_worth) && reaches(wanted.most_cost, cost))
      members_.push_back(i);
  });
}

double PackageSet::least_cost() const {
  double least = std::numeric_limits<double>::infinity();
  for (const PackageIndex i : members_) least = std::min(least, table_->cost(i));
  return least;
}

double PackageSet::largest_worth() const {
  double largest = -std::numeric_limits<double>::infinity();
  for (const PackageIndex i : members_) largest = std::max(largest, table_->worth(i));
  return largest;
}

PackageSet& PackageSet::keep_cost_up_to(double limit) {
  std::erase_if(members_, [&](PackageIndex i) { return !reaches(limit, table_->cost(i)); });
  return *this;
}

PackageSet& PackageSet::keep_worth_from(double level) {
  std::erase_if(members_, [&](PackageIndex i) { return !reaches(table_->worth(i), level); });
  return *this;
}

PackageSet& PackageSet::keep_most_focal() {
  int most = std::numeric_limits<int>::min();
  for (const PackageIndex i : members_) most = std::max(most, table_->focal(i));
  std::erase_if(members_, [&](PackageIndex i) { return table_->focal(i) < most; });
  return *this;
}

}  // namespace parley::model
