// A block: a paragraph or a row of a table, one line of the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parley/letter/source_text.hpp"

namespace parley::files::docx {

/// Stands in the text of a block where a page begins, until it is written.
constexpr char kPageStart = '\f';

struct Block {
  std::string text;
  std::vector<letter::Told> told;  ///< places in this block's text
  bool is_apart = false;           ///< with a blank line before it
};

using Blocks = std::vector<Block>;

/// Adds text and what is told of it.
void append(Block& block, std::string_view between, const Block& more);

/// A row of a table. Cells in one line with " | " between; where only one cell says something, or
/// one holds a text of several paragraphs, the cells one after the other.
Blocks row_of(std::vector<Blocks> cells);

}  // namespace parley::files::docx
