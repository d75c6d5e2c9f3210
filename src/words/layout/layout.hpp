// Layout: filled templates are a little Markdown; here they become blocks, and blocks become text.
//
// Line breaks of a template mean nothing, blank lines end a paragraph: a sentence may be spread
// over sections as its author likes. "> " is what is said aloud; everything else is for the
// reader's eye.
//
//   "> Thank you\n> for it ." is the spoken block "Thank you for it."
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley::words {

struct TextBlock {
  enum class Kind { heading, paragraph, spoken, bullet, table };
  Kind kind = Kind::paragraph;
  int level = 1;                               ///< of a heading
  std::string text;                            ///< of all but a table
  std::vector<std::vector<std::string>> rows;  ///< of a table, the header first
};

std::vector<TextBlock> read_blocks(std::string_view filled);

/// One line a paragraph, pipe tables, "> " before what is spoken.
std::string as_markdown(const std::vector<TextBlock>& blocks);

/// Wrapped to `width` columns, headings underlined, what is spoken indented, tables in columns.
std::string as_text(const std::vector<TextBlock>& blocks, int width = 80);

/// The words of all blocks but headings, as a word counter counts them.
std::size_t count_words(const std::vector<TextBlock>& blocks);

}  // namespace parley::words
