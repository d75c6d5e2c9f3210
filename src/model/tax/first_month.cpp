#include "model/tax/first_month.hpp"

#include <algorithm>

#include "model/resolve/salary.hpp"

namespace parley::model {
namespace {

// The first day of the first calendar month that begins on or after a day.
Date first_of_month(Date day) {
  const Date::Parts p = day.parts();
  const Date first = Date::on(p.year, p.month, 1);
  return p.day == 1 ? first : month_after(first, 1);
}

// What the days from one to another earn, each at its own salary: dollars a year, day by day.
Fraction salary_days(const Salaries& salaries, Date from, Date to) {
  Fraction sum;
  std::size_t i = salaries.on(from);
  for (Date day = from; day < to; ++i) {
    const Date end = i + 1 == salaries.size() ? to : std::min(salaries[i + 1].from, to);
    if (end <= day) continue;
    sum += Fraction(salaries[i].amount) * Fraction(end - day);
    day = end;
  }
  return sum;
}

// The base earned from one day to another: of what a month pays, the part that its days earn.
Fraction base_earned(const Scenario& s, const Ledger& ledger, Date from, Date to) {
  const Salaries salaries(s.offer, 12 * s.projection.years);
  Fraction sum;
  for (const Event& e : ledger.events) {
    if (e.kind != EventKind::base) continue;
    const Date begins = month_after(s.offer.start, e.month - 1);
    const Date ends = month_after(s.offer.start, e.month);
    const Date first = std::max(begins, from);
    const Date last = std::min(ends, to);
    if (first >= last) continue;
    sum += Fraction(e.amount) * salary_days(salaries, first, last) /
           salary_days(salaries, begins, ends);
  }
  return sum;
}

Fraction payroll_on(const Fraction& base, const Fraction& retirement, const TaxRules& rules) {
  Fraction sum;
  for (const PayrollItem& item : rules.where().state->payroll) {
    Fraction wages = item.after_401k ? base - retirement : base;
    if (item.wage_base) wages = least(wages, Fraction(*item.wage_base) * rules.factor());
    const Fraction paid = wages * Fraction(item.rate);
    sum += item.most ? least(paid, Fraction(*item.most) * rules.factor()) : paid;
  }
  return sum;
}

}  // namespace

std::optional<FirstMonth> first_month(const Scenario& s, const Ledger& ledger,
                                      const std::map<int, YearFacts>& facts,
                                      const TaxProjection& p) {
  const Date from = first_of_month(s.offer.start);
  const Date to = month_after(from, 1);
  const auto found = facts.find(from.year());
  const TaxYear* year = p.find(from.year());
  if (to > last_day(s) || found == facts.end() || year == nullptr) return std::nullopt;
  const YearFacts& y = found->second;
  const Fraction base(base_earned(s, ledger, from, to).rounded());
  if (!base.is_positive()) return std::nullopt;

  const Fraction part = base / y.income.base;  // of what is put aside over the year
  const Fraction retirement = y.retirement * part;
  const Fraction wages = base - y.pretax * part;
  const FederalTax::Fica& fica = y.rules.law().fica;
  FirstMonth m{.year = from.year(), .month = from.parts().month, .gross = base.rounded()};
  m.federal =
      (y.rules.base_withholding((wages - retirement) * Fraction(12)) * Fraction(Ratio::of(1, 12)))
          .rounded();
  m.social_security = y.rules.social_security(wages).rounded();
  m.medicare = (wages * Fraction(fica.medicare_rate)).rounded();
  m.payroll = payroll_on(wages, retirement, y.rules).rounded();
  if (!year->wages.is_zero()) {
    m.state_and_local =
        (Fraction(year->lines.state + year->lines.local) * base / Fraction(year->wages)).rounded();
  }
  return m;
}

}  // namespace parley::model
