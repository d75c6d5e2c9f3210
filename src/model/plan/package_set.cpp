#include <algorithm>

#include "model/plan/package_table.hpp"

namespace parley::model {
namespace {

// Calls visit(index) for every package whose steps are at or under `caps`, passing over the rows
// (one base, sign-on and ownership) that `wants(row)` does not want.
template <class Wants, class Visit>
void visit_packages(const Steps& lengths, const Steps& caps, Wants wants, Visit visit) {
  for (std::uint32_t b = 0; b <= caps[0]; ++b) {
    for (std::uint32_t s = 0; s <= caps[1]; ++s) {
      for (std::uint32_t o = 0; o <= caps[2]; ++o) {
        const PackageIndex row = (b * lengths[1] + s) * lengths[2] + o;
        if (!wants(row)) continue;
        for (std::uint32_t n = 0; n <= caps[3]; ++n) {
          const PackageIndex run = (row * lengths[3] + n) * lengths[4];
          for (std::uint32_t a = 0; a <= caps[4]; ++a) visit(run + a);
        }
      }
    }
  }
}

bool is_wanted(const PackageTable& table, const PackageFilter& wanted, PackageIndex i) {
  return table.adds_worth(i) && reaches(table.worth(i), wanted.least_worth) &&
         reaches(wanted.most_cost, table.cost(i)) && table.counted(i) <= wanted.most_changed;
}

}  // namespace

double largest_worth(const PackageTable& table, const PackageFilter& wanted) {
  double largest = -std::numeric_limits<double>::infinity();
  const auto may_hold_more = [&](std::size_t row) {
    return table.most_worth_in_row(row) > largest &&
           reaches(wanted.most_cost, table.least_cost_in_row(row));
  };
  visit_packages(table.lengths(), wanted.caps, may_hold_more, [&](PackageIndex i) {
    if (table.worth(i) > largest && is_wanted(table, wanted, i)) largest = table.worth(i);
  });
  return largest;
}

double least_cost(const PackageTable& table, const PackageFilter& wanted) {
  double least = std::numeric_limits<double>::infinity();
  const auto may_hold_less = [&](std::size_t row) {
    return table.least_cost_in_row(row) < least &&
           reaches(table.most_worth_in_row(row), wanted.least_worth);
  };
  visit_packages(table.lengths(), wanted.caps, may_hold_less, [&](PackageIndex i) {
    if (table.cost(i) < least && is_wanted(table, wanted, i)) least = table.cost(i);
  });
  return least;
}

PackageSet::PackageSet(const PackageTable& table, const PackageFilter& wanted) : table_(&table) {
  const auto holds_some = [&](std::size_t row) {
    return reaches(table.most_worth_in_row(row), wanted.least_worth) &&
           reaches(wanted.most_cost, table.least_cost_in_row(row));
  };
  visit_packages(table.lengths(), wanted.caps, holds_some, [&](PackageIndex i) {
    if (is_wanted(table, wanted, i)) members_.push_back(i);
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
