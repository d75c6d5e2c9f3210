// Random numbers of tests: the same everywhere, from one seed that is printed and can be replaced.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <vector>

namespace parley::random {

/// PARLEY_SEED where the environment has it.
inline std::uint64_t seed() {
  const char* given = std::getenv("PARLEY_SEED");
  return given ? std::strtoull(given, nullptr, 10) : 20'260'901;
}

/// A small counter-based generator (splitmix64).
class Dice {
 public:
  explicit Dice(std::uint64_t start = seed()) : state_(start) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }

  /// A whole number from low to high, both included.
  int from(int low, int high) {
    return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(int in_hundred) { return from(1, 100) <= in_hundred; }
  template <class T>
  const T& one_of(const std::vector<T>& choices) {
    return choices[static_cast<std::size_t>(from(0, static_cast<int>(choices.size()) - 1))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace parley::random
