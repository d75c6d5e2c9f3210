// How a mail carries its text: encodings undone, with the places of its bytes.
#pragma once

#include <string>
#include <string_view>

#include "letter/blocks/passage.hpp"

namespace parley::letter {

/// The bytes [start, end) of a file, decoded from "quoted-printable", "base64" or as they are; not
/// yet letters.
Passage decoded(const std::string& bytes, std::size_t start, std::size_t end,
                const std::string& encoding);

/// Letters of UTF-16, Latin-1 and Windows-1252 as UTF-8, line ends as "\n"; every other charset is
/// taken for UTF-8.
Passage as_utf8(const Passage& text, const std::string& charset);

/// Whether bytes begin with the mark of UTF-16.
bool is_utf16(std::string_view bytes);
Passage utf16_as_utf8(const Passage& bytes, const std::string& charset);

/// format=flowed: a line that ends in a blank goes on in the next.
Passage unflowed(const Passage& text, bool drop_blank);

/// "=?utf-8?Q?...?=" within a field.
Passage decoded_field(const Passage& field);

}  // namespace parley::letter
