// A letter as a file of text holds it: a mail with its envelope, or plain text, in UTF-8 or UTF-16.
#pragma once

#include <string>

#include "parley/letter/source_text.hpp"

namespace parley::letter {

SourceText letter_of(const std::string& name, std::string bytes);

}  // namespace parley::letter
