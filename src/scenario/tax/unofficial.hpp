// What of the figures that a scenario goes by is not official: a warning for each table and place,
// with the table's own note.
#pragma once

#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::scenario {

/// For s.tax, which must be said; `tables` are those of the scenario.
std::vector<Diagnostic> unofficial_figures(const Scenario& s, const TaxTables& tables);

}  // namespace parley::scenario
