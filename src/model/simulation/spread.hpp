// Spread: how values are spread: their quantiles, and a sketch for pictures.
//
// Few values are kept, and a quantile is one of them; of many only the sketch is, so that memory
// does not grow with their number. Which of both is said at the start. Nothing hangs on the order
// of the values.
//
//   the quantile of 0.5 of 1, 2, 3, 4 is 2: half of them are at or under it
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/simulation/sketch.hpp"

namespace parley::model::sim {

enum class Keep { values, counts };

class Spread {
 public:
  explicit Spread(Keep keep = Keep::values) : keep_(keep) {}

  void add(std::span<const double> values);
  void merge(Spread other);

  /// For each p the least value with a share `p` of all values at or under it; where only counts
  /// are kept the mean of its bucket. There must be a value.
  std::vector<double> quantiles(std::span<const double> shares) const;
  const Sketch& sketch() const { return sketch_; }

 private:
  Keep keep_;
  std::vector<std::vector<double>> values_;  // in parts that never move
  Sketch sketch_;
};

}  // namespace parley::model::sim
