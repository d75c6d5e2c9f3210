// The taxes of 2026 a second time, step by step as the forms say them, for five states: no table is
// read, every figure is typed here. Slices in place of running totals, so that the two share no way
// of working.
#pragma once

#include <string>

#include "parley/core/ratio.hpp"
#include "parley/terms/tax_table.hpp"

namespace parley::test {

/// Wages only, the standard deduction, no 401(k); single, or joint with one earner's wages beside
/// another's.
struct SlowHousehold {
  bool joint = false;
  Ratio wages;
  Ratio spouse;
};

struct SlowTax {
  Ratio federal;
  Ratio social_security;
  Ratio medicare;
  Ratio additional_medicare;
  Ratio state;
  Ratio local;
  Ratio payroll;
};

/// "CA", "NY" (as a New Yorker of the city), "OR", "MD" (Howard County), "VA".
SlowTax slow_tax(const std::string& state, const SlowHousehold& h);

}  // namespace parley::test
