// Clawback: what of a payment goes back on leaving (docs/model.md, Ledger).
#pragma once

#include "model/resolve/promises.hpp"
#include "parley/core/ratio.hpp"

namespace parley::model {

/// The share of a payment, paid by month `leave`, that goes back on leaving in that month.
Ratio share_taken_back(const Clawback& c, const PromisedPayment& p, Date start, int leave);

/// The first month from which leaving takes nothing of it back.
int end_of_clawback(const Clawback& c, const PromisedPayment& p, Date start);

}  // namespace parley::model
