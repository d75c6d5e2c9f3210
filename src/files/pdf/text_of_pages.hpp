// Pages of words as one text: a paragraph or a row of a table a line, pages joined where a sentence
// runs over their end.
#pragma once

#include <vector>

#include "files/pdf/words.hpp"
#include "parley/letter/source_text.hpp"

namespace parley::files::pdf {

/// Text, places of the pages, and what is told; no name.
letter::SourceText text_of_pages(std::vector<Page> pages);

}  // namespace parley::files::pdf
