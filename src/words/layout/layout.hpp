// Layout: filled templates are a little Markdown; here they become a document.
//
// Line breaks of a template mean nothing, blank lines end a paragraph: a sentence may be spread
// over sections as its author likes. "> " is what is said aloud; everything else is for the
// reader's eye.
//
//   "> Thank you\n> for it ." is the spoken block "Thank you for it."
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace parley::words {

document::Document read_document(std::string_view filled);

/// A table of words, the header first. A column of figures stands to the right.
document::Table table_of(std::vector<std::vector<std::string>> rows);

/// The words of a document but for its tables, as a word counter counts them.
std::size_t count_words(const document::Document& document);

}  // namespace parley::words
