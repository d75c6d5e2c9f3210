// A table: its lines, as they stand in columns, put together to rows.
#pragma once

#include <span>
#include <vector>

#include "files/pdf/gutter.hpp"
#include "files/pdf/paragraphs.hpp"
#include "files/pdf/passage.hpp"

namespace parley::files::pdf {

/// What each column holds of one band, lines from the top; a column may be empty.
using Cells = std::vector<std::vector<Row>>;

Cells cells_of(std::span<const Row> rows, const Band& band, std::span<const Strip> gutters);

/// One passage a row of the table: its cells, each with all its lines, with " | " between them. A
/// label of three lines and the amount beside its second one are one row.
std::vector<Passage> table_rows(std::span<const Cells> bands, std::span<const Strip> gutters,
                                const Setting& setting);

}  // namespace parley::files::pdf
