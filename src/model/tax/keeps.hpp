// What a thousand dollars more of each lever keeps after tax.
#pragma once

#include <vector>

#include "model/tax/income.hpp"
#include "parley/model/tax/projection.hpp"

namespace parley::model {

TaxTotals tax_totals(const Scenario& s, const TaxTables& tables, const Exit* exit,
                     const EquityScale& scale);

std::vector<LeverKeeps> lever_keeps(const Scenario& s, const TaxTables& tables, const Exit* exit,
                                    const TaxTotals& as_offered);

}  // namespace parley::model
