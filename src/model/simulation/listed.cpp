#include "model/simulation/listed.hpp"

#include <algorithm>
#include <cmath>

#include "model/simulation/enumerate.hpp"
#include "model/simulation/normal.hpp"

namespace parley::model::sim {
namespace {

double spread(const MovingVest& vest, double volatility) {
  return volatility * std::sqrt((vest.day - vest.since) / 365);
}

// P(what the vest pays <= x), x not below 0.
double chance_under(const MovingVest& vest, double volatility, double x) {
  const double s = spread(vest, volatility);
  const double price = x + vest.strike;
  if (s == 0) return std::max(0.0, vest.worth - vest.strike) <= x ? 1 : 0;
  return price <= 0 ? 0 : normal_cdf(std::log(price / vest.worth) / s + s / 2);
}

// The total of every case without what moves, and whether the vest is among it.
struct Base {
  double chance = 0;
  double total = 0;
  bool vests = false;
};

std::vector<Base> bases_of(const SimulatedOffer& o, const MovingVest& vest) {
  const Cases cases(o);
  const double mean = expected(vest, o.listed_volatility);
  std::vector<Base> bases;
  for (std::size_t e = 0; e < std::max<std::size_t>(1, o.exits.size()); ++e) {
    for (std::size_t k = 0; k < o.leave_chance.size(); ++k) {
      const double exit = o.exits.empty() ? 1 : o.exits[e].chance;
      const bool vests = static_cast<int>(k) >= vest.month;
      bases.push_back({exit * o.leave_chance[k], cases.total(e, k) - (vests ? mean : 0), vests});
    }
  }
  return bases;
}

double chance_under(const std::vector<Base>& bases, const MovingVest& vest, double volatility,
                    double x) {
  double chance = 0;
  for (const Base& b : bases) {
    if (b.chance == 0 || x < b.total) continue;
    chance += b.chance * (b.vests ? chance_under(vest, volatility, x - b.total) : 1);
  }
  return chance;
}

}  // namespace

double expected(const MovingVest& vest, double volatility) {
  const double s = spread(vest, volatility);
  if (vest.strike == 0) return vest.worth;
  if (s == 0 || vest.worth == 0) return std::max(0.0, vest.worth - vest.strike);
  const double d = std::log(vest.worth / vest.strike) / s + s / 2;
  return vest.worth * normal_cdf(d) - vest.strike * normal_cdf(d - s);
}

std::vector<const MovingVest*> moving_vests(const SimulatedOffer& o) {
  std::vector<const MovingVest*> vests;
  if (!o.has_motion()) return vests;
  for (const LiquidGrant& g : o.liquid) {
    if (g.moving.empty()) continue;
    for (const MovingVest& v : g.moving[sure_state(o, g.clauses)]) vests.push_back(&v);
  }
  return vests;
}

bool has_known_mean(const SimulatedOffer& o) { return o.grants.empty() && o.score_quarters == 0; }

std::optional<std::vector<double>> closed_quantiles(const SimulatedOffer& o,
                                                    std::span<const double> shares) {
  const auto vests = moving_vests(o);
  if (!has_known_mean(o) || vests.size() != 1) return std::nullopt;
  const MovingVest& vest = *vests.front();
  const auto bases = bases_of(o, vest);
  const auto by_total = [](const Base& a, const Base& b) { return a.total < b.total; };
  const double least = std::min_element(bases.begin(), bases.end(), by_total)->total;
  const double most = std::max_element(bases.begin(), bases.end(), by_total)->total +
                      vest.worth * std::exp(10 * spread(vest, o.listed_volatility));
  std::vector<double> quantiles;
  for (const double share : shares) {
    double low = least;
    double high = most;
    if (chance_under(bases, vest, o.listed_volatility, low) >= share - 1e-9) high = low;
    while (high - low > 1e-12 * std::max(1.0, std::abs(high))) {
      const double middle = low + (high - low) / 2;
      const bool enough = chance_under(bases, vest, o.listed_volatility, middle) >= share - 1e-9;
      (enough ? high : low) = middle;
    }
    quantiles.push_back(high);
  }
  return quantiles;
}

}  // namespace parley::model::sim
