#include "parley/terms/offer.hpp"

namespace parley {

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
