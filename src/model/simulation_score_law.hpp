// Score law: how bonuses and impact clauses come out together, as a few weighted points.
//
// Quarter after quarter the states of the clauses and the bonus so far are joined with what the quarter's
// score may bring; each state's bonuses are then reduced to the points that share their first ten moments.
// Where scores hang together with the price of an exit, there is a law for each value z of its normal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "simulation_offer.hpp"
#include "simulation_quadrature.hpp"

namespace parley::sim {

/// Of one state of the clauses (bit i: clause i is met): bonuses with their chances.
struct StateLaw {
  std::uint32_t state = 0;
  std::vector<Node> bonus;  ///< dollars of present value
};
/// Of one number of paid quarters.
using ScoreLaw = std::vector<StateLaw>;

class ScoreLaws {
 public:
  static constexpr std::size_t kPoints = 4;

  explicit ScoreLaws(const SimulatedOffer& offer);

  /// The law of those who leave after month k does not depend on the price: at() needs no z.
  bool independent() const { return grid_.size() == 1; }
  /// The states and their order are the same for every z, the numbers of points may differ.
  const ScoreLaw& at(std::size_t leaving) const { return law(grid_.front(), leaving); }
  /// Given z: between points of a grid, or anew where they have no like points to go between.
  void at(double z, std::size_t leaving, ScoreLaw& out);

 private:
  using Laws = std::vector<ScoreLaw>;  // by the number of quarters

  const ScoreLaw& law(const Laws& laws, std::size_t leaving) const;
  const Laws& anew(double z);
  bool are_alike(std::size_t cell, std::size_t leaving) const;

  const SimulatedOffer& offer_;
  int quarters_;
  std::vector<Laws> grid_;      // by z
  std::map<double, Laws> anew_;  // by z, the latest few
  double first_z_ = 0;
  double step_ = 1;
};

}  // namespace parley::sim
