// The range in which an input can be: what the file gives, else the band of its lever, else what is
// usual for a number of its kind (docs/model.md, Sensitivity).
//
//   a bonus of 8 % without a band: 4 % to 16 %; growth of a company: -50 % to 100 % a year
#pragma once

#include "model/choice/inputs.hpp"

namespace parley::model {

struct InputRange {
  Ratio low;
  Ratio high;
};

/// Holds today's value.
InputRange range_of(const Scenario& s, const Input& input);

/// The file's own range ([[sensitivity]]) of the key; empty without one, and where it does not fit.
std::optional<InputRange> given_range(const Scenario& s, const Input& input);

}  // namespace parley::model
