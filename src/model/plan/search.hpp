// The searches of a plan over its table of packages (docs/model.md, Negotiation).
#pragma once

#include <optional>
#include <vector>

#include "model/plan/caps.hpp"
#include "model/plan/package_table.hpp"

namespace parley::model {

inline constexpr int kMostChanged = 3;

struct Opening {
  PackageIndex package = 0;
  double best = 0;     ///< U*: the largest worth within the limits
  double largest = 0;  ///< U': the largest worth without limits
  bool from_reservation = false;
};

/// What a plan searches in: all packages, the caps of its policy, and the limits on its asks.
class PlanSearch {
 public:
  PlanSearch(const Negotiation& n, const PackageTable& table, Policy policy, Ratio stretch);

  const PackageTable& table() const { return table_; }
  const Steps& caps() const { return caps_; }
  /// The same with base free up to its band's high.
  Steps caps_with_base() const;
  /// C of the offer times (1 + stretch).
  double cost_limit() const { return cost_limit_; }

  /// U*: at most 3 changed levers, within the cost limit.
  double best_worth() const;
  Opening opening(double reservation) const;
  /// Of those within 5 % of the opening's extra cost above the cheapest, the most focal first.
  std::optional<PackageIndex> sayable_cheapest(PackageFilter wanted, const Opening& opening) const;

  std::vector<PackageIndex> ladder(const Opening& opening, double settle) const;
  std::vector<PackageIndex> equal_offers(const Opening& opening) const;
  /// Most worth for at most this cost; empty where every package costs more.
  std::optional<PackageIndex> swap(double cost) const;

 private:
  PackageFilter within_limits() const;
  PackageIndex least_cost_from(double level) const;
  double distance(PackageIndex a, PackageIndex b) const;
  std::vector<PackageIndex> cheapest_of_each_lever_set(const Opening& opening) const;

  const PackageTable& table_;
  Steps caps_{};
  std::uint32_t base_cap_ = 0;
  double cost_limit_ = 0;
  double equal_limit_ = 0;               // of equal offers
  std::array<double, kLevers> width_{};  // band high less offer
};

}  // namespace parley::model
