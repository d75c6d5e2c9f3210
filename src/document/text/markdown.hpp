// A document as Markdown: headings, lists, pipe tables with aligned columns; bars and plots as they
// stand in a terminal, fenced. Characters that mean something in Markdown are escaped in cells:
// "a|b" becomes "a\|b".
#pragma once

#include <string>

#include "document/document.hpp"

namespace parley::document {

std::string to_markdown(const Document& document);

}  // namespace parley::document
