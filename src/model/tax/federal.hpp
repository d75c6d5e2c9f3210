// The federal part of a return: income tax, AMT, NIIT, Social Security and Medicare.
#pragma once

#include <vector>

#include "model/tax/household.hpp"

namespace parley::model {

/// What the taxes go by: wages are less pretax.
struct Incomes {
  std::vector<Fraction> earners;  ///< wages of the first, and of the spouse on a joint return
  Fraction wages;                 ///< of the household
  Fraction gains;                 ///< long and short
  Fraction agi;
};

Incomes incomes_of(const Household& h);

struct Fica {
  Fraction social_security;
  Fraction medicare;
  Fraction additional_medicare;
  std::vector<Fraction> of_earner;  ///< Social Security and Medicare, without the additional
};

Fica fica_of(const Incomes& in, FilingStatus status, const FederalTax& law);

struct FederalLines {
  Fraction regular;
  Fraction amt;
  Fraction owed() const { return regular + amt; }
};

/// A deduction from AGI, with the part of it that the AMT does not know.
struct FederalDeduction {
  Fraction amount;
  Fraction added_back;
};

FederalDeduction standard_deduction(FilingStatus status, const FederalTax& law);
/// State and local tax as far as the cap lets it count, and other itemised amounts.
FederalDeduction itemized_deduction(const Household& h, const Fraction& agi,
                                    const Fraction& state_and_local, const FederalTax& law);

FederalLines federal_lines(const Household& h, const Fraction& agi,
                           const FederalDeduction& deduction, const FederalTax& law, bool with_amt);

Fraction niit_of(const Incomes& in, FilingStatus status, const FederalTax& law);

}  // namespace parley::model
