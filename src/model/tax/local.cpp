#include "model/tax/amounts.hpp"
#include "model/tax/state.hpp"

namespace parley::model {
namespace {

Fraction local_base(const Incomes& in, const StateLines& state, const LocalTax& law) {
  switch (law.base) {
    case LocalTax::Base::gross_wages:
      return in.wages;
    case LocalTax::Base::agi:
      return in.agi;
    case LocalTax::Base::state_taxable:
      return state.taxable;
    case LocalTax::Base::state_tax:
      return state.tax;
  }
  return {};
}

Fraction rate_tax(const LocalTax& law, FilingStatus s, const Fraction& base) {
  if (law.brackets) return bracket_tax((*law.brackets)[s], base);
  if (law.rate) return base * Fraction(*law.rate);
  if (!law.rate_by_income) return {};
  return base * step_value((*law.rate_by_income)[s], base, law.over ? Step::over : Step::at);
}

}  // namespace

Fraction local_tax(const Household& h, const Incomes& in, const StateLines& state,
                   const LocalTax& law, const TaxTable& table) {
  Fraction base = local_base(in, state, law);
  if (law.exemption) base -= Fraction((*law.exemption)[h.status]);
  Fraction tax = rate_tax(law, h.status, base.positive_part());
  for (const TaxCredit& c : law.credits) {
    tax = (tax - credit_amount(c, {h.status, in.agi, state.taxable, {}, tax}, {})).positive_part();
  }
  if (law.per_month)
    tax += Fraction(*law.per_month) * Fraction(12) *
           Fraction(static_cast<std::int64_t>(in.earners.size()));
  for (const std::string& other : law.also) {
    const auto found = table.localities.find(other);
    if (found != table.localities.end()) tax += local_tax(h, in, state, found->second, table);
  }
  return tax;
}

}  // namespace parley::model
