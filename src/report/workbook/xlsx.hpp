// Offers as a workbook whose numbers are live formulas.
//
// An assumptions sheet holds what can be changed; months, vesting, years and the comparison are
// formulas over it, each stored with the engine's own value, so that the file reads right before
// anything recalculates it. Each amount is rounded once to the cent, as in the ledger; the same
// input gives the same bytes.
//
//   base in month 1: =ROUND(ROUND(D6/12,8),2), stored with 14666.67
#pragma once

#include <string>
#include <vector>

#include "parley/core/date.hpp"
#include "report/views/project/project.hpp"

namespace parley::report {

/// Writes the file to `path`; it says that it was made on `stamp`. std::runtime_error where it
/// cannot be written.
void write_xlsx(const std::vector<ProjectedOffer>& offers, Date stamp, const std::string& path);

}  // namespace parley::report
