// Ear: rules and phrases of all objections, ready to hear sentences.
#pragma once

#include <string_view>
#include <vector>

#include "words/objections/heard_rules.hpp"
#include "words/objections/hearing.hpp"
#include "words/objections/likeness.hpp"

namespace parley::words {

struct Chance {
  std::string id;
  double chance = 0;  ///< by rules and phrases together
  double rules = 0;   ///< what its rules weigh
};

class Ear {
 public:
  Ear(WordClasses classes, std::vector<HeardRules> all);

  Hearing hear(std::string_view text) const;
  /// Each objection with its chance by rules and phrases together, the likeliest first; they sum to
  /// one.
  std::vector<Chance> chances(std::string_view text) const;

  const std::vector<HeardRules>& all() const { return all_; }
  const WordClasses& classes() const { return classes_; }

 private:
  std::string without_courtesies(std::string_view text) const;

  WordClasses classes_;
  std::vector<HeardRules> all_;
  Likeness likeness_;
};

/// The ear of the files heard/words.txt, heard/none.txt and heard/ID.txt for each id of
/// objections.txt.
Ear load_ear(TemplateSet& templates);

}  // namespace parley::words
