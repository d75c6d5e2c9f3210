// Digits: figures that nobody rounded, as programs read them.
//
// Two processors may differ in the last digits of a double, one with fused multiplication and one
// without. Twelve significant digits are the same on both.
//
//   twelve_digits(0.1 + 0.2) == 0.3
#pragma once

namespace parley {

/// The nearest double of twelve significant digits; 0 has no sign.
double twelve_digits(double x);

}  // namespace parley
