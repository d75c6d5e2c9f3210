#include "model/tax/state.hpp"

#include "model/tax/amounts.hpp"

namespace parley::model {
namespace {

// One return of a state: of the household, or of one spouse.
struct StateReturn {
  const StateTax& law;
  FilingStatus status;
  std::vector<Fraction> earners;
  std::vector<Fraction> fica_of_earner;
  Fraction additional_medicare;
  Fraction agi;
  Fraction all_income;  ///< before the 401(k)
  Fraction long_gains;
  Fraction short_gains;
  FederalFigures federal;

  Fraction smaller_wages() const {
    return earners.size() == 2 ? least(earners[0], earners[1]) : Fraction();
  }
  Fraction fica_paid() const {
    Fraction sum = additional_medicare;
    for (const Fraction& f : fica_of_earner) sum += f;
    return sum;
  }
};

Fraction starting_income(const StateReturn& r) {
  switch (r.law.starts_from) {
    case StateTax::Base::agi:
      return r.agi;
    case StateTax::Base::federal_taxable:
      return (r.agi - r.federal.standard_deduction).positive_part();
    case StateTax::Base::wages:
      return r.all_income;
  }
  return {};
}

Fraction additions(const StateReturn& r) {
  Fraction sum;
  for (const TaxAddition& a : r.law.additions) {
    const Fraction over = a.income_over[r.status];
    if (a.inclusive ? r.agi < over : r.agi <= over) continue;
    sum += (r.federal.standard_deduction - Fraction(a.amount[r.status])).positive_part();
  }
  return sum;
}

Fraction federal_tax_deduction(const TaxDeduction& d, const StateReturn& r) {
  Fraction tax = r.federal.regular;
  if (d.with_amt_and_niit) tax += r.federal.amt_and_niit;
  const Step begins = d.amount.over ? Step::over : Step::at;
  if (d.share_by_income) tax *= step_value((*d.share_by_income)[r.status], r.agi, begins);
  tax = capped(tax, d.most, r.status);
  if (d.most_by_income) tax = least(tax, step_value((*d.most_by_income)[r.status], r.agi, begins));
  return tax;
}

Fraction fica_deduction(const TaxDeduction& d, const StateReturn& r) {
  Fraction sum;
  for (const Fraction& paid : r.fica_of_earner) sum += capped(paid, d.most_per_earner, r.status);
  return sum;
}

Fraction deduction(const TaxDeduction& d, const StateReturn& r) {
  switch (d.kind) {
    case TaxDeduction::Kind::amount: {
      const Fraction amount = amount_at(d.amount, r.status, r.agi);
      return d.or_fica ? most(amount, r.fica_paid()) : amount;
    }
    case TaxDeduction::Kind::federal_standard:
      return r.federal.standard_deduction;
    case TaxDeduction::Kind::federal_tax:
      return federal_tax_deduction(d, r);
    case TaxDeduction::Kind::fica:
      return fica_deduction(d, r);
    case TaxDeduction::Kind::lower_earner:
      return capped(r.smaller_wages(), d.most, r.status);
  }
  return {};
}

Fraction gains_left_out(const StateReturn& r) {
  const GainsRules& g = r.law.gains;
  if (g.not_taxed) return r.long_gains + r.short_gains;
  Fraction out;
  if (g.exclude) out += r.long_gains * Fraction(*g.exclude);
  if (g.exclude_up_to) {
    const Fraction meant = g.short_term_too ? r.long_gains + r.short_gains : r.long_gains;
    out += least(meant, Fraction(*g.exclude_up_to));
  }
  return out;
}

Fraction taxable_income(const StateReturn& r) {
  Fraction x = starting_income(r) + additions(r);
  for (const TaxDeduction& d : r.law.deductions) x -= deduction(d, r);
  return (x - gains_left_out(r)).positive_part();
}

bool is_free(const StateReturn& r, const Fraction& taxable) {
  if (!r.law.zero_tax_up_to) return false;
  return (r.law.zero_tax_on_agi ? r.agi : taxable) <= Fraction((*r.law.zero_tax_up_to)[r.status]);
}

Fraction whole_rate_tax(const std::vector<WholeRate>& rows, const Fraction& income) {
  for (std::size_t i = rows.size(); i-- > 0;) {
    if (Fraction(rows[i].from) <= income) {
      return (income * Fraction(rows[i].rate) - Fraction(rows[i].minus)).positive_part();
    }
  }
  return {};
}

Fraction rate_tax(const StateReturn& r, const Fraction& income) {
  if (r.law.brackets) return bracket_tax((*r.law.brackets)[r.status], income);
  if (r.law.rate) return income * Fraction(*r.law.rate);
  return whole_rate_tax(r.law.rate_less, income);
}

// Each spouse's share of the income, by wages, taxed apart.
Fraction split_tax(const StateReturn& r, const Fraction& taxable) {
  const Fraction all = r.earners[0] + r.earners[1];
  if (!all.is_positive()) return rate_tax(r, taxable);
  const Fraction first = taxable * r.earners[0] / all;
  return rate_tax(r, first) + rate_tax(r, taxable - first);
}

Fraction schedule_tax(const StateReturn& r, const Fraction& taxable) {
  const GainsRules& g = r.law.gains;
  const Fraction gains = least(r.long_gains, taxable);
  if (g.brackets) {
    const TaxBrackets& own = (*g.brackets)[r.status];
    return rate_tax(r, taxable - gains) + bracket_tax(own, taxable) -
           bracket_tax(own, taxable - gains);
  }
  const bool split = r.law.split_by_income && r.earners.size() == 2;
  const Fraction tax = split ? split_tax(r, taxable) : rate_tax(r, taxable);
  if (!g.rate_cap) return tax;
  return least(tax, rate_tax(r, taxable - gains) + gains * Fraction(*g.rate_cap));
}

Fraction recapture(const StateReturn& r, const Fraction& taxable) {
  Fraction sum;
  for (const TaxRecapture& c : r.law.recapture) {
    const Fraction over = r.agi - Fraction(c.start[r.status]);
    if (!over.is_positive()) continue;
    sum += least(steps_begun(over, c.per[r.status]) * Fraction(c.by[r.status]), c.most[r.status]);
  }
  const auto& t = r.law.recapture_table;
  if (!t || r.agi <= Fraction(t->income_over[r.status])) return sum;
  const auto& rows = t->rows[r.status];
  for (std::size_t i = rows.size(); i-- > 0;) {
    if (i > 0 && taxable <= Fraction(rows[i].over)) continue;
    const Fraction from = most(t->income_over[r.status], rows[i].over);
    const Fraction part =
        least(1, (r.agi - from).positive_part() / Fraction(t->phase_over[r.status]));
    return sum + Fraction(rows[i].base) + Fraction(rows[i].benefit) * part;
  }
  return sum;
}

// Credits one after the other, never under 0; refundable ones last.
Fraction after_credits(const StateReturn& r, const Fraction& taxable, Fraction tax) {
  if (r.law.share_credit) {
    const Step begins = r.law.share_credit_over ? Step::over : Step::at;
    tax *= Fraction(1) - step_value((*r.law.share_credit)[r.status], r.agi, begins);
  }
  Fraction refunds;
  for (const TaxCredit& c : r.law.credits) {
    const Fraction credit =
        credit_amount(c, {r.status, r.agi, taxable, r.smaller_wages(), tax}, r.law.brackets);
    if (c.refundable) {
      refunds += credit;
    } else {
      tax = (tax - credit).positive_part();
    }
  }
  return tax - refunds;
}

// Steps 1 to 8 of the rules of a table.
StateLines one_return(const StateReturn& r) {
  StateLines lines{.tax = {}, .taxable = taxable_income(r)};
  if (is_free(r, lines.taxable)) return lines;
  lines.tax = schedule_tax(r, lines.taxable) + recapture(r, lines.taxable);
  lines.tax = after_credits(r, lines.taxable, lines.tax);
  for (const TaxSurtax& s : r.law.surtaxes)
    lines.tax += bracket_tax(s.brackets[r.status], lines.taxable);
  if (r.law.fixed && lines.taxable.is_positive()) lines.tax += Fraction(*r.law.fixed);
  return lines;
}

StateReturn whole_return(const Household& h, const Incomes& in, const FederalFigures& federal,
                         const StateTax& law) {
  return {.law = law,
          .status = h.status,
          .earners = in.earners,
          .fica_of_earner = federal.fica.of_earner,
          .additional_medicare = federal.fica.additional_medicare,
          .agi = in.agi,
          .all_income = in.agi + h.k401,
          .long_gains = h.long_gains,
          .short_gains = h.short_gains,
          .federal = federal};
}

// The return of one of two spouses; whatever is no wages stands on that of the higher earner.
StateReturn spouse_return(const StateReturn& joint, std::size_t who, bool higher,
                          const Household& h) {
  const Fraction& own = joint.earners[who];
  const Fraction all = joint.earners[0] + joint.earners[1];
  StateReturn r = joint;
  r.status = FilingStatus::separate;
  r.earners = {own};
  r.fica_of_earner = {joint.fica_of_earner[who]};
  r.additional_medicare = joint.additional_medicare * own / all;
  r.long_gains = higher ? joint.long_gains : Fraction();
  r.short_gains = higher ? joint.short_gains : Fraction();
  r.all_income = higher ? own + h.other_income + r.long_gains + r.short_gains : own;
  r.agi = higher ? r.all_income - h.k401 : r.all_income;
  r.federal.standard_deduction = joint.federal.standard_deduction * Fraction(Ratio::of(1, 2));
  r.federal.regular = joint.federal.regular * own / all;
  r.federal.amt_and_niit = joint.federal.amt_and_niit * own / all;
  return r;
}

Fraction separate_tax(const StateReturn& joint, const Household& h) {
  const std::size_t higher = joint.earners[0] >= joint.earners[1] ? 0 : 1;
  Fraction sum;
  for (const std::size_t who : {std::size_t{0}, std::size_t{1}}) {
    sum += one_return(spouse_return(joint, who, who == higher, h)).tax;
  }
  return sum;
}

// What gains are taxed by once more.
Fraction gains_again(const Household& h, const Incomes& in, const StateTax& law) {
  const GainsRules& g = law.gains;
  Fraction sum;
  if (g.surtax_over && g.surtax_rate && in.agi > Fraction(*g.surtax_over)) {
    sum += in.gains * Fraction(*g.surtax_rate);
  }
  if (g.short_term_extra_rate) sum += h.short_gains * Fraction(*g.short_term_extra_rate);
  if (g.net_investment) sum += bracket_tax((*g.net_investment)[h.status], in.gains);
  if (law.gains_excise) {
    const Fraction gains = h.long_gains - Fraction(law.gains_excise->deduction);
    sum += bracket_tax(law.gains_excise->brackets[h.status], gains);
  }
  return sum;
}

}  // namespace

StateLines state_lines(const Household& h, const Incomes& in, const FederalFigures& federal,
                       const StateTax& law) {
  StateLines lines;
  if (law.income_tax) {
    const StateReturn joint = whole_return(h, in, federal, law);
    lines = one_return(joint);
    const bool both_earn = joint.earners.size() == 2 && joint.earners[0].is_positive() &&
                           joint.earners[1].is_positive();
    if (law.separately_if_lower && both_earn) lines.tax = least(lines.tax, separate_tax(joint, h));
  }
  lines.tax += gains_again(h, in, law);
  return lines;
}

std::vector<PayrollLine> payroll_lines(const Household& h, const Incomes& in, const StateTax& law) {
  std::vector<PayrollLine> lines;
  for (const PayrollItem& item : law.payroll) {
    PayrollLine line{item.name, {}};
    for (std::size_t i = 0; i < in.earners.size(); ++i) {
      Fraction wages = in.earners[i];
      if (item.after_401k && i == 0) wages -= h.k401;
      if (item.wage_base) wages = least(wages, Fraction(*item.wage_base));
      const Fraction paid = wages * Fraction(item.rate);
      line.amount += item.most ? least(paid, Fraction(*item.most)) : paid;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace parley::model
