// The pay of the first whole calendar month.
#pragma once

#include <map>
#include <optional>

#include "model/tax/year.hpp"

namespace parley::model {

/// Empty where no whole calendar month is employed within the horizon.
std::optional<FirstMonth> first_month(const Scenario& s, const Ledger& ledger,
                                      const std::map<int, YearFacts>& facts,
                                      const TaxProjection& p);

}  // namespace parley::model
