// Shares: a whole number of shares. It is neither money nor a count of months, and does not mix
// with either: Shares::of(480).count() == 480.
#pragma once

#include <compare>
#include <cstdint>

namespace parley {

class Shares {
 public:
  constexpr Shares() = default;
  static constexpr Shares of(std::int64_t count) { return Shares(count); }
  constexpr std::int64_t count() const { return count_; }

  friend constexpr Shares operator+(Shares a, Shares b) { return Shares(a.count_ + b.count_); }
  friend constexpr Shares operator-(Shares a, Shares b) { return Shares(a.count_ - b.count_); }
  friend constexpr auto operator<=>(Shares, Shares) = default;

 private:
  explicit constexpr Shares(std::int64_t count) : count_(count) {}
  std::int64_t count_ = 0;
};

}  // namespace parley
