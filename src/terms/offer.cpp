#include "parley/terms/offer.hpp"

#include <algorithm>

namespace parley {

Ratio Clawback::share_at(int leave_month) const {
  switch (kind) {
    case Kind::full:
      return leave_month < months ? 1 : 0;
    case Kind::prorated:
      return leave_month < months ? Ratio::of(months - leave_month, months) : Ratio(0);
    case Kind::steps:
      for (const Step& s : steps) {
        if (leave_month < s.before_month) return s.share.fraction();
      }
      return 0;
  }
  return 0;
}

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

}  // namespace parley
