// The tables of `compare`: the figures of every offer, its years, the break-evens.
#pragma once

#include <vector>

#include "report/views/compare/compare.hpp"

namespace parley::report {

Table figures_table(const std::vector<Scenario>& scenarios, const Comparison& c);
Table years_table(const Comparison& c);
/// Without rows where no offer's equity could make up for another.
Table break_even_table(const std::vector<Scenario>& scenarios, const Comparison& c);
Bars total_bars(const Comparison& c);

/// "+$1,000" above 0.
Cell difference_cell(double dollars);

}  // namespace parley::report
