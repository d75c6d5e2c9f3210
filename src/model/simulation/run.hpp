// A run over paths: segments of paths shared out among threads, and what is known of each offer and
// of each pair of offers at the end.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "model/simulation/draws.hpp"
#include "model/simulation/offer.hpp"
#include "model/simulation/paths.hpp"
#include "model/simulation/spread.hpp"
#include "model/simulation/tally.hpp"

namespace parley::model::sim {

/// Totals and differences are kept as long as these are all of them together (64 MiB); more are
/// counted.
inline constexpr std::uint64_t kMostKept = std::uint64_t{1} << 23;
/// Of so many offers every pair's differences are spread out; of more a pair is two counts, so that
/// memory grows with the offers.
inline constexpr std::size_t kMostSpreadPairs = 10;

/// Paths that one thread runs in order; results are joined in the order of segments.
struct Segment {
  std::vector<std::shared_ptr<const DrawSource>> sources;  ///< by employer
  std::uint64_t first = 0;
  std::uint64_t count = 0;
};

/// At most 256 of one source, a whole number of blocks each.
std::vector<Segment> segments_of(const std::vector<std::shared_ptr<const DrawSource>>& sources,
                                 std::uint64_t paths);

struct OfferResult {
  std::vector<Tally> segments;
  Tally all;
  Spread totals;
};

struct PairResult {
  std::size_t a = 0;
  std::size_t b = 0;
  std::uint64_t a_ahead = 0;
  std::uint64_t b_ahead = 0;
  Spread differences;
};

struct RunResult {
  std::vector<OfferResult> offers;
  std::vector<PairResult> pairs;  ///< each once, a before b
  std::uint64_t paths = 0;
  bool interrupted = false;
};

struct RunOptions {
  std::vector<std::size_t>
      employers;  ///< of each offer: which of a segment's sources it draws from
  int threads = 1;
  Control control = Control::no;
  std::function<void(double)> progress;
  std::function<bool()> interrupted;
};

RunResult run(const std::vector<SimulatedOffer>& offers, const std::vector<Segment>& segments,
              const RunOptions& options);

/// Of an offer, as the run weighs it: at its wealth and risk aversion.
Utility utility_of(const SimulatedOffer& offer);

}  // namespace parley::model::sim
