// Exits: of a block of paths those whose company is sold or listed, side by side, with what common
// is worth in them and what a grant's holder may claim of it.
//
// All is done in loops over the exits of a block, as tables looked up by step: what an exit pays
// hangs on the step of its day and on the one in which the holder has left (offer.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "model/simulation/draws.hpp"
#include "model/simulation/offer.hpp"

namespace parley::model::sim {

struct Exits {
  std::size_t count = 0;
  Lane<std::uint32_t> path;  ///< in order
  Lane<double> time;         ///< years
  Lane<double> proceeds;
  Lane<double> discount;
  Lane<double> price;           ///< of common, per whole company of today: kept * p
  Lane<std::uint32_t> step;     ///< of the exit
  Lane<std::uint32_t> leave;    ///< month of leaving
  Lane<std::uint32_t> left;     ///< its step
  Lane<std::uint32_t> met;      ///< clauses, as bits
  Lane<std::uint32_t> is_sale;  ///< 1, or 0 where it is an ipo
};

/// Finds steps and prices. Keeps a reference to the offer.
class ExitPrices {
 public:
  explicit ExitPrices(const SimulatedOffer& offer);

  /// From `time`.
  void find_steps(Exits& exits) const;
  /// From `step`, `proceeds` and `is_sale`.
  void find_prices(Exits& exits);

 private:
  const SimulatedOffer& offer_;
  std::vector<std::uint32_t> step_of_day_;  // every step begins with a whole day
  std::vector<std::uint32_t> first_step_;   // of each phase, and one beyond the last
  Lane<double> common_;
};

/// What is paid of each dollar that a grant's price is above its strike. Keeps references.
class Claims {
 public:
  Claims(const SimulatedOffer& offer, const SimulatedGrant& grant);

  /// In the state of the clauses that `exits.met` says.
  void find(const Exits& exits, Lane<double>& claims);
  /// Of someone who has met none.
  void find_unmet(const Exits& exits, Lane<double>& claims);

 private:
  void look_up(const Exits& exits, Lane<double>& claims) const;
  void find_each(const Exits& exits, Lane<double>& claims) const;

  const SimulatedOffer& offer_;
  const SimulatedGrant& grant_;
  bool plain_;                       // no sale and no leaving changes what has vested
  std::vector<double> vested_;       // by state, by step
  std::vector<double> discounted_;   // 0 where what has not vested is lost
  std::vector<std::uint32_t> ends_;  // by month of leaving; empty where nothing ends
  Lane<std::uint32_t> state_;
};

}  // namespace parley::model::sim
