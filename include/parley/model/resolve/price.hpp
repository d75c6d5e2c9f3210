// Price: what a quantity of a grant is worth on paper (docs/model.md, Equity: paper value).
//
// The one formula for a fraction of the company, shares of a listed one, and dollars of stock: the
// ledger rounds it, a plan weighs it, a simulation moves it.
//
//   1,000 shares at $50, grown by 10 % in the first year: $55,000 at month 12
#pragma once

#include <optional>

#include "parley/core/exact.hpp"
#include "parley/model/resolve/grant.hpp"

namespace parley::model {

/// Dollars of a quantity (in the grant's unit) at month k, unrounded; empty where `on_paper` is a
/// gap.
std::optional<Exact> paper_value(const Company& company, const ResolvedGrant& grant,
                                 const Ratio& quantity, int month);

/// (1+growth)^((to-from)/12), each month at the rate of its year, and what the rounds after `from`
/// and up to `to` leave: what a dollar of the company of month `from` is at month `to`.
double growth_and_dilution(const Company& company, int from, int to);

}  // namespace parley::model
