// The tables of `equity`: exits as columns, the steps from proceeds to present value as rows.
#pragma once

#include "document/document.hpp"
#include "parley/model/equity/equity_view.hpp"

namespace parley::report {

/// What happens to the company in each exit: proceeds, what goes to the preferred classes, common.
document::Table company_table(const model::EquityView& v);

/// What the classes get in each sale; without rows where there are none.
document::Table classes_table(const model::EquityView& v);

/// What one grant gets in each exit.
document::Table grant_table(const model::EquityView& v, std::size_t grant);

/// The present value of a grant in a sale, over the proceeds.
document::Plot payoff_plot(const model::EquityView& v);

}  // namespace parley::report
