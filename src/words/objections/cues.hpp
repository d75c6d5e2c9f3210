// Cues: what a sentence offers to be known by.
//
// Its stems, their classes, its pairs of neighbours, the beginnings of long words, what stands
// behind a negation, and what is asked. A long sentence is worth no more than a short one: their
// squares sum to one.
#pragma once

#include <string>
#include <vector>

#include "words/objections/word_classes.hpp"

namespace parley::words {

struct Cue {
  std::string name;  ///< "stock", "@equity", "more stock", "not: stock", "? stock"
  double weight = 0;
};

std::vector<Cue> cues_of(const std::vector<SaidWord>& said, const WordClasses& classes);

}  // namespace parley::words
