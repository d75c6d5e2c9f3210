#include <algorithm>

#include "model/plan/package_visit.hpp"
#include "parley/model/plan/package_table.hpp"

namespace parley::model {

PackageSet::PackageSet(const PackageTable& table, const PackageFilter& wanted) : table_(&table) {
  visit_packages(table.lengths(), wanted.caps, [&](const Steps&, PackageIndex i) {
    if (!table.adds_worth(i) || !reaches(table.worth(i), wanted.least_worth)) return;
    if (!reaches(wanted.most_cost, table.cost(i))) return;
    if (table.counted(i) <= wanted.most_changed) members_.push_back(i);
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
