// Sobol points, scrambled: draws that fill the space of all variables evenly.
//
// Boost's direction numbers, each dimension scrambled by a random linear matrix and a random shift,
// so that every replicate of a seed is unbiased and independent of the others: the spread of their
// means is the standard error that the method truly has.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "model/simulation/draws.hpp"

namespace parley::model::sim {

/// The direction numbers of one dimension, the first digit in the highest bit.
using Directions = std::array<std::uint32_t, 32>;

/// Boost's, for dimensions 0 to `dimensions` - 1.
std::vector<Directions> sobol_directions(std::size_t dimensions);

/// As many dimensions as there are direction numbers for.
inline constexpr std::size_t kMostDimensions = 3667;

/// Dimensions that the draws of a plan take.
std::size_t sobol_dimensions(const DrawPlan& plan);

/// One replicate; paths number its points from 0. `first`: the dimension of the plan's first
/// variable. Two employers may not share one: scrambling leaves the leading digits of a dimension
/// tied to one another.
std::unique_ptr<DrawSource> sobol_draws(const std::vector<Directions>& directions,
                                        std::uint64_t seed, std::uint32_t replicate,
                                        const DrawPlan& plan, std::size_t first);

}  // namespace parley::model::sim
