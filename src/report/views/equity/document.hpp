// equity: what each grant is a share of, what it is called worth, and what each exit pays of it,
// step by step from the proceeds to the present value.
#pragma once

#include "document/document.hpp"
#include "parley/model/equity/equity_view.hpp"

namespace parley::report {

Document equity_document(const EquityView& v);
/// A row for each grant in each exit.
Table equity_rows(const EquityView& v);

}  // namespace parley::report
