// Sketch: quantiles of any number of values in a memory of fixed size.
//
// Values are counted in buckets of relative width 2^-13, each with the sum of its values, and a
// quantile is the mean of its bucket: off by at most 0.013 % of itself, and exact to a hundredth of
// that where many paths end on the same amount. Counts and sums are whole numbers, so merging in
// any order gives the same bytes. Amounts under a cent count as 0.
//
//   the median of 1, 2, 3 is 2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "core/bits.hpp"

namespace parley::model::sim {

/// The place, from 1, of the least of `count` values that has a share `p` of them at or under it.
std::uint64_t rank_of(double p, std::uint64_t count);

class Sketch {
 public:
  void add(double x) {
    const std::uint64_t all = parley::bit_cast<std::uint64_t>(x);
    const std::uint64_t size = all & ~kSign;
    const std::uint64_t bits = size < kMost ? size : kMost;
    const std::uint64_t octave = bits >> 52;
    ++count_;
    if (octave < kFirstOctave) {
      ++zeros_;
      return;
    }
    const std::size_t slot = slot_of(all & kSign, octave);
    if (!octaves_[slot]) octaves_[slot] = std::make_unique<Octave>();
    Bucket& b = (*octaves_[slot])[(bits >> kBelow) & (kBuckets - 1)];
    ++b.count;
    b.offsets += (bits & ((1ull << kBelow) - 1)) >> kDropped;
  }
  void add(std::span<const double> values) {
    for (const double x : values) add(x);
  }
  void merge(const Sketch& other);

  std::uint64_t count() const { return count_; }
  /// The mean of the bucket of the least value with a share `p` of all values at or under it.
  /// count() must not be 0.
  double quantile(double p) const;
  /// Where that value is: it comes after `before` others of those in [low, high).
  struct Bracket {
    double low = 0;
    double high = 0;
    std::uint64_t before = 0;
  };
  Bracket bracket(double p) const;
  /// The share of values in [from, to), buckets across a border split evenly.
  double share_between(double from, double to) const;

 private:
  static constexpr int kBits = 13;              // of the mantissa that name a bucket
  static constexpr int kBelow = 52 - kBits;     // of the mantissa under these
  static constexpr int kDropped = kBelow - 20;  // of which 20 are summed
  static constexpr std::size_t kBuckets = std::size_t{1} << kBits;
  static constexpr std::uint64_t kFirstOctave = 1023 - 7;  // 2^-7: just under a cent
  static constexpr std::size_t kOctaves = 70;  // to 2^63 dollars; what is more counts as the most
  static constexpr std::uint64_t kSign = std::uint64_t{1} << 63;
  static constexpr std::uint64_t kMost = ((kFirstOctave + kOctaves) << 52) - 1;

  struct Bucket {
    std::uint64_t count = 0;
    std::uint64_t offsets = 0;
  };
  using Octave = std::array<Bucket, kBuckets>;

  // Slots rise with the value: negative octaves from the largest down, then positive ones.
  static std::size_t slot_of(std::uint64_t negative, std::uint64_t octave) {
    const auto i = static_cast<std::size_t>(octave - kFirstOctave);
    return negative ? kOctaves - 1 - i : kOctaves + i;
  }

  // Calls visit(from, to, mean, count) for each bucket that holds anything, by rising value, until
  // it returns false.
  template <class Visit>
  void each(const Visit& visit) const;

  std::array<std::unique_ptr<Octave>, 2 * kOctaves> octaves_;
  std::uint64_t zeros_ = 0;
  std::uint64_t count_ = 0;
};

}  // namespace parley::model::sim
