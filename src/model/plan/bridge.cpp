#include <algorithm>
#include <iterator>

#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::model {
namespace {

double present_value_of_cash(const Scenario& s, const Ledger& ledger) {
  std::vector<Event> cash;
  std::copy_if(ledger.events.begin(), ledger.events.end(), std::back_inserter(cash),
               [](const Event& e) { return e.kind != EventKind::equity; });
  return present_value(cash, s.projection.discount_rate, s.offer.start);
}

}  // namespace

Bridge bridge_to(const Scenario& s, double worth) {
  const Projection p = project(s);
  const double cash = present_value_of_cash(s, p.ledger);
  const auto lottery = equity_lottery(s);
  const double mean = lottery ? lottery->mean : p.present_value - cash;
  const double sure = lottery ? lottery->certainty_equivalent.value_or(mean) : mean;
  return {.paper = p.present_value,
          .exits = cash + mean - p.present_value,
          .risk = sure - mean,
          .chances = worth - (cash + sure),
          .worth = worth};
}

}  // namespace parley::model
