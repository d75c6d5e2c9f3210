#include "model/simulation/sobol.hpp"

#include <bit>
#include <boost/random/sobol.hpp>

#include "model/simulation/philox.hpp"

namespace parley::model::sim {
namespace {

// The variables that matter most take the first dimensions, which are the evenest.
enum Dimension : std::size_t { kExit, kPrice, kFailure, kLeaving, kListing, kFirstScore };

constexpr std::uint32_t kScrambleDraw = 0x80000000u;  // no path's variable has this draw

struct Scramble {
  Directions rows{};  // row i says which digits make digit i
  std::uint32_t shift = 0;
};

Scramble scramble_of(std::uint64_t seed, std::uint32_t replicate, std::size_t dimension) {
  std::array<std::uint32_t, 33> words{};
  std::array<std::uint32_t, 33> unused{};
  philox(seed, kScrambleDraw + static_cast<std::uint32_t>(dimension),
         static_cast<std::uint64_t>(replicate) << 8, words.size(),
         {words.data(), unused.data(), unused.data(), unused.data()});
  Scramble s;
  for (std::uint32_t i = 0; i < 32; ++i) {
    const std::uint32_t digit = 0x80000000u >> i;
    s.rows[i] = digit | (words[i] & ~(digit | (digit - 1)));
  }
  s.shift = words[32];
  return s;
}

std::uint32_t scrambled(const Scramble& s, std::uint32_t direction) {
  std::uint32_t out = 0;
  for (std::uint32_t i = 0; i < 32; ++i) {
    out |= static_cast<std::uint32_t>(std::popcount(s.rows[i] & direction) & 1) << (31 - i);
  }
  return out;
}

class SobolDraws : public DrawSource {
 public:
  SobolDraws(const std::vector<Directions>& directions, std::uint64_t seed, std::uint32_t replicate,
             const DrawPlan& plan, std::size_t first_dimension)
      : plan_(plan) {
    const std::size_t last = first_dimension + sobol_dimensions(plan);
    for (std::size_t d = first_dimension; d < last; ++d) {
      const Scramble s = scramble_of(seed, replicate, d);
      columns_.push_back({});
      for (std::size_t k = 0; k < 32; ++k) columns_.back()[k] = scrambled(s, directions[d][k]);
      shifts_.push_back(s.shift);
    }
  }

  void fill(std::uint64_t first, std::size_t count, Draws& d) const override {
    d.count = count;
    d.scores.resize(plan_.quarters);
    d.motion.resize(plan_.days.size());
    fill_uniform(kExit, first, count, d.exit);
    fill_uniform(kFailure, first, count, d.failure);
    fill_uniform(kPrice, first, count, d.price);
    fill_words(kLeaving, first, count, d.leaving);
    fill_words(kListing, first, count, d.listing);
    for (std::size_t q = 0; q < plan_.quarters; ++q)
      fill_words(kFirstScore + q, first, count, d.scores[q]);
    for (std::size_t i = 0; i < plan_.days.size(); ++i)
      fill_uniform(kFirstScore + plan_.quarters + i, first, count, d.motion[i]);
    move(plan_, d);
  }

 private:
  // In the order of the Gray code, in which each point differs from the last by one direction.
  void fill_words(std::size_t dimension, std::uint64_t first, std::size_t count,
                  Lane<std::uint32_t>& out) const {
    const Directions& v = columns_[dimension];
    std::uint32_t x = shifts_[dimension];
    const std::uint64_t gray = first ^ (first >> 1);
    for (std::size_t k = 0; k < 32; ++k) x ^= (gray >> k & 1) != 0 ? v[k] : 0;
    for (std::size_t i = 0; i < count; ++i) {
      out[i] = x;
      x ^= v[static_cast<std::size_t>(std::countr_zero(first + i + 1)) & 31];
    }
  }

  void fill_uniform(std::size_t dimension, std::uint64_t first, std::size_t count,
                    Lane<double>& out) const {
    Lane<std::uint32_t> words;
    fill_words(dimension, first, count, words);
    for (std::size_t i = 0; i < count; ++i) out[i] = uniform(words[i]);
  }

  DrawPlan plan_;
  std::vector<Directions> columns_;
  std::vector<std::uint32_t> shifts_;
};

}  // namespace

std::vector<Directions> sobol_directions(std::size_t dimensions) {
  boost::random::sobol_engine<std::uint32_t, 32> engine(dimensions);
  std::vector<Directions> directions(dimensions);
  for (std::size_t k = 0; k < 32; ++k) {
    // Boost leaves out the point of zeros: its n-th is the (n+1)-th. Points 2^k - 1 and 2^k differ
    // by direction k.
    const auto power = std::uint64_t{1} << k;
    if (power >= 2) {
      engine.seed(static_cast<std::uint32_t>(power - 2));
      for (std::size_t d = 0; d < dimensions; ++d) directions[d][k] = engine();
    }
    engine.seed(static_cast<std::uint32_t>(power - 1));
    for (std::size_t d = 0; d < dimensions; ++d) directions[d][k] ^= engine();
  }
  return directions;
}

std::size_t sobol_dimensions(const DrawPlan& plan) {
  return kFirstScore + plan.quarters + plan.days.size();
}

std::unique_ptr<DrawSource> sobol_draws(const std::vector<Directions>& directions,
                                        std::uint64_t seed, std::uint32_t replicate,
                                        const DrawPlan& plan, std::size_t first) {
  return std::make_unique<SobolDraws>(directions, seed, replicate, plan, first);
}

}  // namespace parley::model::sim
