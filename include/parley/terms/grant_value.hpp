// What gives a grant dollars: the one place that knows (docs/model.md, Equity).
//
// A grant is counted in shares, in parts of the company, or in dollars. Dollars of liquid stock and
// shares of a listed company have a price of their own and know no exits; everything else is a
// fraction of the company, worth what the valuation says on paper and what the waterfall gives in
// an exit. What is missing for that is a gap, and a grant with a gap is named, never counted as
// zero.
//
//   4,800 options of a company with a valuation and a share count, and no strike: Gap::strike
#pragma once

#include <string>
#include <vector>

#include "parley/terms/company.hpp"
#include "parley/terms/grant.hpp"
#include "parley/terms/levers.hpp"

namespace parley {

enum class GrantUnit { shares, ownership, dollars };

enum class PricedBy {
  company,      ///< a fraction of it
  share_price,  ///< shares of a listed company
  grant_day,    ///< dollars of stock of the grant's day
  vest_day,     ///< dollars, whatever the price does
};

/// What a grant lacks to have dollars, the first in this order.
enum class Gap { none, plan, share_count, valuation, strike };

GrantUnit unit_of(const Grant& grant, const Company& company);
PricedBy priced_by(const Grant& grant, const Company& company);
/// What the first grant, the one negotiated, is counted in: dollars where it says dollars or is
/// listed shares. Ownership where there is none.
EquityUnit negotiated_unit(const std::vector<Grant>& grants, const Company& company);
/// What an option's share costs: its own strike, else the 409A value.
std::optional<Price> strike_of(const Grant& grant, const Company& company);

/// All that it lacks on paper; the first of it there, and through exits. Whether a plan justifies
/// an ownership (Gap::plan) is for the model to say.
std::vector<Gap> paper_gaps(const Grant& grant, const Company& company);
Gap paper_gap(const Grant& grant, const Company& company);
Gap exit_gap(const Grant& grant, const Company& company);

/// The key that fills it: "company.valuation", "offer.grants[0].strike"; empty for none.
std::string key_of(Gap gap, const Grant& grant);

}  // namespace parley
