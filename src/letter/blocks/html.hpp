// HTML of a mail to the lines that a reader sees.
#pragma once

#include <vector>

#include "letter/blocks/passage.hpp"

namespace parley::letter {

/// Blocks are lines, a row of a table is a line with " | " between its cells, a quotation has ">"
/// before each line. Places are those of `html`. What is struck or hidden goes to `told`.
Passage text_of_html(const Passage& html, std::vector<Told>& told);

}  // namespace parley::letter
