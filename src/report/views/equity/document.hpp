// equity: what each grant is a share of, what it is called worth, and what each exit pays of it,
// step by step from the proceeds to the present value.
#pragma once

#include "document/document.hpp"
#include "parley/model/equity/equity_view.hpp"

namespace parley::report {

document::Document equity_document(const model::EquityView& v);
/// A row for each grant in each exit.
document::Table equity_rows(const model::EquityView& v);

}  // namespace parley::report
