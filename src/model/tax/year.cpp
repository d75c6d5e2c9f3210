#include "model/tax/year.hpp"

#include <algorithm>

namespace parley::model {
namespace {

Fraction indexed(const Percent& rate, int years) {
  Ratio factor = 1;
  for (int i = 0; i < years; ++i) factor *= Ratio(1) + rate.fraction();
  return Fraction(factor);
}

int days_between(Date from, Date to) { return std::max(0, to - from); }

int employed_days(const Scenario& s, int year) {
  const Date from = std::max(s.offer.start, Date::on(year, 1, 1));
  const Date to = std::min(last_day(s), Date::on(year + 1, 1, 1));
  return days_between(from, to);
}

// The profile's money of a year, by the days employed.
Fraction prorated(Money yearly, const YearFacts& y) { return Fraction(yearly) * y.share(); }

void set_aside(YearFacts& y, const TaxProfile& profile) {
  const Fraction wanted = prorated(profile.pretax, y);
  y.pretax = least(wanted, y.income.base);
  y.pretax_capped = y.pretax < wanted;
  const TaxProfile::Retirement& r = profile.retirement;
  const Fraction limit = y.rules.elective_deferral();
  Fraction deferred = r.most ? limit * y.share() : prorated(r.amount, y);
  if (!r.of_base.is_zero()) deferred = y.income.base * Fraction(r.of_base.fraction());
  y.retirement = least(deferred, least(y.income.base - y.pretax, limit));
  y.retirement_capped = y.retirement < deferred;
}

bool first_year(const Scenario& s, int year) { return year == s.offer.start.year(); }

void make_households(YearFacts& y, const Scenario& s) {
  const TaxProfile& p = *s.tax;
  Household outside{.status = p.filing_status};
  outside.itemizes = p.itemizes();
  outside.itemized = prorated(p.itemized, y);
  outside.spouse_wages = prorated(p.spouse_income, y);
  outside.other_income = prorated(p.other_income, y);
  if (first_year(s, y.year)) outside.wages = Fraction(p.wages_before);
  const bool others = outside.wages.is_positive() || outside.spouse_wages.is_positive() ||
                      !outside.other_income.is_zero();
  if (others) y.without = outside;

  y.with = outside;
  y.with.wages += y.income.wages();
  y.with.pretax = y.pretax;
  y.with.k401 = y.retirement;
  y.with.other_income += y.income.iso_sale;
  y.with.long_gains = y.income.long_gains;
  y.with.short_gains = y.income.short_gains;
  y.with.iso_spread = y.income.iso_spread;
}

}  // namespace

void YearIncome::add(const Income& p) {
  switch (p.kind) {
    case Income::Kind::base:
      months.push_back({p.amount, p.month});
      base += p.amount;
      break;
    case Income::Kind::pay:
      pay += p.amount;
      pay_by_source[p.source] += p.amount;
      break;
    case Income::Kind::iso_sale:
      iso_sale += p.amount;
      break;
    case Income::Kind::long_gain:
      long_gains += p.amount;
      break;
    case Income::Kind::short_gain:
      short_gains += p.amount;
      break;
    case Income::Kind::iso_spread:
      iso_spread += p.amount;
      break;
    case Income::Kind::untaxed:
      untaxed += p.amount;
      break;
    case Income::Kind::repaid:
      repaid[p.paid_year] += p.amount;
      break;
  }
}

void YearIncome::set_off() {
  const Fraction both = long_gains + short_gains;
  if (long_gains < Fraction()) {
    long_gains = {};
    short_gains = both.positive_part();
  } else if (short_gains < Fraction()) {
    short_gains = {};
    long_gains = both.positive_part();
  }
}

Fraction YearIncome::repaid_total() const {
  Fraction sum;
  for (const auto& [year, amount] : repaid) sum += amount;
  return sum;
}

TaxRules::TaxRules(const TaxProfile& p, const TaxTables& tables, int year)
    : status_(p.filing_status) {
  const TaxTables::Choice choice = tables.of(year);
  where_ = {
      .table = choice.table, .state = &choice.table->states.find(p.state)->second, .amt = p.amt};
  if (!p.locality.empty()) where_.locality = &choice.table->localities.find(p.locality)->second;
  if (choice.years_after > 0 && !p.indexation.is_zero())
    factor_ = indexed(p.indexation, choice.years_after);
}

HouseholdTax TaxRules::tax(Household h) const {
  if (factor_ == Fraction(1)) return household_tax(h, where_);
  for (Fraction* x : {&h.wages, &h.spouse_wages, &h.k401, &h.pretax, &h.other_income, &h.long_gains,
                      &h.short_gains, &h.iso_spread, &h.itemized}) {
    *x = *x / factor_;
  }
  HouseholdTax t = household_tax(h, where_);
  t.scale(factor_);
  return t;
}

Fraction TaxRules::base_withholding(const Fraction& yearly) const {
  // Who files apart is withheld from as a single person.
  const FilingStatus s = status_ == FilingStatus::separate ? FilingStatus::single : status_;
  const Fraction taxable = yearly / factor_ - Fraction(law().withholding.standard_deduction[s]);
  return bracket_tax(law().brackets[s], taxable) * factor_;
}

Fraction TaxRules::flat_withholding(const Fraction& pay) const {
  const FederalTax::Withholding& w = law().withholding;
  const Fraction low = least(pay, w.supplemental_limit);
  return low * Fraction(w.supplemental_rate) +
         (pay - low) * Fraction(w.supplemental_rate_over_limit);
}

Fraction TaxRules::medicare_withholding(const Fraction& wages) const {
  const FederalTax::Fica& f = law().fica;
  return (wages - Fraction(f.additional_medicare_withheld_over)).positive_part() *
         Fraction(f.additional_medicare_rate);
}

Fraction TaxRules::social_security(const Fraction& wages) const {
  const FederalTax::Fica& f = law().fica;
  return least(wages, Fraction(f.social_security_wage_base) * factor_) *
         Fraction(f.social_security_rate);
}

Household YearFacts::less(const Fraction& sum) const {
  Household h = with;
  h.wages -= sum;
  return h;
}

Fraction YearFacts::withheld_on_base() const {
  if (!income.base.is_positive()) return {};
  const Fraction taxed = Fraction(1) - (retirement + pretax) / income.base;
  Fraction sum;
  Fraction month;  // the last one looked at, and its year's tax: months repeat
  Fraction of_month;
  for (const BasePart& b : income.months) {
    if (of_month.is_zero() || b.month != month) {
      month = b.month;
      of_month = rules.base_withholding(month * Fraction(12) * taxed) * Fraction(Ratio::of(1, 12));
    }
    sum += b.amount == b.month ? of_month : of_month * b.amount / b.month;
  }
  return sum;
}

Fraction YearFacts::withheld(const Fraction& sum) const {
  return withheld_on_base() + rules.flat_withholding(income.pay - sum) +
         rules.medicare_withholding(income.wages() - sum - pretax);
}

Fraction YearFacts::withheld_of_spouse(const TaxProfile& p) const {
  return rules.base_withholding(Fraction(p.spouse_income)) * share() +
         rules.medicare_withholding(with.spouse_wages);
}

YearFacts year_facts(const Scenario& s, const TaxTables& tables, int year, YearIncome income) {
  income.set_off();
  YearFacts y{.year = year, .rules = TaxRules(*s.tax, tables, year), .income = std::move(income)};
  y.days = employed_days(s, year);
  y.days_in_year = Date::on(year + 1, 1, 1) - Date::on(year, 1, 1);
  set_aside(y, *s.tax);
  make_households(y, s);
  return y;
}

}  // namespace parley::model
