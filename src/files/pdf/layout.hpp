// A page by place: lines across, tables and columns, from the top.
#pragma once

#include <vector>

#include "files/pdf/passage.hpp"

namespace parley::files::pdf {

/// `right`: the margin up to which lines across are filled, as far as the page tells it.
std::vector<Passage> lay_out(std::vector<Row> rows, Length right);

}  // namespace parley::files::pdf
