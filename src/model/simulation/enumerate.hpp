// Enumeration: every case of an offer, each with its chance, where only the exits of the file and
// the month of leaving are uncertain (docs/simulation.md).
//
// All figures are then exact: a mean is a sum, a quantile one of the totals, and a pair is every
// case of the one beside every case of the other. Files of one employer share the two draws, so
// their cases are cells of one square; files of two employers share nothing.
//
//   $450,000 with 60 %, $900,000 with 40 %: the mean is $630,000, the median $450,000
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/simulation/exact.hpp"
#include "model/simulation/offer.hpp"

namespace parley::model::sim {

/// One exit and one month of leaving.
struct Case {
  double chance = 0;
  double total = 0;
  double equity = 0;
};

/// Whether exits as the law and leaving are all that is uncertain.
bool is_enumerable(const SimulatedOffer& o);

/// The cases of an offer. Listed stock that moves counts at its mean, so that where has_known_mean
/// (listed.hpp) holds the means are right, and where is_enumerable holds everything is.
class Cases {
 public:
  explicit Cases(const SimulatedOffer& o);

  /// Chances above 0, by rising total.
  const std::vector<Case>& by_total() const { return by_total_; }
  ExactWorth worth() const;
  /// Whether every case comes to the same, to half a cent.
  bool certain() const;
  /// For each share p the least total x with P(total <= x) >= p, to 1e-9.
  std::vector<double> quantiles(std::span<const double> shares) const;

  const SimulatedOffer& offer() const { return *offer_; }
  double total(std::size_t exit, std::size_t leaving) const;

 private:
  double equity(std::size_t exit, std::size_t leaving) const;

  const SimulatedOffer* offer_;
  std::vector<double> cash_;    // by the month of leaving
  std::vector<double> moving_;  // the same, of listed stock that moves, at its mean
  std::vector<std::size_t> exit_states_;
  std::vector<std::size_t> liquid_states_;
  std::vector<Case> by_total_;
};

struct PairChances {
  double a_ahead = 0;  ///< by half a cent or more
  double b_ahead = 0;
  std::vector<double> quantiles;  ///< of a - b
};

/// Of one employer where the names are the same, else of independent futures.
PairChances pair_chances(const Cases& a, const Cases& b, std::span<const double> shares);

}  // namespace parley::model::sim
