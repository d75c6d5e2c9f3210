// A state's income tax, its contributions on wages, and a locality's tax.
#pragma once

#include "model/tax/federal.hpp"

namespace parley::model {

/// What a state's return takes over from the federal one.
struct FederalFigures {
  Fraction regular;
  Fraction amt_and_niit;
  Fraction standard_deduction;
  Fica fica;
};

struct StateLines {
  Fraction tax;
  Fraction taxable;  ///< for localities
};

StateLines state_lines(const Household& h, const Incomes& in, const FederalFigures& federal,
                       const StateTax& law);

std::vector<PayrollLine> payroll_lines(const Household& h, const Incomes& in, const StateTax& law);

/// With those that the locality names.
Fraction local_tax(const Household& h, const Incomes& in, const StateLines& state,
                   const LocalTax& law, const TaxTable& table);

/// A credit at the incomes of a return; `tax` is what is left of it.
struct CreditBasis {
  FilingStatus status;
  Fraction agi;
  Fraction taxable;
  Fraction smaller_wages;  ///< of two earners; 0 elsewhere
  Fraction tax;
};
Fraction credit_amount(const TaxCredit& credit, const CreditBasis& basis,
                       const std::optional<ByStatus<TaxBrackets>>& brackets);

}  // namespace parley::model
