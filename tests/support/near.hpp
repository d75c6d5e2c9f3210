// How alike two doubles are: one meaning for all tests. Money, shares and dates are compared
// exactly.
#pragma once

#include <algorithm>
#include <cmath>

namespace parley::test {

/// Apart by at most a part of the larger one; of 1 where both are small.
inline bool is_near(double a, double b, double relative = 1e-9) {
  return std::abs(a - b) <= relative * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Apart by less than so much.
inline bool is_within(double a, double b, double apart) { return std::abs(a - b) < apart; }

/// The same to the cent.
inline bool is_same_cent(double a, double b) { return is_within(a, b, 0.005); }

}  // namespace parley::test
