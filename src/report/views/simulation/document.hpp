// simulate as a page: the spread of each offer, the chance that one beats another, how it was
// found.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "parley/model/simulation/simulation.hpp"

namespace parley::report {

document::Document simulation_document(const model::Simulation& s);

/// A row for each scenario, for a spreadsheet.
document::Table simulation_rows(const model::Simulation& s);

}  // namespace parley::report
