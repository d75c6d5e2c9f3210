// One calendar year: its incomes gathered, the returns that they make, what is withheld.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "model/tax/household.hpp"
#include "model/tax/income.hpp"
#include "parley/model/tax/projection.hpp"

namespace parley::model {

/// A month's base, or the part of it that lies in this year.
struct BasePart {
  Fraction amount;
  Fraction month;
};

/// What a year brings, before any tax.
struct YearIncome {
  std::vector<BasePart> months;
  Fraction base;
  Fraction pay;  ///< wages besides base
  Fraction iso_sale;
  Fraction long_gains;  ///< may be losses
  Fraction short_gains;
  Fraction iso_spread;
  Fraction untaxed;
  std::map<int, Fraction> repaid;  ///< by the year in which it was wages
  std::map<EventKind, Fraction> pay_by_source;

  void add(const Income& piece);
  Fraction wages() const { return base + pay; }
  /// Gains and losses set off; what is left of a loss is not deducted.
  void set_off();
  Fraction repaid_total() const;
};

/// The rules of one year for one profile: the table, indexed where it is another year's.
class TaxRules {
 public:
  TaxRules(const TaxProfile& profile, const TaxTables& tables, int year);

  HouseholdTax tax(Household h) const;
  /// What an employer takes of a year's base that is paid evenly, `yearly` less retirement and
  /// pretax.
  Fraction base_withholding(const Fraction& yearly) const;
  /// On other pay of a year: 22 %, and 37 % on what is over a million.
  Fraction flat_withholding(const Fraction& pay) const;
  /// Of Additional Medicare, on the wages that one employer pays.
  Fraction medicare_withholding(const Fraction& wages) const;
  /// Social Security of one employer.
  Fraction social_security(const Fraction& wages) const;
  Fraction elective_deferral() const {
    return Fraction(law().retirement.elective_deferral) * factor_;
  }

  const FederalTax& law() const { return where_.table->federal; }
  const TaxPlace& where() const { return where_; }
  int table_year() const { return where_.table->year; }
  const Fraction& factor() const { return factor_; }

 private:
  TaxPlace where_;
  FilingStatus status_;
  Fraction factor_ = 1;  ///< (1 + indexation)^years after the table's own
};

/// A year with everything that its lines are made of, unrounded.
struct YearFacts {
  int year = 0;
  TaxRules rules;
  YearIncome income;
  int days = 0;
  int days_in_year = 365;
  Fraction retirement;
  Fraction pretax;
  bool retirement_capped = false;
  bool pretax_capped = false;
  Household with;                    ///< of the whole household
  std::optional<Household> without;  ///< without the offer, where there is other income

  /// The household with the offer's wages less `sum` and the same otherwise.
  Household less(const Fraction& sum) const;
  /// What this employer takes for federal income tax; `sum` of the pay left out.
  Fraction withheld(const Fraction& sum = {}) const;
  /// Of its base alone.
  Fraction withheld_on_base() const;
  /// What the spouse's employer takes by the same rule.
  Fraction withheld_of_spouse(const TaxProfile& profile) const;
  Fraction share() const { return Fraction(Ratio::of(days, days_in_year)); }
};

YearFacts year_facts(const Scenario& s, const TaxTables& tables, int year, YearIncome income);

}  // namespace parley::model
