// Draws: the random numbers of a block of paths, the same for every scenario compared.
//
// One stream for each (path, variable); each variable is monotone in its draw. A source fills a
// block from the number of its first path alone, so blocks can be made in any order, on any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace parley::model::sim {

inline constexpr std::size_t kBlock = 1024;

template <class T>
using Lane = std::array<T, kBlock>;

/// Uniform draws lie strictly between 0 and 1; words are uniform on 0 to 2^32 - 1.
struct Draws {
  std::size_t count = 0;
  Lane<double> exit;                        ///< uniform: the time of an exit
  Lane<double> failure;                     ///< uniform: the time of a failure
  Lane<double> price;                       ///< uniform: the price at an exit
  Lane<std::uint32_t> leaving;              ///< the month of leaving
  Lane<std::uint32_t> listing;              ///< whether an exit is an ipo
  std::vector<Lane<std::uint32_t>> scores;  ///< of quarter q at [q - 1]
  std::vector<Lane<double>> motion;         ///< B at each day of the plan, in years of 365 days
};

/// What the files of one employer draw.
struct DrawPlan {
  std::size_t quarters = 0;    ///< scores
  std::vector<double> days;    ///< on which a listed price is asked for: after the start, rising
  std::uint32_t employer = 0;  ///< its number: employers share no draw
};

/// Where draws come from; `fill` may be called from several threads.
class DrawSource {
 public:
  virtual ~DrawSource() = default;
  virtual void fill(std::uint64_t first, std::size_t count, Draws& draws) const = 0;
};

/// The middle of the cell of a word of 2^32 cells of (0, 1).
inline double uniform(std::uint32_t word) { return (static_cast<double>(word) + 0.5) * 0x1p-32; }

/// Waiting times at a rate of 1: out[i] = -ln u[i].
void unit_exponentials(const double* u, double* out, std::size_t count);

/// Turns the uniform draws in `motion` into a Brownian motion at the days of a plan.
void move(const DrawPlan& plan, Draws& draws);

/// Counter-based random streams (Philox) of a seed.
std::unique_ptr<DrawSource> random_draws(std::uint64_t seed, const DrawPlan& plan);

}  // namespace parley::model::sim
