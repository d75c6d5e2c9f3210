// Cues: what a sentence offers to be known by.
//
// Its stems, its pairs of neighbours, the beginnings of long words, what stands behind a negation,
// and what is asked. A long sentence is worth no more than a short one: their squares sum to one.
#pragma once

#include <string>
#include <vector>

#include "words/objections/said_words.hpp"

namespace parley::words {

struct Cue {
  std::string name;  ///< "stock", "more stock", "not: stock", "? stock"
  double weight = 0;
};

std::vector<Cue> cues_of(const std::vector<SaidWord>& said);

}  // namespace parley::words
