// Days of the offer: what its first day of work and its deadline have in common.
#pragma once

#include "letter/find/finder.hpp"

namespace parley::letter {

/// Notes the day of token i, or asks where it is not sure; `before`: the day before it.
void note_day(Notebook& book, const char* key, const Sentence& s, std::size_t i, bool before,
              bool on_condition);
/// "January 11 moves to January 25": the day that the one at i moves to; else i.
std::size_t moved_to(const Sentence& s, std::size_t i);

}  // namespace parley::letter
