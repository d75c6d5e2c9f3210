#include "parley/model/choice/day_one.hpp"

#include <algorithm>
#include <iterator>

namespace parley::model {
namespace {

// Each month up to that of leaving, unrounded.
double worth_of_factors_without_chances(const Scenario& s) {
  if (s.preferences.factors.empty()) return 0;
  Money yearly;
  for (const Factor& f : s.preferences.factors) yearly += f.yearly;
  const int horizon = 12 * s.projection.years;
  const int last = std::min(horizon, s.projection.leave_month.value_or(horizon));
  double months = 0;
  for (int k = 1; k <= last; ++k) {
    months +=
        discount_factor(s.projection.discount_rate, s.offer.start, month_after(s.offer.start, k));
  }
  return yearly.value() / 12 * months;
}

}  // namespace

double cash_present_value(const Scenario& s, const Ledger& ledger) {
  std::vector<Event> cash;
  std::copy_if(ledger.events.begin(), ledger.events.end(), std::back_inserter(cash),
               [](const Event& e) { return e.kind != EventKind::equity; });
  return present_value(cash, s.projection.discount_rate, s.offer.start);
}

DayOne worth_on_day_one(const Scenario& s, const Projection& p,
                        const std::optional<EquityLottery>& exits) {
  DayOne v{.paper = p.present_value,
           .cash = cash_present_value(s, p.ledger),
           .factors = worth_of_factors_without_chances(s),
           .without = exits ? exits->without : p.ledger.without};
  if (exits) {
    v.exits = v.cash + exits->mean - v.paper;
    if (exits->certainty_equivalent) v.risk = *exits->certainty_equivalent - exits->mean;
  }
  if (s.offer.grants.empty()) return v;
  if (exits && exits->certainty_equivalent) {
    v.equity = *exits->certainty_equivalent;
    v.counted_as = EquityCountedAs::certainty_equivalent;
  } else if (exits) {
    v.equity = exits->mean;
    v.counted_as = EquityCountedAs::mean;
  } else if (!p.ledger.without_equity()) {
    v.equity = v.paper - v.cash;
    v.counted_as = EquityCountedAs::paper;
  }
  return v;
}

DayOne worth_on_day_one(const Scenario& s) {
  return worth_on_day_one(s, project(s), equity_lottery(s));
}

}  // namespace parley::model
