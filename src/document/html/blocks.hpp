// The blocks of a document as HTML, for a page that has a heading of its own above them: theirs are
// of level 3 and below. Tables are plain: a header and rows, the first column naming them.
//
//   Spoken{"Thank you."} is "<blockquote><p>Thank you.</p></blockquote>"
#pragma once

#include <string>

#include "document/document.hpp"

namespace parley::document {

std::string to_html_blocks(const Document& document);

}  // namespace parley::document
