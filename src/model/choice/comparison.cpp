#include "parley/model/choice/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace parley::model {
namespace {

constexpr double kMostProceeds = 1e15;
constexpr double kSameDollars = 1e-6;  // far under a cent, far over the rounding of a sum

ComparedOffer look_at(const Scenario& s) {
  ComparedOffer o{.projection = project(s)};
  const Projection& p = o.projection;
  o.total = p.totals.total();
  o.average_year = o.total.value() / s.projection.years;
  o.year_1 = p.years.front().amounts.total();
  o.guaranteed_cash = p.totals.guaranteed_cash();
  o.present_value = p.present_value;
  o.cash_total = o.total - p.totals.equity;
  if (!p.ledger.without_equity()) o.equity = p.totals.equity;
  o.exits = equity_lottery(s);
  o.day_one = worth_on_day_one(s, p, o.exits);
  o.cash_present_value = o.day_one.cash;
  return o;
}

// The least p at which the stakes are worth `gap` > 0 together; empty where no p is enough.
std::optional<double> price_for(double gap, std::vector<GrantPayoff> stakes) {
  std::sort(stakes.begin(), stakes.end(),
            [](const GrantPayoff& a, const GrantPayoff& b) { return a.strike < b.strike; });
  double slope = 0;
  double reached = 0;  // at `from`
  double from = 0;
  for (const GrantPayoff& s : stakes) {
    const double at_strike = reached + slope * (s.strike - from);
    if (at_strike >= gap) break;
    reached = at_strike;
    from = s.strike;
    slope += s.discounted_share;
  }
  if (slope == 0) return std::nullopt;
  return from + (gap - reached) / slope;
}

std::optional<std::vector<GrantPayoff>> stakes_in(const Scenario& s, const Exit& sale) {
  std::vector<GrantPayoff> stakes;
  for (const Grant& g : s.offer.grants) {
    const auto stake = payoff_in(s, g, sale);
    if (!stake) return std::nullopt;
    stakes.push_back(*stake);
  }
  return stakes;
}

// An offer that must catch up with others: its equity in a sale of its company.
class Chaser {
 public:
  Chaser(const Scenario& s, double cash)
      : cash_(cash),
        sale_(break_even_sale(s)),
        stakes_(stakes_in(s, sale_)),
        stack_(s.company, sale_.month) {}

  int month() const { return sale_.month; }

  BreakEvenProceeds proceeds_for(double target) const {
    double gap = target - cash_;
    if (gap <= kSameDollars) return 0.0;
    if (!stakes_) return std::monostate();
    for (const GrantPayoff& s : *stakes_) gap -= s.discounted_liquid - s.strike_paid;
    if (gap <= kSameDollars) return 0.0;
    const auto price = price_for(gap, *stakes_);
    if (!price) return Never();
    const double proceeds = stack_.proceeds(*price);
    if (proceeds > kMostProceeds) return Never();
    return proceeds;
  }

 private:
  double cash_;
  Exit sale_;
  std::optional<std::vector<GrantPayoff>> stakes_;
  ExitWaterfall stack_;
};

// Worths that differ by less than this are a tie.
double comparable(double worth) { return std::round(worth * 1e4); }

std::vector<std::size_t> rank(const std::vector<ComparedOffer>& offers) {
  std::vector<std::size_t> order(offers.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return comparable(offers[a].day_one.worth()) > comparable(offers[b].day_one.worth());
  });
  return order;
}

// Break-evens of offer `a` against the others, as far as they are wanted, and what they say.
void chase(Comparison& c, const std::vector<Scenario>& scenarios, std::size_t a, bool every_pair) {
  const Chaser chaser(scenarios[a], c.offers[a].cash_present_value);
  const std::size_t best = c.ranking.front();
  for (std::size_t b = 0; b < scenarios.size(); ++b) {
    if (a == b || !(every_pair || b == 0 || b == best)) continue;
    const BreakEvenPair& pair = c.break_even.emplace_back(
        BreakEvenPair{.a = a,
                      .b = b,
                      .month = chaser.month(),
                      .proceeds = chaser.proceeds_for(c.offers[b].present_value)});
    const auto growth = required_growth(scenarios[a].company, pair);
    if (b == 0) c.offers[a].required_growth = growth;
    if (b == best) c.offers[a].required_growth_best = growth;
  }
}

}  // namespace

std::optional<double> required_growth(const Company& company, const BreakEvenPair& pair) {
  const auto* proceeds = std::get_if<double>(&pair.proceeds);
  if (!proceeds || !company.valuation || company.valuation->is_zero()) return std::nullopt;
  if (*proceeds == 0) return -1;
  if (pair.month == 0) return std::nullopt;
  return std::pow(*proceeds / company.valuation->value(), 12.0 / pair.month) - 1;
}

BreakEvenProceeds break_even_proceeds(const Scenario& a, double target) {
  return Chaser(a, cash_present_value(a, make_ledger(a))).proceeds_for(target);
}

Comparison compare(const std::vector<Scenario>& scenarios, Pairs pairs) {
  Comparison c;
  for (const Scenario& s : scenarios) c.offers.push_back(look_at(s));
  c.ranking = rank(c.offers);
  const bool every_pair = pairs == Pairs::all || scenarios.size() <= kManyOffers;
  for (std::size_t a = 0; a < scenarios.size(); ++a) chase(c, scenarios, a, every_pair);
  return c;
}

}  // namespace parley::model
