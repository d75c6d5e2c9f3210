// Side by side: columns of prose, read one after the other, or a table, read across?
#pragma once

#include <span>
#include <vector>

#include "files/pdf/table.hpp"

namespace parley::files::pdf {

/// Whether each column is running prose whose paragraphs begin where they will, not beside those of
/// the next column.
bool are_columns_of_prose(std::span<const Cells> bands);

}  // namespace parley::files::pdf
