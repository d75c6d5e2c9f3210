#include "model/tax/amounts.hpp"

namespace parley::model {
namespace {

// What one reduction takes of `amount` at an income.
Fraction taken_by(const TaxReduction& r, const Fraction& amount, FilingStatus s,
                  const Fraction& income) {
  const Fraction over = income - Fraction(r.start[s]);
  if (!over.is_positive()) return {};
  if (r.rate) return over * Fraction((*r.rate)[s]);
  if (r.width) return amount * over / Fraction((*r.width)[s]);
  if (!r.per) return {};
  const Fraction steps = steps_begun(over, (*r.per)[s]);
  return steps * (r.by ? Fraction((*r.by)[s]) : amount * figure(r.share, s));
}

Fraction taken(const TaxAmount& a, const Fraction& amount, FilingStatus s, const Fraction& income) {
  Fraction sum;
  for (const TaxReduction& r : a.reduce) sum += taken_by(r, amount, s, income);
  if (a.most_share) sum = least(sum, amount * Fraction((*a.most_share)[s]));
  if (a.reduce_to_start && income > Fraction((*a.reduce_to_start)[s])) {
    sum = most(sum, amount * figure(a.reduce_to_share, s));
  }
  return sum;
}

}  // namespace

Fraction bracket_tax(const TaxBrackets& brackets, const Fraction& income) {
  if (!income.is_positive()) return {};
  for (std::size_t i = brackets.rows.size(); i-- > 0;) {
    const TaxBrackets::Row& row = brackets.rows[i];
    const Fraction from = row.from;
    if (income > from) return Fraction(row.tax) + (income - from) * Fraction(row.rate);
  }
  return {};
}

Fraction step_value(const TaxSteps& steps, const Fraction& income, Step begins) {
  for (std::size_t i = steps.rows.size(); i-- > 0;) {
    const Fraction from = steps.rows[i].from;
    if (i == 0 || (begins == Step::over ? from < income : from <= income))
      return steps.rows[i].value;
  }
  return {};
}

Fraction amount_at(const TaxAmount& a, FilingStatus s, const Fraction& income) {
  if (a.income_limit && income > Fraction((*a.income_limit)[s])) return {};
  const Fraction amount =
      a.by_income ? step_value((*a.by_income)[s], income, a.over ? Step::over : Step::at)
                  : figure(a.amount, s);
  return most(amount - taken(a, amount, s, income), figure(a.floor, s));
}

}  // namespace parley::model
