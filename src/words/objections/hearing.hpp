// Hearing: which objection a sentence is.
//
// Two witnesses are asked. Rules (templates/heard/ID.txt) say what head nouns and verbs, in what
// order, with or without a negation, make an objection; the phrases below them say how people word
// it, and a new sentence is held against all of them by its words. One that leads clearly is heard;
// else none is, and the three likeliest are named. templates/heard/none.txt knows what is no
// objection.
//
//   "We can't give you more shares." is equity_cap; "Thanks, got it." is none
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "words/templates/templates.hpp"

namespace parley::words {

struct Hearing {
  std::optional<std::string> id;     ///< absent: nothing was heard surely
  std::vector<std::string> nearest;  ///< three, the likeliest first
};

/// What the text is, by the files of `templates`. A text that is an objection as the table words
/// it, or its id, is that one.
Hearing hear(std::string_view text, TemplateSet& templates);

}  // namespace parley::words
