// Limits of what a scenario may say. They are far above any offer, and keep a slip of the hand (or
// a hostile file) from becoming a date in the year 9000 or an hour of computing.
#pragma once

#include <cstddef>
#include <cstdint>

namespace parley::scenario {

inline constexpr std::int64_t kMostDollars = 1'000'000'000'000'000;
inline constexpr std::int64_t kMostDollarsPerShare = 1'000'000'000'000;
inline constexpr std::int64_t kMostShares = 1'000'000'000'000'000;
inline constexpr std::int64_t kMostNumber = 1'000'000'000'000;
inline constexpr std::int64_t kMostGrowth = 1'000;  ///< percent a year
inline constexpr std::int64_t kMostPays = 10'000;   ///< percent
inline constexpr std::int64_t kMostPayout = 1'000;  ///< percent
inline constexpr std::int64_t kMostMonths = 1'200;
inline constexpr std::int64_t kMostDays = 36'500;
inline constexpr std::int64_t kMostPaths = 1'000'000'000;

inline constexpr std::size_t kMostListed = 400;  ///< of any list that says nothing else
inline constexpr std::size_t kMostGrants = 50;
inline constexpr std::size_t kMostRounds = 50;
inline constexpr std::size_t kMostClasses = 50;
inline constexpr std::size_t kMostExits = 100;
inline constexpr std::size_t kMostFeatures = 200;
inline constexpr std::size_t kMostTiers = 50;
inline constexpr std::size_t kMostClauses = 20;

inline constexpr std::size_t kLongestChain = 32;  ///< files that extend one another

}  // namespace parley::scenario
