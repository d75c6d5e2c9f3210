// Rows: cells of a line that stand apart, and what they say together.
#pragma once

#include <vector>

#include "letter/blocks/line.hpp"

namespace parley::letter {

struct Cell {
  std::size_t start = 0;  ///< column
  Passage words;
  int bars = 0;  ///< "|" before it, where such part the cells
};

/// The cells of a line, parted by " | " or by wide gaps; one cell: no row.
std::vector<Cell> cells_of(const Passage& line);

/// Whether a line only draws: "-----  -----", "=====", "+---+---+".
bool is_rule(std::string_view line);

/// Whether cells name columns of what was offered before, or asked for, and of what is offered now.
bool names_versions(const std::vector<Cell>& row);

/// Rows that stand together, as passages of their own: "label | value", "label | heading: value |
/// ...", and "Label: value" cells each for itself. Continuation lines have been put into their
/// cells.
std::vector<Passage> rows_of(const std::vector<std::vector<Cell>>& table);

}  // namespace parley::letter
