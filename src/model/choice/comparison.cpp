#include "parley/model/choice/comparison.hpp"

#include <algorithm>
#include <numeric>

namespace parley::model {
namespace {

constexpr double kMostProceeds = 1e15;
constexpr double kSameDollars = 1e-6;  // far under a cent, far over the rounding of a sum

double cash_present_value(const Scenario& s, const Ledger& ledger) {
  std::vector<Event> cash;
  std::copy_if(ledger.events.begin(), ledger.events.end(), std::back_inserter(cash),
               [](const Event& e) { return e.kind != EventKind::equity; });
  return present_value(cash, s.projection.discount_rate, s.offer.start);
}

ComparedOffer look_at(const Scenario& s) {
  ComparedOffer o{.projection = project(s)};
  const Projection& p = o.projection;
  o.total = p.totals.total();
  o.average_year = o.total.value() / s.projection.years;
  o.year_1 = p.years.front().amounts.total();
  o.guaranteed_cash = p.totals.guaranteed_cash();
  o.present_value = p.present_value;
  o.cash_total = o.total - p.totals.equity;
  o.cash_present_value = cash_present_value(s, p.ledger);
  if (!p.ledger.without_equity) o.equity = p.totals.equity;
  o.exits = equity_lottery(s);
  return o;
}

// The least p at which the stakes are worth `gap` > 0 together; empty where no p is enough.
std::optional<double> price_for(double gap, std::vector<Stake> stakes) {
  std::sort(stakes.begin(), stakes.end(),
            [](const Stake& a, const Stake& b) { return a.strike < b.strike; });
  double slope = 0;
  double reached = 0;  // at `from`
  double from = 0;
  for (const Stake& s : stakes) {
    const double at_strike = reached + slope * (s.strike - from);
    if (at_strike >= gap) break;
    reached = at_strike;
    from = s.strike;
    slope += s.discounted_share;
  }
  if (slope == 0) return std::nullopt;
  return from + (gap - reached) / slope;
}

std::optional<std::vector<Stake>> stakes_in(const Scenario& s, const Exit& sale) {
  std::vector<Stake> stakes;
  for (const Grant& g : s.offer.grants) {
    const auto stake = stake_in(s, g, sale);
    if (!stake) return std::nullopt;
    stakes.push_back(*stake);
  }
  return stakes;
}

BreakEvenProceeds break_even_from(const Scenario& a, double cash, double target) {
  double gap = target - cash;
  if (gap <= kSameDollars) return 0.0;
  const Exit sale = break_even_sale(a);
  const auto stakes = stakes_in(a, sale);
  if (!stakes) return std::monostate();
  for (const Stake& s : *stakes) gap -= s.discounted_liquid;
  if (gap <= kSameDollars) return 0.0;
  const auto price = price_for(gap, *stakes);
  if (!price) return Never();
  const double proceeds = Stack(a.company, sale.month).proceeds(*price);
  if (proceeds > kMostProceeds) return Never();
  return proceeds;
}

std::vector<std::size_t> rank(const std::vector<ComparedOffer>& offers) {
  std::vector<std::size_t> order(offers.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return offers[a].present_value > offers[b].present_value;
  });
  return order;
}

}  // namespace

BreakEvenProceeds break_even_proceeds(const Scenario& a, double target) {
  return break_even_from(a, cash_present_value(a, make_ledger(a)), target);
}

Comparison compare(const std::vector<Scenario>& scenarios) {
  Comparison c;
  for (const Scenario& s : scenarios) c.offers.push_back(look_at(s));
  c.ranking = rank(c.offers);
  for (std::size_t a = 0; a < scenarios.size(); ++a) {
    const Scenario& s = scenarios[a];
    const double cash = c.offers[a].cash_present_value;
    for (std::size_t b = 0; b < scenarios.size(); ++b) {
      if (a == b) continue;
      c.break_even.push_back({.a = a,
                              .b = b,
                              .month = break_even_sale(s).month,
                              .proceeds = break_even_from(s, cash, c.offers[b].present_value)});
    }
  }
  return c;
}

}  // namespace parley::model
