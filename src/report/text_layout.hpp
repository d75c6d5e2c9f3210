// Text in columns: how wide it shows, and where it breaks. UTF-8; every character counts as one column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley::report {

/// Columns on a screen: characters, not bytes.
std::size_t shown_width(std::string_view text);

/// Lines of at most `width` columns, broken at spaces; a longer word is cut. Line ends in `text` stay.
std::vector<std::string> wrap(std::string_view text, int width);

/// The first `width` columns, the last of them "…" where something was cut.
std::string shortened(std::string_view text, std::size_t width);

}  // namespace parley::report
