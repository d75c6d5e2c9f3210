// Characters of symbol fonts, by their font and code in the document.
#pragma once

#include <string>
#include <string_view>

namespace parley::files::docx {

/// "F0FE" of Wingdings is "☒", "F025" of Symbol is "%"; a bullet for what is not known.
std::string symbol(std::string_view font, std::string_view code);

}  // namespace parley::files::docx
