// Tranches: the plan of a grant before anything happens to it, and how its size is split over it.
#pragma once

#include <span>
#include <vector>

#include "parley/core/ratio.hpp"
#include "parley/terms/vesting.hpp"

namespace parley::model {

/// An installment of the plan: when it is earned (grant month), and its share of the whole grant.
struct Tranche {
  int month = 0;
  Ratio share;
};

/// The installments of a schedule in order, before the cliff gathers any. Shares sum to 1.
std::vector<Tranche> planned_tranches(const Vesting& v);

/// Splits `size` over tranches in proportion to their shares: whole shares by the rule of
/// `allocation`, a divisible size exactly. The parts always sum to `size`.
std::vector<Ratio> allocate(const Ratio& size, std::span<const Tranche> tranches,
                            Allocation allocation);
std::vector<Ratio> allocate_exactly(const Ratio& size, std::span<const Tranche> tranches);

}  // namespace parley::model
