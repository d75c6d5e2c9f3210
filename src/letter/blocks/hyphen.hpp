// A hyphen or a comma at the end of a line: of a word or figure that the line parted, or of two.
#pragma once

#include <cstddef>
#include <string_view>

namespace parley::letter {

/// Whether the "," that `line` ends with parts a figure that goes on at `at` of `next`: "$119," and
/// "600", "12," and "500 shares".
bool parts_a_figure(std::string_view line, std::string_view next, std::size_t at);

/// Whether the "-" that `line` ends with parts a word that goes on at `at` of `next`: "Decem-" and
/// "ber", but not "one-" and "third" nor "Farrow-" and "Lee".
bool parts_a_word(std::string_view line, std::string_view next, std::size_t at);

}  // namespace parley::letter
