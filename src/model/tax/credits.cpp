#include "model/tax/amounts.hpp"
#include "model/tax/state.hpp"

namespace parley::model {
namespace {

Fraction share_of_tax(const TaxCredit& c, const CreditBasis& b) {
  if (!c.amount.by_income || b.smaller_wages < figure(c.lower_earner_at_least, b.status)) return {};
  const Fraction share =
      step_value((*c.amount.by_income)[b.status], b.taxable, c.amount.over ? Step::over : Step::at);
  return capped(share * b.tax, c.most, b.status);
}

// What a couple would save if each of the two were taxed alone.
Fraction split_saving(const TaxCredit& c, const CreditBasis& b,
                      const std::optional<ByStatus<TaxBrackets>>& brackets) {
  const FilingStatus s = b.status;
  const bool meant = b.smaller_wages >= figure(c.lower_earner_at_least, s) &&
                     b.taxable >= figure(c.taxable_at_least, s);
  if (!meant || !brackets) return {};
  Fraction low = least((b.smaller_wages - figure(c.lower_less, s)).positive_part(), b.taxable);
  if (c.half) low = least(low, b.taxable * Fraction(Ratio::of(1, 2)));
  const TaxBrackets& single = (*brackets)[FilingStatus::single];
  const Fraction saved = bracket_tax((*brackets)[s], b.taxable) - bracket_tax(single, low) -
                         bracket_tax(single, b.taxable - low);
  return capped(saved.positive_part(), c.most, s);
}

Fraction by_brackets(const TaxCredit& c, const CreditBasis& b) {
  const bool over = c.taxable_limit && b.taxable > Fraction((*c.taxable_limit)[b.status]);
  return c.brackets && !over ? bracket_tax((*c.brackets)[b.status], b.taxable) : Fraction();
}

}  // namespace

Fraction credit_amount(const TaxCredit& c, const CreditBasis& b,
                       const std::optional<ByStatus<TaxBrackets>>& brackets) {
  const bool joint = b.status == FilingStatus::joint;
  switch (c.kind) {
    case TaxCredit::Kind::amount:
      return amount_at(c.amount, b.status, c.on_taxable ? b.taxable : b.agi);
    case TaxCredit::Kind::lower_earner:
      return joint ? capped(figure(c.rate, b.status) * b.smaller_wages, c.most, b.status)
                   : Fraction();
    case TaxCredit::Kind::share_of_tax:
      return joint ? share_of_tax(c, b) : Fraction();
    case TaxCredit::Kind::split_saving:
      return joint ? split_saving(c, b, brackets) : Fraction();
    case TaxCredit::Kind::brackets:
      return by_brackets(c, b);
  }
  return {};
}

}  // namespace parley::model
