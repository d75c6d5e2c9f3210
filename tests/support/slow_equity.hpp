// Equity through the exits of MODEL.md section 6, the slow and obvious way: the value of common by
// halving an interval, vests from the slow ledger, utilities summed as they are written. No code of
// the model but the terms.
#pragma once

#include <optional>
#include <vector>

#include "parley/model/equity/waterfall.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::slow {

/// p, the value of common per whole company, in a sale for `proceeds` at a month.
double common_price(const Company& company, int month, double proceeds);

/// What preferred and common together take where common is worth p: the right side of the
/// waterfall.
double taken(const Company& company, int month, double p);

/// p by trying every choice of classes to convert: the one in which none would gain by the other
/// choice. Non-participating classes only; proceeds above the preferences.
double price_by_equilibrium(const model::ExitWaterfall& stack, double proceeds);

/// Present value in an exit of the grants whose share (or price) is known.
double equity_in(const Scenario& s, const Exit& exit, const std::vector<Ratio>& scores);

struct Lottery {
  double mean = 0;
  double p_zero = 0;
  std::optional<double> certainty_equivalent;
};
Lottery equity(const Scenario& s, const std::vector<Ratio>& scores);

}  // namespace parley::slow
