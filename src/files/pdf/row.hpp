// A row: words that stand on one line of the page, from left to right.
#pragma once

#include <string>
#include <vector>

#include "files/pdf/words.hpp"

namespace parley::files::pdf {

struct Row {
  std::vector<Word> words;  ///< never empty
  Box box;                  ///< of the words that stand on the line
  Length em = 0;            ///< the height of most of its words
};

/// Words as rows, from the top. Raised and lowered ones stand in the row that they belong to;
/// leaders ("....", "____") are gaps.
std::vector<Row> rows_of(const std::vector<Word>& words);

/// The row of these words, which stand on one line in order.
Row make_row(std::vector<Word> words);

/// A gap that no blank between two words is, even in a line spread to both margins.
inline bool is_wide_gap(Length gap, Length em) { return gap * 10 > em * 12; }

}  // namespace parley::files::pdf
