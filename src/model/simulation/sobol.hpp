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

/// Dimensions that a block of draws with so many quarters takes.
std::size_t sobol_dimensions(std::size_t quarters);

/// One replicate; paths number its points from 0.
std::unique_ptr<DrawSource> sobol_draws(const std::vector<Directions>& directions,
                                        std::uint64_t seed, std::uint32_t replicate,
                                        std::size_t quarters);

}  // namespace parley::model::sim
