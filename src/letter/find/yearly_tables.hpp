// Tables that show what each year comes to: their figures are made of the terms, and are none.
//
//          Year 1      Year 2
//   Base   $188,000    $188,000
//   Total  $349,200    $276,200
#pragma once

#include <vector>

#include "letter/find/notebook.hpp"

namespace parley::letter {

/// The rows of such tables, in order: those whose columns are years, down to one of totals,
/// where the terms stand above the table, too.
std::vector<Where> yearly_rows(Page& page);

}  // namespace parley::letter
