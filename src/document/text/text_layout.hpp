// Text in columns: how wide it shows, and where it breaks. UTF-8; a wide character takes two
// columns, a combining mark none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley::document {

/// Columns on a screen.
std::size_t shown_width(std::string_view text);

/// Lines of at most `width` columns, broken at spaces; a longer word is cut. Line ends in `text`
/// stay.
std::vector<std::string> wrap(std::string_view text, int width);

/// The first `width` columns, the last of them "…" where something was cut.
std::string shortened(std::string_view text, std::size_t width);

/// With spaces up to `width` columns, after or before the text.
std::string padded_right(std::string_view text, std::size_t width);
std::string padded_left(std::string_view text, std::size_t width);

/// `unit` n times: "███".
std::string repeated(std::string_view unit, std::size_t n);

/// The columns of the longest word.
std::size_t longest_word(std::string_view text);

}  // namespace parley::document
