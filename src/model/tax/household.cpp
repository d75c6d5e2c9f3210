#include "model/tax/household.hpp"

#include "model/tax/federal.hpp"
#include "model/tax/state.hpp"

namespace parley::model {
namespace {

// State, local and those contributions that count as a state tax.
Fraction deductible(const HouseholdTax& t, const StateTax& state) {
  Fraction sum = t.state + t.local;
  for (std::size_t i = 0; i < state.payroll.size(); ++i) {
    if (state.payroll[i].salt) sum += t.payroll[i].amount;
  }
  return sum;
}

}  // namespace

Fraction HouseholdTax::payroll_total() const {
  Fraction sum;
  for (const PayrollLine& p : payroll) sum += p.amount;
  return sum;
}

Fraction HouseholdTax::total() const {
  return federal + amt + niit + social_security + medicare + additional_medicare + state + local +
         payroll_total();
}

void HouseholdTax::scale(const Fraction& f) {
  for (Fraction* x : {&federal, &amt, &niit, &social_security, &medicare, &additional_medicare,
                      &state, &local, &deductible}) {
    *x *= f;
  }
  for (PayrollLine& p : payroll) p.amount *= f;
}

bool follows_federal_election(const StateTax& state) {
  return state.income_tax && !state.itemizing_independent;
}

HouseholdTax household_tax(const Household& h, const TaxPlace& where) {
  const FederalTax& law = where.table->federal;
  const Incomes in = incomes_of(h);
  const Fica fica = fica_of(in, h.status, law);
  FederalLines federal =
      federal_lines(h, in.agi, standard_deduction(h.status, law), law, where.amt);

  HouseholdTax t{.federal = {},
                 .amt = {},
                 .niit = niit_of(in, h.status, law),
                 .social_security = fica.social_security,
                 .medicare = fica.medicare,
                 .additional_medicare = fica.additional_medicare,
                 .payroll = payroll_lines(h, in, *where.state)};
  const FederalFigures figures{.regular = federal.regular,
                               .amt_and_niit = federal.amt + t.niit,
                               .standard_deduction = law.standard_deduction[h.status],
                               .fica = fica};
  const StateLines state = state_lines(h, in, figures, *where.state);
  t.state = state.tax;
  if (where.locality != nullptr) t.local = local_tax(h, in, state, *where.locality, *where.table);

  if (h.itemizes && !follows_federal_election(*where.state)) {
    t.deductible = deductible(t, *where.state);
    const FederalDeduction own = itemized_deduction(h, in.agi, t.deductible, law);
    const FederalLines itemized = federal_lines(h, in.agi, own, law, where.amt);
    t.itemized = itemized.owed() < federal.owed();
    if (t.itemized) federal = itemized;
  }
  t.federal = federal.regular;
  t.amt = federal.amt;
  return t;
}

}  // namespace parley::model
