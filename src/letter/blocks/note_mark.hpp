// Marks of footnotes: raised beside a word or an amount, and no part of it.
#pragma once

#include <string>
#include <string_view>

namespace parley::letter {

/// Decimal digits as raised ones: "12" is "¹²"; other characters stay.
std::string raised(std::string_view text);

/// Whether raised text is a mark of a note: "1", "2,3", "(4)", "*", "a". Other raised words are
/// text.
bool is_note_mark(std::string_view text);

}  // namespace parley::letter
