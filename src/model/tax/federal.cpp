#include "model/tax/federal.hpp"

namespace parley::model {
namespace {

// Long-term gains on top of `ordinary` income: 0, 15 and 20 %.
Fraction gains_tax(const Fraction& gains, const Fraction& ordinary, FilingStatus s,
                   const FederalTax& law) {
  const FederalTax::CapitalGains& g = law.capital_gains;
  const Fraction zero_room = (Fraction(g.zero_up_to[s]) - ordinary).positive_part();
  const Fraction at_zero = least(gains, zero_room);
  const Fraction fifteen_room =
      (Fraction(g.fifteen_up_to[s]) - ordinary - zero_room).positive_part();
  const Fraction at_fifteen = least(gains - at_zero, fifteen_room);
  const Fraction at_twenty = gains - at_zero - at_fifteen;
  return at_fifteen * Fraction(Ratio::of(15, 100)) + at_twenty * Fraction(Ratio::of(20, 100));
}

Fraction regular_tax(const Fraction& taxable, const Fraction& gains, FilingStatus s,
                     const FederalTax& law) {
  const Fraction whole = bracket_tax(law.brackets[s], taxable);
  const Fraction on_top = least(gains, taxable);
  if (!on_top.is_positive()) return whole;
  const Fraction ordinary = taxable - on_top;
  return least(whole, bracket_tax(law.brackets[s], ordinary) + gains_tax(on_top, ordinary, s, law));
}

// 26 and 28 %.
Fraction minimum_rates(const Fraction& x, FilingStatus s, const FederalTax::Amt& law) {
  const Fraction low = least(x, Fraction(law.rate_break[s]));
  return low * Fraction(law.low_rate) + (x - low) * Fraction(law.high_rate);
}

Fraction tentative_minimum(const Fraction& amti, const Fraction& taxable, const Fraction& gains,
                           FilingStatus s, const FederalTax& law) {
  const FederalTax::Amt& amt = law.amt;
  const Fraction over = (amti - Fraction(amt.phase_out_start[s])).positive_part();
  const Fraction exemption =
      (Fraction(amt.exemption[s]) - over * Fraction(amt.phase_out_rate)).positive_part();
  const Fraction base = (amti - exemption).positive_part();
  const Fraction whole = minimum_rates(base, s, amt);
  const Fraction on_top = least(gains, base);
  if (!on_top.is_positive()) return whole;
  const Fraction ordinary = (taxable - gains).positive_part();
  return least(whole, minimum_rates(base - on_top, s, amt) + gains_tax(on_top, ordinary, s, law));
}

}  // namespace

Incomes incomes_of(const Household& h) {
  Incomes in;
  in.earners.push_back(h.wages - h.pretax);
  if (h.status == FilingStatus::joint) in.earners.push_back(h.spouse_wages);
  for (const Fraction& w : in.earners) in.wages += w;
  in.gains = h.long_gains + h.short_gains;
  in.agi = in.wages - h.k401 + h.other_income + in.gains;
  return in;
}

Fica fica_of(const Incomes& in, FilingStatus s, const FederalTax& federal) {
  const FederalTax::Fica& law = federal.fica;
  Fica f;
  for (const Fraction& wages : in.earners) {
    const Fraction social =
        least(wages, Fraction(law.social_security_wage_base)) * Fraction(law.social_security_rate);
    const Fraction medicare = wages * Fraction(law.medicare_rate);
    f.social_security += social;
    f.medicare += medicare;
    f.of_earner.push_back(social + medicare);
  }
  f.additional_medicare =
      (in.wages - Fraction(law.additional_medicare_threshold[s])).positive_part() *
      Fraction(law.additional_medicare_rate);
  return f;
}

FederalDeduction standard_deduction(FilingStatus s, const FederalTax& law) {
  const Fraction amount = law.standard_deduction[s];
  return {amount, amount};
}

FederalDeduction itemized_deduction(const Household& h, const Fraction& agi,
                                    const Fraction& state_and_local, const FederalTax& law) {
  const FederalTax::Salt& salt = law.salt;
  const Fraction over = (agi - Fraction(salt.phase_out_start[h.status])).positive_part();
  const Fraction cap = most(salt.floor[h.status],
                            Fraction(salt.cap[h.status]) - over * Fraction(salt.phase_out_rate));
  const Fraction counted = least(cap, state_and_local);
  return {counted + h.itemized, counted};
}

FederalLines federal_lines(const Household& h, const Fraction& agi,
                           const FederalDeduction& deduction, const FederalTax& law,
                           bool with_amt) {
  const Fraction taxable = (agi - deduction.amount).positive_part();
  FederalLines lines{.regular = regular_tax(taxable, h.long_gains, h.status, law), .amt = {}};
  if (!with_amt) return lines;
  const Fraction amti = taxable + deduction.added_back + h.iso_spread;
  lines.amt = (tentative_minimum(amti, taxable, h.long_gains, h.status, law) - lines.regular)
                  .positive_part();
  return lines;
}

Fraction niit_of(const Incomes& in, FilingStatus s, const FederalTax& law) {
  const Fraction over = (in.agi - Fraction(law.niit.threshold[s])).positive_part();
  return least(in.gains, over) * Fraction(law.niit.rate);
}

}  // namespace parley::model
