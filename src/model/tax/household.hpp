// Household: the taxes of one year on one return (docs/model.md, Taxes: the return).
//
// A resident of one state all year whose income is wages, gains and what the file names. Nothing is
// rounded on the way: a line is an exact fraction of a dollar until it is shown. It knows no state
// and no year; the table brings them.
//
//   $150,000 of wages, single, 2026: (150,000 - 16,100) at 10 to 24 % = $24,734 of federal income
//   tax
#pragma once

#include <string>
#include <vector>

#include "core/fraction.hpp"
#include "parley/terms/tax_table.hpp"

namespace parley::model {

/// Dollars of a year.
struct Household {
  FilingStatus status = FilingStatus::single;
  Fraction wages;  ///< all W-2 pay of the first earner, before pretax and 401(k)
  Fraction spouse_wages;
  Fraction k401;    ///< of the first earner
  Fraction pretax;  ///< section 125
  Fraction other_income;
  Fraction long_gains;
  Fraction short_gains;
  Fraction iso_spread;
  bool itemizes = false;  ///< state and local tax, where that lowers the tax
  Fraction itemized;      ///< besides them
};

/// Where the return is made.
struct TaxPlace {
  const TaxTable* table = nullptr;
  const StateTax* state = nullptr;
  const LocalTax* locality = nullptr;  ///< null: none
  bool amt = true;
};

struct PayrollLine {
  std::string name;
  Fraction amount;
};

struct HouseholdTax {
  Fraction federal;  ///< the regular tax
  Fraction amt;
  Fraction niit;
  Fraction social_security;
  Fraction medicare;
  Fraction additional_medicare;
  Fraction state;
  Fraction local;
  std::vector<PayrollLine> payroll;
  Fraction deductible;    ///< of state and local tax, where the household would itemise
  bool itemized = false;  ///< state and local tax took the place of the standard deduction

  Fraction payroll_total() const;
  Fraction total() const;
  /// The same with every amount times `f`.
  void scale(const Fraction& f);
};

HouseholdTax household_tax(const Household& h, const TaxPlace& where);

/// The regular tax that a table takes of an income, by its brackets.
Fraction bracket_tax(const TaxBrackets& brackets, const Fraction& income);

/// Whether the federal election changes the state's return, so that the standard deduction is kept.
bool follows_federal_election(const StateTax& state);

}  // namespace parley::model
