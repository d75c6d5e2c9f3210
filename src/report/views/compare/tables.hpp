// The tables of `compare`: the figures of every offer, its years, the break-evens.
#pragma once

#include <vector>

#include "report/views/compare/compare.hpp"

namespace parley::report {

/// More offers than this stand below one another.
inline constexpr std::size_t kSideBySide = 4;

document::Table figures_table(const std::vector<Scenario>& scenarios, const model::Comparison& c);
document::Table years_table(const model::Comparison& c);
/// Without rows where no offer's equity could make up for another.
document::Table break_even_table(const std::vector<Scenario>& scenarios,
                                 const model::Comparison& c);
document::Bars total_bars(const model::Comparison& c);

/// "+$1,000" above 0.
document::Cell difference_cell(double dollars);

}  // namespace parley::report
