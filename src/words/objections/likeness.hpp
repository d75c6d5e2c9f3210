// Likeness: how much a sentence sounds like the phrases of each objection.
//
// A cue speaks for an objection by the logarithm of how much more often the objection's phrases
// hold it than all others do (naive Bayes, each cue for itself). Counts of rare cues are drawn
// towards their share in all phrases, so that one phrase alone decides little.
//
//   "grant" stands in 20 of 100 phrases of equity_cap and 10 of 3,000 others: it says ln 60, drawn
//   in
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "words/objections/cues.hpp"

namespace parley::words {

class Likeness {
 public:
  explicit Likeness(std::size_t objections) : phrases_(objections, 0) {}

  void add(std::size_t objection, const std::vector<Cue>& cues);
  /// What the cues say for each objection, in the order of their numbers.
  std::vector<double> of(const std::vector<Cue>& cues) const;

 private:
  std::unordered_map<std::string, std::vector<int>> counts_;  // phrases that hold a cue
  std::vector<int> phrases_;
  int all_ = 0;
};

}  // namespace parley::words
