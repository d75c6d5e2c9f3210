// What is no part of a page's body: lines that stand on every page, page numbers, footnotes.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "files/pdf/row.hpp"

namespace parley::files::pdf {

struct PageRows {
  Length width = 0;
  Length height = 0;
  std::vector<Row> top;  ///< the heads of its lines that repeat, where they stand first
  std::vector<Row> body;
  std::vector<Row> notes;   ///< from the first line that begins with a raised mark
  std::vector<Row> bottom;  ///< as top
};

/// Sorts the rows of each page's body into the parts above. Lines that repeat stay on the first
/// page that has them, and page numbers are dropped.
void part_edges(std::span<PageRows> pages);

}  // namespace parley::files::pdf
