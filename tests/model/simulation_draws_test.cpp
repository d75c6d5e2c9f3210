#include <Random123/philox.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "model/simulation/draws.hpp"
#include "model/simulation/elementary.hpp"
#include "model/simulation/normal.hpp"
#include "model/simulation/philox.hpp"
#include "model/simulation/sobol.hpp"

using namespace parley::model::sim;

TEST_SUITE("simulation") {
  TEST_CASE("Philox gives the words that its authors publish") {
    std::uint32_t w[4];
    philox(0, 0, 0, 1, {&w[0], &w[1], &w[2], &w[3]});
    CHECK(w[0] == 0x6627e8d5u);
    CHECK(w[1] == 0xe169c58du);
    CHECK(w[2] == 0xbc57ac4cu);
    CHECK(w[3] == 0x9b00dbd8u);
  }

  TEST_CASE("Philox of a block is Philox of each of its paths") {
    constexpr std::size_t kCount = 29;  // eights, and a rest
    const std::uint64_t seed = 0x123456789abcdef0u;
    const std::uint64_t first = 0xfffffff0u;  // the counter carries into its second word
    std::uint32_t w[4][kCount];
    philox(seed, 7, first, kCount, {w[0], w[1], w[2], w[3]});
    for (std::size_t i = 0; i < kCount; ++i) {
      const std::uint64_t path = first + i;
      const auto want = r123::Philox4x32{}(
          {{static_cast<std::uint32_t>(path), static_cast<std::uint32_t>(path >> 32), 7, 0}},
          {{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}});
      for (std::size_t k = 0; k < 4; ++k) CHECK(w[k][i] == want[k]);
    }
  }

  TEST_CASE("a path has the same draws whatever block it is in") {
    const auto source = random_draws(3, {.quarters = 6});
    Draws whole;
    Draws part;
    source->fill(0, 100, whole);
    source->fill(37, 20, part);
    for (std::size_t i = 0; i < 20; ++i) {
      CHECK(part.exit[i] == whole.exit[37 + i]);
      CHECK(part.price[i] == whole.price[37 + i]);
      CHECK(part.leaving[i] == whole.leaving[37 + i]);
      CHECK(part.scores[5][i] == whole.scores[5][37 + i]);
    }
  }

  TEST_CASE("more quarters do not change the draws of the first") {
    Draws four;
    Draws nine;
    random_draws(3, {.quarters = 4})->fill(0, 10, four);
    random_draws(3, {.quarters = 9})->fill(0, 10, nine);
    CHECK(four.scores[3][9] == nine.scores[3][9]);
    CHECK(four.failure[9] == nine.failure[9]);
  }

  TEST_CASE("logarithm and exponential are those of the library to 1e-15") {
    for (double x = 1e-300; x < 1e300; x *= 1.037) {
      CHECK(std::abs(log_of(x) - std::log(x)) <= 1e-15 * std::max(1.0, std::abs(std::log(x))));
    }
    for (double x = -700; x < 700; x += 0.371) CHECK(std::abs(exp_of(x) / std::exp(x) - 1) < 1e-15);
    CHECK(exp_of(-1e9) < 1e-300);
  }

  // Abramowitz and Stegun, table 26.5 (quantiles), to the digits printed there.
  TEST_CASE("the inverse of the normal distribution is that of the tables") {
    CHECK(std::abs(normal_quantile(0.975) - 1.959963984540054) < 1e-15);
    CHECK(std::abs(normal_quantile(0.99) - 2.3263478740408408) < 1e-15);
    CHECK(std::abs(normal_quantile(1e-10) + 6.361340902404056) < 1e-13);
    CHECK(normal_quantile(0.5) == 0);
  }

  TEST_CASE("the inverse of the normal distribution inverts it, and rises") {
    double before = -40;
    for (double x = -37; x < 5; x += 0.137) {
      const double z = normal_quantile(normal_cdf(x));
      CHECK(std::abs(z - x) < 1e-9);
      CHECK(z > before);
      before = z;
    }
  }

  // A Sobol sequence in base 2: in each dimension, every aligned run of 2^k points has one in each
  // of the 2^k cells; a linear scramble keeps that.
  TEST_CASE("every dimension of the scrambled Sobol points is evenly filled") {
    constexpr std::size_t kQuarters = 20;
    const auto directions = sobol_directions(sobol_dimensions({.quarters = kQuarters}));
    Draws d;
    sobol_draws(directions, 5, 3, {.quarters = kQuarters}, 0)->fill(64, 64, d);
    for (const auto& lane : d.scores) {
      std::set<std::uint32_t> cells;
      for (std::size_t i = 0; i < 64; ++i) cells.insert(lane[i] >> 26);
      CHECK(cells.size() == 64);
    }
    std::set<int> cells;
    for (std::size_t i = 0; i < 64; ++i) cells.insert(static_cast<int>(d.exit[i] * 64));
    CHECK(cells.size() == 64);
  }

  TEST_CASE("replicates of Sobol points differ, and so do seeds") {
    const auto directions = sobol_directions(sobol_dimensions({.quarters = 4}));
    Draws a;
    Draws b;
    Draws c;
    sobol_draws(directions, 5, 0, {.quarters = 4}, 0)->fill(0, 8, a);
    sobol_draws(directions, 5, 1, {.quarters = 4}, 0)->fill(0, 8, b);
    sobol_draws(directions, 6, 0, {.quarters = 4}, 0)->fill(0, 8, c);
    CHECK(a.exit[3] != b.exit[3]);
    CHECK(a.exit[3] != c.exit[3]);
  }
}
