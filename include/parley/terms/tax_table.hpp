// TaxTable: the figures of one tax year, as data/tax/us-YEAR.toml says them (docs/tax-tables.md).
//
// One engine reads them (model/tax): no state stands in code, a rule that a state needs is a kind
// of figure here. Amounts are dollars a year, rates fractions; a figure that depends on the filing
// status holds one for each. A bracket carries the tax at its lower end, so that a tax is one look
// and one product.
//
//   [[0, 0.1], [12_400, 0.12]] takes 1,240 + 12 % of what is over 12,400
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/enum_names.hpp"
#include "parley/core/ratio.hpp"

namespace parley {

enum class FilingStatus : std::uint8_t { single, joint, separate, hoh };

inline constexpr auto kFilingStatuses =
    enum_names<FilingStatus>({{FilingStatus::single, "single"},
                              {FilingStatus::joint, "joint"},
                              {FilingStatus::separate, "separate"},
                              {FilingStatus::hoh, "hoh"}});

template <class T>
struct ByStatus {
  std::array<T, 4> of = {};
  const T& operator[](FilingStatus s) const { return of[static_cast<std::size_t>(s)]; }
  T& operator[](FilingStatus s) { return of[static_cast<std::size_t>(s)]; }
};

using StatusAmount = ByStatus<Ratio>;

/// Marginal rates by rising `from`.
struct TaxBrackets {
  struct Row {
    Ratio from;
    Ratio rate;
    Ratio tax;  ///< at `from`: the running total, or what the table prints there
  };
  std::vector<Row> rows;
};

/// A value that goes by where an income lies: the last row that begins at or under it.
struct TaxSteps {
  struct Row {
    Ratio from;
    Ratio value;
  };
  std::vector<Row> rows;
};

/// What takes an amount away as income rises over `start`: dollars a dollar, to nothing over a
/// width, or steps.
struct TaxReduction {
  StatusAmount start;
  std::optional<StatusAmount> rate;
  std::optional<StatusAmount> width;
  std::optional<StatusAmount> per;
  std::optional<StatusAmount> by;     ///< dollars a begun step
  std::optional<StatusAmount> share;  ///< of the amount, a begun step
};

/// An amount that goes by status and income: an exemption, a standard deduction, a personal credit.
struct TaxAmount {
  std::optional<StatusAmount> amount;
  std::optional<ByStatus<TaxSteps>> by_income;
  bool over = false;  ///< a step begins over its income, not at it
  std::vector<TaxReduction> reduce;
  std::optional<StatusAmount> most_share;  ///< of the amount, that all reductions take together
  std::optional<StatusAmount>
      reduce_to_start;  ///< over this income at least reduce_to_share is gone
  std::optional<StatusAmount> reduce_to_share;
  std::optional<StatusAmount> floor;
  std::optional<StatusAmount> income_limit;  ///< over this income there is nothing
};

struct TaxDeduction {
  enum class Kind : std::uint8_t { amount, federal_standard, federal_tax, fica, lower_earner };
  std::string name;
  Kind kind = Kind::amount;
  TaxAmount amount;
  bool or_fica = false;  ///< Social Security and Medicare paid instead, where that is more
  bool with_amt_and_niit = false;  ///< of federal_tax
  std::optional<ByStatus<TaxSteps>> share_by_income;
  std::optional<StatusAmount> most;
  std::optional<ByStatus<TaxSteps>> most_by_income;
  std::optional<StatusAmount> most_per_earner;
};

inline constexpr auto kTaxDeductionKinds =
    enum_names<TaxDeduction::Kind>({{TaxDeduction::Kind::amount, "amount"},
                                    {TaxDeduction::Kind::federal_standard, "federal_standard"},
                                    {TaxDeduction::Kind::federal_tax, "federal_tax"},
                                    {TaxDeduction::Kind::fica, "fica"},
                                    {TaxDeduction::Kind::lower_earner, "lower_earner"}});

struct TaxCredit {
  enum class Kind : std::uint8_t { amount, lower_earner, share_of_tax, split_saving, brackets };
  std::string name;
  Kind kind = Kind::amount;
  TaxAmount amount;
  bool on_taxable = false;
  bool refundable = false;
  bool half = false;
  std::optional<StatusAmount> rate;
  std::optional<StatusAmount> most;
  std::optional<StatusAmount> lower_earner_at_least;
  std::optional<StatusAmount> taxable_at_least;
  std::optional<StatusAmount> lower_less;
  std::optional<ByStatus<TaxBrackets>> brackets;
  std::optional<StatusAmount> taxable_limit;
};

inline constexpr auto kTaxCreditKinds =
    enum_names<TaxCredit::Kind>({{TaxCredit::Kind::amount, "amount"},
                                 {TaxCredit::Kind::lower_earner, "lower_earner"},
                                 {TaxCredit::Kind::share_of_tax, "share_of_tax"},
                                 {TaxCredit::Kind::split_saving, "split_saving"},
                                 {TaxCredit::Kind::brackets, "brackets"}});

/// What the federal standard deduction has over an amount, added back over an income.
struct TaxAddition {
  std::string name;
  StatusAmount income_over;
  bool inclusive = false;
  StatusAmount amount;
};

struct GainsRules {
  std::optional<Ratio> exclude;        ///< share of long-term gains
  std::optional<Ratio> exclude_up_to;  ///< dollars
  bool short_term_too = false;
  bool not_taxed = false;
  std::optional<Ratio> rate_cap;
  std::optional<ByStatus<TaxBrackets>> brackets;
  std::optional<Ratio> surtax_over;
  std::optional<Ratio> surtax_rate;
  std::optional<Ratio> short_term_extra_rate;
  std::optional<ByStatus<TaxBrackets>> net_investment;
};

struct GainsExcise {
  std::string source;
  Ratio deduction;
  ByStatus<TaxBrackets> brackets;
};

/// An amount for each begun step of income over `start`.
struct TaxRecapture {
  std::string name;
  StatusAmount start;
  StatusAmount per;
  StatusAmount by;
  StatusAmount most;
};

struct RecaptureTable {
  struct Row {
    Ratio over;
    Ratio base;
    Ratio benefit;
  };
  std::string name;
  StatusAmount income_over;
  StatusAmount phase_over;
  ByStatus<std::vector<Row>> rows;
};

struct TaxSurtax {
  std::string name;
  ByStatus<TaxBrackets> brackets;
};

/// A contribution that the employee pays on wages.
struct PayrollItem {
  std::string name;
  std::string source;
  Ratio rate;
  std::optional<Ratio> wage_base;
  std::optional<Ratio> most;
  bool after_401k = false;
  bool salt = false;  ///< deductible as a state tax
};

/// rate * income - minus, on the whole income: not marginal.
struct WholeRate {
  Ratio from;
  Ratio rate;
  Ratio minus;
};

struct StateTax {
  enum class Base : std::uint8_t { agi, federal_taxable, wages };
  std::string name;
  std::string figures;  ///< how good they are: "official", "mixed", "projected"
  std::string note;
  std::string source;
  bool income_tax = true;
  Base starts_from = Base::agi;
  std::optional<ByStatus<TaxBrackets>> brackets;
  std::optional<Ratio> rate;
  std::vector<WholeRate> rate_less;
  std::vector<TaxAddition> additions;
  std::vector<TaxDeduction> deductions;
  GainsRules gains;
  std::optional<StatusAmount> zero_tax_up_to;
  bool zero_tax_on_agi = false;
  bool split_by_income = false;
  std::vector<TaxRecapture> recapture;
  std::optional<RecaptureTable> recapture_table;
  std::optional<ByStatus<TaxSteps>> share_credit;
  bool share_credit_over = false;
  std::vector<TaxCredit> credits;
  std::vector<TaxSurtax> surtaxes;
  std::optional<Ratio> fixed;
  bool separately_if_lower = false;
  bool itemizing_independent = false;
  std::optional<GainsExcise> gains_excise;
  std::vector<PayrollItem> payroll;
  std::optional<Ratio> supplemental_bonus;  ///< flat withholding, for information
  std::optional<Ratio> supplemental_other;
};

inline constexpr auto kStateTaxBases =
    enum_names<StateTax::Base>({{StateTax::Base::agi, "agi"},
                                {StateTax::Base::federal_taxable, "federal_taxable"},
                                {StateTax::Base::wages, "wages"}});

struct LocalTax {
  enum class Base : std::uint8_t { gross_wages, agi, state_taxable, state_tax };
  std::string name;
  std::string figures;
  std::string note;
  std::string source;
  std::string state;
  Base base = Base::gross_wages;
  std::optional<StatusAmount> exemption;
  std::optional<Ratio> rate;
  std::optional<ByStatus<TaxBrackets>> brackets;
  std::optional<ByStatus<TaxSteps>> rate_by_income;
  bool over = false;
  std::vector<TaxCredit> credits;
  std::optional<Ratio> per_month;
  std::vector<std::string> also;  ///< keys of other localities, taken too
};

inline constexpr auto kLocalTaxBases =
    enum_names<LocalTax::Base>({{LocalTax::Base::gross_wages, "gross_wages"},
                                {LocalTax::Base::agi, "agi"},
                                {LocalTax::Base::state_taxable, "state_taxable"},
                                {LocalTax::Base::state_tax, "state_tax"}});

struct FederalTax {
  std::string source;
  StatusAmount standard_deduction;
  ByStatus<TaxBrackets> brackets;

  struct Retirement {
    std::string source;
    Ratio elective_deferral;
  } retirement;
  struct Fica {
    std::string source;
    Ratio social_security_rate;
    Ratio social_security_wage_base;
    Ratio medicare_rate;
    Ratio additional_medicare_rate;
    StatusAmount additional_medicare_threshold;
    Ratio additional_medicare_withheld_over;
  } fica;
  struct Withholding {
    std::string source;
    std::string note;
    Ratio supplemental_rate;
    Ratio supplemental_rate_over_limit;
    Ratio supplemental_limit;
    StatusAmount standard_deduction;
  } withholding;
  struct CapitalGains {
    std::string source;
    StatusAmount zero_up_to;
    StatusAmount fifteen_up_to;
  } capital_gains;
  struct Niit {
    std::string source;
    Ratio rate;
    StatusAmount threshold;
  } niit;
  struct Amt {
    std::string source;
    StatusAmount exemption;
    StatusAmount phase_out_start;
    Ratio phase_out_rate;
    Ratio low_rate;
    Ratio high_rate;
    StatusAmount rate_break;
  } amt;
  struct Salt {
    std::string source;
    StatusAmount cap;
    StatusAmount phase_out_start;
    Ratio phase_out_rate;
    StatusAmount floor;
  } salt;
};

/// What of a year was read: all of it, or the federal figures with those of some states and
/// localities.
struct TaxTable {
  std::string file;
  std::string title;
  int year = 0;
  Date checked;
  FederalTax federal;
  std::map<std::string, StateTax, std::less<>> states;
  std::map<std::string, LocalTax, std::less<>> localities;
};

/// The tables of the years that a projection touches.
struct TaxTables {
  std::map<int, std::shared_ptr<const TaxTable>> years;  ///< at least one

  struct Choice {
    const TaxTable* table = nullptr;
    int years_after = 0;  ///< how long after its own year it is used
  };
  /// The year's own, else the last before it; the first where it is before all.
  Choice of(int year) const;
};

}  // namespace parley
