// Paths: what a block of draws makes of an offer (docs/simulation.md).
//
// Loops over whole blocks, and over the paths that have an exit alone where there is no exit
// nothing is owed. A score is never computed where only its reaching a tier counts: the tier's own
// place among the 2^32 words of the draw decides.
#pragma once

#include <cstdint>
#include <vector>

#include "model/simulation/draws.hpp"
#include "model/simulation/exits.hpp"
#include "model/simulation/offer.hpp"

namespace parley::model::sim {

/// Present values, dollars.
struct Outcomes {
  std::size_t count = 0;
  Lane<double> total;
  Lane<double> equity;
  /// Control::yes: the equity less an amount of known mean 0 that follows the price into its tail.
  /// The mean is the same, and the tail is gone.
  Lane<double> steady_equity;
};

enum class Control { no, yes };

/// Holds the scratch of one thread; keeps a reference to the offer.
class PathEvaluator {
 public:
  PathEvaluator(const SimulatedOffer& offer, Control control);
  PathEvaluator(SimulatedOffer&&, Control) = delete;

  void evaluate(const Draws& draws, Outcomes& outcomes);

 private:
  // A threshold as the least word that reaches it.
  struct Reach {
    double threshold = 0;
    std::uint32_t word = 0;
  };
  struct Step {
    std::size_t quarter = 0;       // from 0
    std::uint32_t stay_until = 0;  // month
    Reach reach;
    double gain = 0;
  };
  struct Clause {
    std::vector<std::pair<std::size_t, Reach>> quarters;
  };

  static Reach reach_of(double threshold);
  void find_leaving(const Draws& d);
  void find_exits(const Draws& d);
  void find_scores(const Draws& d);
  void pay_cash(const Draws& d, Outcomes& out);
  void find_clauses(const Draws& d);
  void pay_liquid(std::size_t count, Outcomes& out) const;
  void pay_moving(const Draws& d, Outcomes& out);
  void pay_over_exits(const Draws& d, Outcomes& out) const;
  void price_exits(const Draws& d);
  void pay_stock(Outcomes& out);
  void pay_strikes(std::size_t count, Outcomes& out) const;
  void find_ends(std::size_t count);
  bool is_bought(const SimulatedGrant& g, std::size_t exit) const;
  void steady(Outcomes& out);
  std::size_t state(const std::vector<std::size_t>& clauses, std::size_t path) const;

  const SimulatedOffer& offer_;
  Control control_;
  std::vector<Step> steps_;
  std::vector<Clause> clauses_;
  std::vector<std::uint16_t> leave_guess_;  // by the leading bits of the word

  std::vector<std::uint32_t> left_of_;  // step in which who leaves in a month has left

  Lane<std::uint32_t> leave_;               // month of leaving
  Lane<std::uint32_t> met_;                 // clauses, as bits
  Lane<double> z_;                          // of the price
  Lane<double> end_;                        // day, where options are bought on leaving
  std::vector<Lane<double>> score_normal_;  // of each quarter, where they are correlated

  std::array<Lane<double>, 2> scratch_{};

  // Of the paths that have an exit.
  Exits exits_;
  ExitPrices prices_;
  std::vector<Claims> claims_;  // by grant
  Lane<double> claim_;
};

}  // namespace parley::model::sim
