// DOCX: a Word document as plain text.
//
// What a reader of the letter sees counts: inserted text, list numbers, filled fields, content
// controls, text boxes, notes, headers and footers. What does not stand is told and not read:
// deleted, hidden and struck words, and fields that nobody filled in. A row of a table is a line,
// its cells separated by " | ".
#pragma once

#include <string>
#include <string_view>

#include "parley/files/paper.hpp"

namespace parley::files {

ReadPaper read_docx(const std::string& name, std::string_view bytes);

}  // namespace parley::files
