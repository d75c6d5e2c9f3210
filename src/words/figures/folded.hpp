// Folded: a text made plain for reading numbers, with the way back to its bytes.
//
// Lower case; every kind of blank is a space, every dash a hyphen, foreign digits are 0-9;
// invisible characters, and emphasis marks inside a word or number, are gone. Other characters
// beyond ASCII become '\x01' (a letter), '\x02' (a number that cannot be read) or '\x03' (a
// currency sign).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace parley::words {

constexpr char kForeignLetter = '\x01';
constexpr char kForeignNumber = '\x02';
constexpr char kForeignCurrency = '\x03';

struct Folded {
  std::string text;
  std::vector<std::size_t> starts;  ///< of each folded byte, in the text; one more at the end
};

Folded fold(std::string_view text);

}  // namespace parley::words
