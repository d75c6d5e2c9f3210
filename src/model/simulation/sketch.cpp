#include "model/simulation/sketch.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace parley::model::sim {

std::uint64_t rank_of(double p, std::uint64_t count) {
  constexpr double kRounding = 1e-12;  // of the product: 7 % of 100 is 7
  const double rank = std::ceil(p * static_cast<double>(count) * (1 - kRounding));
  return std::clamp<std::uint64_t>(static_cast<std::uint64_t>(rank), 1, count);
}

void Sketch::merge(const Sketch& other) {
  count_ += other.count_;
  zeros_ += other.zeros_;
  for (std::size_t s = 0; s < octaves_.size(); ++s) {
    if (!other.octaves_[s]) continue;
    if (!octaves_[s]) octaves_[s] = std::make_unique<Octave>();
    for (std::size_t b = 0; b < kBuckets; ++b) {
      (*octaves_[s])[b].count += (*other.octaves_[s])[b].count;
      (*octaves_[s])[b].offsets += (*other.octaves_[s])[b].offsets;
    }
  }
}

template <class Visit>
void Sketch::each(const Visit& visit) const {
  const double buckets = static_cast<double>(kBuckets);
  for (std::size_t s = 0; s < octaves_.size(); ++s) {
    const bool negative = s < kOctaves;
    if (s == kOctaves && zeros_ > 0 && !visit(0.0, 0.0, 0.0, zeros_)) return;
    if (!octaves_[s]) continue;
    const std::size_t i = negative ? kOctaves - 1 - s : s - kOctaves;
    const double low = std::ldexp(1.0, static_cast<int>(i) + static_cast<int>(kFirstOctave) - 1023);
    for (std::size_t n = 0; n < kBuckets; ++n) {
      const std::size_t b = negative ? kBuckets - 1 - n : n;
      const Bucket& bucket = (*octaves_[s])[b];
      if (bucket.count == 0) continue;
      const auto at = [&](double within) {
        return low * (1 + (static_cast<double>(b) + within) / buckets);
      };
      const double offset =
          static_cast<double>(bucket.offsets) / static_cast<double>(bucket.count) * 0x1p-20;
      const bool more = negative ? visit(-at(1), -at(0), -at(offset), bucket.count)
                                 : visit(at(0), at(1), at(offset), bucket.count);
      if (!more) return;
    }
  }
}

double Sketch::quantile(double p) const {
  assert(count_ > 0);
  const std::uint64_t rank = rank_of(p, count_);
  std::uint64_t seen = 0;
  double found = 0;
  each([&](double, double, double mean, std::uint64_t n) {
    seen += n;
    found = mean;
    return seen < rank;
  });
  return found;
}

// Buckets below 0 hold their upper end and not their lower one.
Sketch::Bracket Sketch::bracket(double p) const {
  constexpr double kInfinite = std::numeric_limits<double>::infinity();
  const double least = std::ldexp(1.0, static_cast<int>(kFirstOctave) - 1023);
  const double most = std::ldexp(least, static_cast<int>(kOctaves));
  const std::uint64_t rank = rank_of(p, count_);
  std::uint64_t seen = 0;
  Bracket found;
  each([&](double from, double to, double, std::uint64_t n) {
    seen += n;
    if (seen < rank) return true;
    found.before = rank - 1 - (seen - n);
    const double low = from == 0 ? -least : from == -most ? -kInfinite : from;
    const double high = to == 0 ? least : to == most ? kInfinite : to;
    found.low = low < 0 ? std::nextafter(low, 0.0) : low;
    found.high = high < 0 ? std::nextafter(high, 0.0) : high;
    return false;
  });
  return found;
}

double Sketch::share_between(double from, double to) const {
  double inside = 0;
  each([&](double low, double high, double, std::uint64_t n) {
    const double width = high - low;
    const double part = width > 0 ? (std::min(high, to) - std::max(low, from)) / width
                                  : (low >= from && low < to ? 1.0 : 0.0);
    inside += std::clamp(part, 0.0, 1.0) * static_cast<double>(n);
    return low < to;
  });
  return count_ > 0 ? inside / static_cast<double>(count_) : 0;
}

}  // namespace parley::model::sim
