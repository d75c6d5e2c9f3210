// Characters as a reader of words wants them: no ligatures, soft hyphens, odd blanks or controls.
#pragma once

#include <string>
#include <string_view>

namespace parley::files {

/// UTF-8 in, UTF-8 out: ligatures written out, hyphens that do not break as "-", every kind of
/// blank as " ", soft hyphens, zero-width and control characters left out, what is no UTF-8 as
/// U+FFFD. Tabs and line ends are blanks.
std::string plain_characters(std::string_view text);

bool starts_lower(std::string_view text);

}  // namespace parley::files
