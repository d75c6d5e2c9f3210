// A word that the end of a line broke in two, or a hyphen that belongs to it.
#pragma once

#include <string>
#include <string_view>

namespace parley::files::pdf {

/// Makes the end of a line ready for the next one, which begins with `word`: a soft hyphen goes, a
/// hyphen that only broke the word goes, one that belongs to it ("twelve-month") stays; else a
/// blank is added.
void join_line(std::string& text, std::string_view word);

}  // namespace parley::files::pdf
