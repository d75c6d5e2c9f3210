#include "words/objections/likeness.hpp"

#include <cmath>
#include <numeric>

namespace parley::words {
namespace {

constexpr double kDrawn = 2;          // phrases' worth of the common share
constexpr double kNeverSeen = 0.001;  // nothing is impossible

// The share of phrases with a cue, drawn towards its share in all of them.
double share_of(int with_it, int phrases, double common) {
  return (with_it + kDrawn * common + kNeverSeen) / (phrases + kDrawn + 2 * kNeverSeen);
}

}  // namespace

void Likeness::add(std::size_t objection, const std::vector<Cue>& cues) {
  for (const Cue& cue : cues) {
    auto& counts = counts_.try_emplace(cue.name, phrases_.size(), 0).first->second;
    ++counts[objection];
  }
  ++phrases_[objection];
  ++all_;
}

std::vector<double> Likeness::of(const std::vector<Cue>& cues) const {
  std::vector<double> says(phrases_.size(), 0);
  for (const Cue& cue : cues) {
    const auto found = counts_.find(cue.name);
    if (found == counts_.end()) continue;
    const std::vector<int>& counts = found->second;
    const int sum = std::accumulate(counts.begin(), counts.end(), 0);
    const double common = static_cast<double>(sum) / all_;
    for (std::size_t o = 0; o < says.size(); ++o) {
      const double own = share_of(counts[o], phrases_[o], common);
      const double others = share_of(sum - counts[o], all_ - phrases_[o], common);
      says[o] += cue.weight * std::log(own / others);
    }
  }
  return says;
}

}  // namespace parley::words
