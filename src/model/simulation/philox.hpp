// Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011): random words as a function of a counter and a
// key.
//
// There is no state: word w of draw d of path p under a seed is always the same, whatever was drawn
// before it, by however many threads.
#pragma once

#include <cstddef>
#include <cstdint>

namespace parley::model::sim {

/// The four words of one draw, for `count` paths from `first` on: out[w][i] is word w of path first
/// + i. The counter is {path, path >> 32, draw, 0}, the key the seed.
void philox(std::uint64_t seed, std::uint32_t draw, std::uint64_t first, std::size_t count,
            std::uint32_t* const (&out)[4]);

}  // namespace parley::model::sim
