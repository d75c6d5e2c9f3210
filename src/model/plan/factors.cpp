#include "parley/model/pay/projection.hpp"
#include "parley/model/plan/worth.hpp"

namespace parley::model {

double worth_of_factors(const Scenario& s, const ValuationBasis& basis) {
  if (s.preferences.factors.empty()) return 0;
  Money yearly;
  for (const Factor& f : s.preferences.factors) yearly += f.yearly;
  double sum = 0;
  for (int k = 1; k <= 12 * basis.years; ++k) {
    const Date day = month_after(s.offer.start, k);
    sum += survival(s.beliefs, k) * discount_factor(basis.discount_rate, s.offer.start, day);
  }
  return yearly.value() / 12 * sum;
}

}  // namespace parley::model
