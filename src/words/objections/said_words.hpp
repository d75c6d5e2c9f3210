// Said words: a spoken sentence as a row of plain words, with what rules look at in each.
//
// Contractions are spelled out ("can't" is "can not", "we're" is "we are"), hyphens part words, and
// endings are cut so that "closing" and "closed" are one stem. Amounts are kinds, not values: a
// rule sees "<money>", never "$180,000".
//
//   "We can't go above $180k." is we, can, not, go, above, <money>, one sentence
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley::words {

struct SaidWord {
  std::string word;  ///< "closing", or a kind: "<money>", "<percent>", "<number>", "?"
  std::string stem;  ///< "clos"
  int sentence = 0;
};

std::vector<SaidWord> said_words(std::string_view text);

/// A word without its ending: "policies" and "policy" are one.
std::string stem_of(std::string_view word);

}  // namespace parley::words
