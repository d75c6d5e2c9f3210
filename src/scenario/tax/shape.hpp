// Shape: what must hold in a tax table beyond the keys, found in its tree.
#pragma once

#include <vector>

#include "parley/core/diagnostic.hpp"
#include "scenario/toml/node.hpp"

namespace parley::scenario {

/// Rows rise and begin at 0; a figure by status has all four; a state, a locality, a deduction and
/// a credit say what they take.
void check_shape(const Node& root, std::vector<Diagnostic>& faults);

}  // namespace parley::scenario
