#include "parley/terms/offer.hpp"

#include <algorithm>

namespace parley {

std::span<const Grant> Offer::listed_grants() const {
  std::size_t of_policies = 0;
  for (const Refreshers& r : refreshers) of_policies += static_cast<std::size_t>(r.count);
  return {grants.data(), grants.size() - std::min(of_policies, grants.size())};
}

Money SignOn::total() const {
  Money sum;
  for (const Installment& i : installments) sum += i.amount;
  return sum;
}

bool Offer::bonus_by_score() const {
  for (std::size_t i = 0; i < bonuses(); ++i) {
    if (bonus_at(i).promises_something() && !bonus_at(i).tiers.empty()) return true;
  }
  return false;
}

}  // namespace parley
