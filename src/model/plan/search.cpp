#include "model/plan/search.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace parley::model {
namespace {

Package values_of(const PerLever<Cap>& caps) {
  Package x;
  for (const Lever l : kAllLevers) x[l] = caps[l].value;
  return x;
}

}  // namespace

PlanSearch::PlanSearch(const Negotiation& n, const PackageTable& table, Policy policy,
                       Ratio stretch)
    : table_(table),
      caps_(steps_under(table.grid(), values_of(caps_under(n, policy)))),
      base_cap_(table.lengths()[0] - 1),
      cost_limit_((Ratio(1) + stretch).value() * table.cost(0)),
      equal_limit_(1.05 * cost_limit_) {
  for (std::size_t i = 0; i < kLevers; ++i) {
    const auto& band = n.bands[kAllLevers[i]];
    if (band) width_[i] = (band->high - n.offered[kAllLevers[i]]).value();
  }
}

Steps PlanSearch::caps_with_base() const {
  Steps caps = caps_;
  caps[static_cast<std::size_t>(Lever::base_salary)] = base_cap_;
  return caps;
}

PackageFilter PlanSearch::within_limits() const {
  return {.caps = caps_, .most_changed = kMostChanged, .most_cost = cost_limit_};
}

double PlanSearch::best_worth() const { return largest_worth(table_, within_limits()); }

// Of all packages that reach the level, whatever they change and cost.
PackageIndex PlanSearch::least_cost_from(double level) const {
  PackageFilter wanted{.caps = caps_, .least_worth = level};
  wanted.most_cost = least_cost(table_, wanted);
  PackageSet set(table_, wanted);
  return set.keep_least_cost().keep_most_focal().keep_most_worth().first();
}

Opening PlanSearch::opening(double reservation) const {
  Opening o;
  o.best = best_worth();
  o.largest = largest_worth(table_, {.caps = caps_});
  if (!reaches(o.best, reservation) && reaches(o.largest, reservation)) {
    o.from_reservation = true;
    o.package = least_cost_from(reservation + 0.25 * (o.largest - reservation));
    return o;
  }
  PackageFilter near_best = within_limits();
  near_best.least_worth = o.best - 0.10 * (o.best - table_.worth(0));
  PackageSet set(table_, near_best);
  o.package = set.keep_most_focal().keep_most_worth().keep_least_cost().first();
  return o;
}

std::optional<PackageIndex> PlanSearch::sayable_cheapest(PackageFilter wanted,
                                                         const Opening& opening) const {
  const double slack = 0.05 * (table_.cost(opening.package) - table_.cost(0));
  wanted.most_cost = std::min(wanted.most_cost, least_cost(table_, wanted) + slack);
  PackageSet set(table_, wanted);
  if (set.empty()) return std::nullopt;
  return set.keep_most_focal().keep_least_cost().keep_most_worth().first();
}

std::vector<PackageIndex> PlanSearch::ladder(const Opening& opening, double settle) const {
  std::vector<PackageIndex> rungs;
  PackageIndex before = opening.package;
  const double above = table_.worth(opening.package) - settle;
  for (const double part : {0.5, 0.25, 0.125, 0.0}) {
    const PackageFilter wanted{.caps = table_.steps(before), .least_worth = settle + part * above};
    const auto rung = sayable_cheapest(wanted, opening);
    if (!rung || *rung == before) continue;
    rungs.push_back(*rung);
    before = *rung;
  }
  return rungs;
}

// In units of each lever's room above the offer.
double PlanSearch::distance(PackageIndex a, PackageIndex b) const {
  const Package x = table_.package(a);
  const Package y = table_.package(b);
  double sum = 0;
  for (std::size_t i = 0; i < kLevers; ++i) {
    const double apart = std::abs((x[kAllLevers[i]] - y[kAllLevers[i]]).value());
    if (apart > 0) sum += apart / width_[i];
  }
  return sum;
}

std::vector<PackageIndex> PlanSearch::cheapest_of_each_lever_set(const Opening& opening) const {
  const double worth = table_.worth(opening.package);
  const double apart = 0.05 * (worth - table_.worth(0));
  const PackageSet near(table_,
                        {.caps = caps_with_base(),
                         .most_changed = kMostChanged,
                         .least_worth = worth - apart,
                         .most_cost = std::max(equal_limit_, table_.cost(opening.package))});
  std::map<unsigned, PackageSet> sets;
  for (const PackageIndex i : near.members()) {
    if (!reaches(worth + apart, table_.worth(i))) continue;
    if (table_.changed(i) == table_.changed(opening.package)) continue;
    sets.try_emplace(table_.changed(i), table_).first->second.add(i);
  }
  std::vector<PackageIndex> cheapest;
  for (auto& [levers, set] : sets) {
    cheapest.push_back(set.keep_least_cost().keep_most_focal().keep_most_worth().first());
  }
  std::sort(cheapest.begin(), cheapest.end());
  return cheapest;
}

std::vector<PackageIndex> PlanSearch::equal_offers(const Opening& opening) const {
  const std::vector<PackageIndex> others = cheapest_of_each_lever_set(opening);
  std::vector<PackageIndex> best = {opening.package};
  if (others.size() == 1) best.push_back(others.front());
  double farthest = -1;
  for (std::size_t i = 0; i < others.size(); ++i) {
    for (std::size_t j = i + 1; j < others.size(); ++j) {
      const double apart =
          std::min({distance(opening.package, others[i]), distance(opening.package, others[j]),
                    distance(others[i], others[j])});
      if (apart <= farthest) continue;
      farthest = apart;
      best = {opening.package, others[i], others[j]};
    }
  }
  return best;
}

std::optional<PackageIndex> PlanSearch::swap(double cost) const {
  PackageFilter wanted{.caps = caps_with_base(), .most_cost = cost};
  wanted.least_worth = largest_worth(table_, wanted);
  PackageSet set(table_, wanted);
  if (set.empty()) return std::nullopt;
  return set.keep_most_worth().keep_least_cost().first();
}

}  // namespace parley::model
