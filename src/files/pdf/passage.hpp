// A passage: a paragraph, or a row of a table, that is one line of the text.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "files/pdf/row.hpp"

namespace parley::files::pdf {

/// A raised mark: not a digit of the word before it.
struct Mark {
  std::size_t at;  ///< in the passage's text
  std::string words;
};

struct Passage {
  std::string text;
  std::vector<Mark> marks;
  bool is_prose = true;     ///< may go on on the next page
  bool is_apart = false;    ///< stands further below the one before than lines do
  Length room = 0;          ///< to the right of its last line
  Length first_word = 0;    ///< how wide its first word is
  bool opens_item = false;  ///< begins with a bullet or a number of a list
};

/// Adds the words of a row: words broken at the end of the line before put together, " | " where
/// two words lie further apart than the others do.
void append(Passage& passage, const Row& row);

/// Adds a passage that goes on with this one.
void append(Passage& passage, const Passage& rest);

}  // namespace parley::files::pdf
