// A hyphen at the end of a line: of a word that the line parted, or of two words.
#pragma once

#include <cstddef>
#include <string_view>

namespace parley::letter {

/// Whether the "-" that `line` ends with parts a word that goes on at `at` of `next`: "Decem-" and
/// "ber", but not "one-" and "third" nor "Farrow-" and "Lee".
bool parts_a_word(std::string_view line, std::string_view next, std::size_t at);

/// Whether `line` ends within a sum that goes on at `at` of `next`: "$175," and "500".
bool parts_a_sum(std::string_view line, std::string_view next, std::size_t at);

}  // namespace parley::letter
