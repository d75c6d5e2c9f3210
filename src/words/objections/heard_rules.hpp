// Heard rules: the lines of a file of templates/heard.
//
//   sure: @no ** @more * @equity !@vesting       certain weighs 10, sure 3, likely 2, hint 1
//   never: ^ !@onetime !@signon                  not -3, never -20; no head noun of it is there
//   says: We can't give you more shares.         how it is worded; others' phrases are not it
//
// The best rule that matches counts in full, every further one a quarter, up to 1.5 together; the
// worst that speaks against counts in full.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "words/objections/phrase.hpp"

namespace parley::words {

struct HeardRule {
  int weight = 0;
  Phrase phrase;
};

struct HeardRules {
  std::string id;
  std::vector<HeardRule> rules;
  std::vector<std::string> says;
};

/// A line of no known kind is left out.
HeardRules read_heard_rules(std::string_view id, const std::vector<std::string>& lines);

double weight_of(const HeardRules& rules, const std::vector<SaidWord>& said,
                 const WordClasses& classes);

}  // namespace parley::words
