// From notes to facts and questions.
#pragma once

#include "letter/find/notebook.hpp"

namespace parley::letter {

/// Later words stand against earlier ones; two readings of one letter are a question.
void settle(Notebook& book, Reading& out);

/// What the format would fill in where the letter is silent, and what no figure can do without.
void ask_silent(Reading& out);

}  // namespace parley::letter
