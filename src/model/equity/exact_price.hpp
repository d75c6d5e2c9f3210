// The value of common in an exit as an exact fraction, for amounts that are rounded to the cent
// (docs/model.md, Equity: waterfall). ExitWaterfall is the same in floating point, for all
// else.
//
//   $10M for 30 %, non-participating, sold for $20M: p = 10,000,000 / 0.7 = 100,000,000/7
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parley/core/exact.hpp"
#include "parley/core/ratio.hpp"
#include "parley/terms/company.hpp"

namespace parley::model {

/// A class of preferred stock as it stands at a month, before anything is rounded.
struct ExactClaim {
  std::string name;
  Ratio fraction;              ///< as converted
  Ratio preference;            ///< LP, dollars
  std::optional<Ratio> limit;  ///< the most without converting; empty: participates without one
  int seniority = 0;
};

/// Today's classes and the rounds up to a month, each diluting all before it.
std::vector<ExactClaim> exact_claims(const Company& company, int month);

/// p: the value of common per whole company in an exit; the nearest fraction where the exact one is
/// too long for a Ratio.
Ratio exact_common_price(const Company& company, const Exit& exit);

/// What today's whole company is to its common holders in an exit: p times what the rounds leave.
Exact kept_price(const Company& company, const Exit& exit);

}  // namespace parley::model
