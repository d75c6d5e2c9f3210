#include "model/simulation/enumerate.hpp"

#include <algorithm>
#include <cmath>

#include "model/equity/risk.hpp"
#include "model/simulation/listed.hpp"

namespace parley::model::sim {
namespace {

constexpr double kAhead = 0.005 - 1e-9;  // half a cent, less the rounding of a sum
constexpr double kSameShare = 1e-9;

std::vector<DrawnExit> exits_of(const SimulatedOffer& o) {
  return o.exits.empty() ? std::vector<DrawnExit>{{1, 1}} : o.exits;
}

// One way in which two files of an employer may come out.
struct Cell {
  double chance = 0;
  double difference = 0;
};

// The running sums of both, each once: within two neighbours neither file's draw changes.
std::vector<double> both(std::vector<double> a, const std::vector<double>& b) {
  a.insert(a.end(), b.begin(), b.end());
  std::sort(a.begin(), a.end());
  a.erase(std::unique(a.begin(), a.end()), a.end());
  return a;
}

std::vector<double> exit_sums(const SimulatedOffer& o) {
  std::vector<double> sums;
  for (const DrawnExit& e : exits_of(o)) sums.push_back(e.until);
  return sums;
}

std::vector<double> leaving_sums(const SimulatedOffer& o) {
  std::vector<double> sums;
  double sum = 0;
  for (const double chance : o.leave_chance) sums.push_back(sum += chance);
  sums.back() = 1;
  return sums;
}

// Which draw stands at the middle of each stretch between two sums.
std::vector<std::size_t> drawn_in(const std::vector<double>& stretches,
                                  const std::vector<double>& sums) {
  std::vector<std::size_t> drawn;
  double from = 0;
  for (const double until : stretches) {
    const auto found = std::upper_bound(sums.begin(), sums.end(), (from + until) / 2);
    drawn.push_back(std::min(static_cast<std::size_t>(found - sums.begin()), sums.size() - 1));
    from = until;
  }
  return drawn;
}

double width(const std::vector<double>& stretches, std::size_t i) {
  return stretches[i] - (i == 0 ? 0 : stretches[i - 1]);
}

std::vector<Cell> shared_cells(const Cases& a, const Cases& b) {
  const auto exits = both(exit_sums(a.offer()), exit_sums(b.offer()));
  const auto leavings = both(leaving_sums(a.offer()), leaving_sums(b.offer()));
  const auto exit_a = drawn_in(exits, exit_sums(a.offer()));
  const auto exit_b = drawn_in(exits, exit_sums(b.offer()));
  const auto leave_a = drawn_in(leavings, leaving_sums(a.offer()));
  const auto leave_b = drawn_in(leavings, leaving_sums(b.offer()));
  std::vector<Cell> cells;
  for (std::size_t e = 0; e < exits.size(); ++e) {
    for (std::size_t l = 0; l < leavings.size(); ++l) {
      const double chance = width(exits, e) * width(leavings, l);
      if (chance > 0)
        cells.push_back({chance, a.total(exit_a[e], leave_a[l]) - b.total(exit_b[e], leave_b[l])});
    }
  }
  std::sort(cells.begin(), cells.end(),
            [](const Cell& x, const Cell& y) { return x.difference < y.difference; });
  return cells;
}

PairChances of_cells(const std::vector<Cell>& cells, std::span<const double> shares) {
  PairChances pair;
  double sum = 0;
  std::size_t next = 0;
  for (const Cell& c : cells) {
    if (c.difference >= kAhead) pair.a_ahead += c.chance;
    if (c.difference <= -kAhead) pair.b_ahead += c.chance;
    sum += c.chance;
    for (; next < shares.size() && sum >= shares[next] - kSameShare; ++next)
      pair.quantiles.push_back(c.difference);
  }
  pair.quantiles.resize(shares.size(), cells.empty() ? 0 : cells.back().difference);
  return pair;
}

// P(a - b <= x) of independent futures: one pass over both, by rising totals.
double chance_under(const Cases& a, const Cases& b, double x) {
  double under = 0;  // P(b < total of a - x) so far
  double chance = 0;
  std::size_t next = 0;
  for (const Case& c : a.by_total()) {
    while (next < b.by_total().size() && b.by_total()[next].total < c.total - x)
      under += b.by_total()[next++].chance;
    chance += c.chance * (1 - under);
  }
  return chance;
}

double quantile_of_difference(const Cases& a, const Cases& b, double share) {
  double low = a.by_total().front().total - b.by_total().back().total;
  double high = a.by_total().back().total - b.by_total().front().total;
  if (chance_under(a, b, low) >= share - kSameShare) return low;
  while (high - low > 1e-7 * std::max(1.0, std::abs(high))) {
    const double middle = low + (high - low) / 2;
    (chance_under(a, b, middle) >= share - kSameShare ? high : low) = middle;
  }
  return high;
}

PairChances of_independent(const Cases& a, const Cases& b, std::span<const double> shares) {
  PairChances pair;
  pair.a_ahead = 1 - chance_under(a, b, std::nextafter(kAhead, 0));
  pair.b_ahead = 1 - chance_under(b, a, std::nextafter(kAhead, 0));
  for (const double share : shares) pair.quantiles.push_back(quantile_of_difference(a, b, share));
  return pair;
}

}  // namespace

bool is_enumerable(const SimulatedOffer& o) {
  return o.grants.empty() && !o.has_motion() && o.score_quarters == 0;
}

Cases::Cases(const SimulatedOffer& o) : offer_(&o), cash_(o.cash) {
  moving_.resize(cash_.size());
  for (const MovingVest* v : moving_vests(o)) {
    for (auto k = static_cast<std::size_t>(v->month); k < moving_.size(); ++k)
      moving_[k] += expected(*v, o.listed_volatility);
  }
  for (const ExitsGrant& g : o.over_exits) exit_states_.push_back(sure_state(o, g.clauses));
  for (const LiquidGrant& g : o.liquid) liquid_states_.push_back(sure_state(o, g.clauses));
  const std::vector<DrawnExit> exits = exits_of(o);
  for (std::size_t e = 0; e < exits.size(); ++e) {
    for (std::size_t k = 0; k < cash_.size(); ++k) {
      const double chance = exits[e].chance * o.leave_chance[k];
      if (chance > 0) by_total_.push_back({chance, total(e, k), equity(e, k)});
    }
  }
  std::stable_sort(by_total_.begin(), by_total_.end(),
                   [](const Case& x, const Case& y) { return x.total < y.total; });
}

double Cases::equity(std::size_t exit, std::size_t leaving) const {
  double sum = moving_[leaving];
  for (std::size_t g = 0; g < offer_->over_exits.size(); ++g)
    sum += offer_->over_exits[g].worth[exit_states_[g]][exit][leaving];
  for (std::size_t g = 0; g < offer_->liquid.size(); ++g)
    sum += offer_->liquid[g].worth[liquid_states_[g]][leaving];
  return sum;
}

double Cases::total(std::size_t exit, std::size_t leaving) const {
  return cash_[leaving] + equity(exit, leaving);
}

ExactWorth Cases::worth() const {
  ExactWorth w;
  std::vector<Outcome> lottery;
  for (const Case& c : by_total_) {
    w.mean += c.chance * c.total;
    w.equity_mean += c.chance * c.equity;
    if (c.equity <= 0) w.p_zero += c.chance;
    lottery.push_back({c.chance, c.total});
  }
  for (const Case& c : by_total_) {
    w.variance += c.chance * (c.total - w.mean) * (c.total - w.mean);
    w.equity_variance += c.chance * (c.equity - w.equity_mean) * (c.equity - w.equity_mean);
  }
  w.p_zero = std::min(w.p_zero, 1.0);
  if (offer_->wealth > 0)
    w.certainty_equivalent = certainty_equivalent(lottery, offer_->wealth, offer_->risk_aversion);
  return w;
}

bool Cases::certain() const { return by_total_.back().total - by_total_.front().total < kAhead; }

std::vector<double> Cases::quantiles(std::span<const double> shares) const {
  std::vector<double> found;
  double sum = 0;
  for (const Case& c : by_total_) {
    sum += c.chance;
    while (found.size() < shares.size() && sum >= shares[found.size()] - kSameShare)
      found.push_back(c.total);
  }
  found.resize(shares.size(), by_total_.back().total);
  return found;
}

PairChances pair_chances(const Cases& a, const Cases& b, std::span<const double> shares) {
  const bool one_employer = a.offer().employer == b.offer().employer;
  return one_employer ? of_cells(shared_cells(a, b), shares) : of_independent(a, b, shares);
}

}  // namespace parley::model::sim
