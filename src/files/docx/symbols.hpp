// Characters of symbol fonts, by their code in the document.
#pragma once

#include <string>
#include <string_view>

namespace parley::files::docx {

/// "F0FE" is "☒"; a bullet for what is not known.
std::string symbol(std::string_view code);

}  // namespace parley::files::docx
