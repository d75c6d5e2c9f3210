// A document as plain text, to be sent or read aloud: wrapped, headings underlined, what is spoken
// indented, tables in columns.
//
//   Heading{2, "The ask"} is "The ask" over "-------"
#pragma once

#include <string>

#include "document/document.hpp"

namespace parley::document {

std::string to_plain_text(const Document& document, int width = 80);

}  // namespace parley::document
