// Score law: how bonuses and impact clauses come out together, as weighted points.
//
// Where the points lie depends on the offer alone: after each quarter they are a few Chebyshev
// points from the least to the largest bonus so far. What a quarter's score may bring moves every
// polynomial of the bonus exactly, so each state of the clauses has weights that share the first
// moments of its law; some of them may be below 0. Where scores hang together with the price of an
// exit there are weights for each value z of its normal: smooth in z, hence read from a grid of it.
//
//   a quarter that pays 100 or nothing by even chances: weights 1/2 at 0 and at 100, 0 between
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/simulation/offer.hpp"

namespace parley::model::sim {

/// A state of the clauses after some number of paid quarters, and its points.
struct ScoreState {
  std::uint32_t met = 0;  ///< bit i: clause i is met
  std::size_t first = 0;  ///< place of its first point
  std::size_t points = 1;
};

class ScoreLaws {
 public:
  /// `fineness`: how many times as many points and as fine a grid as usual.
  explicit ScoreLaws(const SimulatedOffer& offer, std::size_t fineness = 1);

  /// Of those who leave after month k.
  const std::vector<ScoreState>& states(std::size_t leaving) const;
  /// Dollars of present value, by place.
  const std::vector<double>& bonus() const { return bonus_; }
  /// By place, given z. Valid until the next call.
  const std::vector<double>& weights(double z);
  /// Weights do not depend on z.
  bool independent() const { return grid_.size() == 1; }

 private:
  // What a score may bring: where each state and each point of the quarter before comes to.
  struct Move {
    std::vector<std::size_t> states;
    std::vector<double> points;  // a row of weights for each point before
  };
  struct Quarter {
    std::vector<double> points;
    std::vector<ScoreState> states;
    std::vector<Move> moves;  // into it, by what the score brings
  };

  void add_quarter(std::size_t points);
  std::vector<double> weights_given(double z) const;
  void reduce(std::size_t points);

  const SimulatedOffer& offer_;
  std::vector<Quarter> quarters_;  // from none to the last that matters
  std::vector<double> bonus_;
  std::vector<std::vector<double>> grid_;  // weights, by z
  double first_z_ = 0;
  double step_ = 1;
  std::vector<double> between_;  // the latest weights between points of the grid
};

}  // namespace parley::model::sim
