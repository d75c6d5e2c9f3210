// Tax projection: what is left of an offer after tax, by calendar year (docs/model.md, Taxes).
//
// A fold over the ledger: no event is added to it. Each line of a year is computed exactly and
// rounded once to the cent; totals add rounded lines, so every table agrees with every other. With
// other income in the household a line is the household's tax less what it would be without the
// offer.
//
//   six months of $15,000 in 2026, single, no state tax: 90,000 - 10,970 - 5,580 - 1,305 = 72,145
//   net
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/money.hpp"
#include "parley/core/ratio.hpp"
#include "parley/terms/levers.hpp"
#include "parley/terms/scenario.hpp"
#include "parley/terms/tax_table.hpp"

namespace parley::model {

struct TaxLines {
  struct Item {
    std::string name;
    Money amount;
  };
  Money federal;
  Money amt;
  Money niit;
  Money social_security;
  Money medicare;
  Money additional_medicare;
  Money state;
  Money local;
  Money payroll;
  std::vector<Item> payroll_items;

  Money total() const;
  void add(const TaxLines& other);
};

/// Why tax is due in April, the largest first.
struct AprilCause {
  enum class Kind {
    flat_withholding,  ///< on stock, bonus or sign-on
    amt,
    two_earners,
    earlier_employer,
    other_income,
    gains,  ///< or an ISO sold at once: nothing is withheld
    additional_medicare
  };
  Kind kind = Kind::flat_withholding;
  Money amount;
  std::vector<std::string> pay;  ///< of flat_withholding: "stock", "bonus"
  Ratio rate;                    ///< of flat_withholding: what such pay is taxed at, on average
};

struct HouseholdYear {
  TaxLines lines;
  std::optional<Money> withheld;  ///< absent in the year of an earlier employer
  std::optional<Money> due_in_april;
};

/// What comes back for pay of an earlier year that is returned: dollars before they are rounded.
struct TaxRelief {
  Money goes_back;  ///< leaves gross
  double federal = 0;
  double social_security = 0;
  double medicare = 0;
};

struct TaxYear {
  int year = 0;
  int table = 0;  ///< the year of the table
  int days = 0;   ///< employed
  int days_in_year = 365;
  Money gross;
  Money wages;
  std::optional<Money> equity_untaxed;  ///< absent where a grant has no dollars
  Money retirement;
  Money pretax;
  TaxLines lines;
  Money net;
  Money withheld;
  Money due_in_april;
  std::vector<AprilCause> causes;  ///< where more than $1,000 are due
  Ratio marginal;                  ///< of the next $1,000 of wages
  std::optional<HouseholdYear> household;
  TaxRelief relief;
  Money iso_spread;               ///< of the AMT alone
  double deductible = 0;          ///< state and local tax of a household that itemises, unrounded
  double deductible_without = 0;  ///< the same without the offer
  bool itemized = false;
  bool standard_kept =
      false;  ///< it asked to itemise, where the state follows the federal election
  bool retirement_capped = false;
  bool pretax_capped = false;

  bool is_stub() const { return days < days_in_year; }
  /// taxes / gross; absent where gross is not above 0.
  std::optional<Ratio> effective() const;
  /// Absent without a day employed.
  std::optional<Money> net_a_month() const;
};

struct TaxTotals {
  Money gross;
  Money wages;
  std::optional<Money> equity_untaxed;
  Money retirement;
  Money pretax;
  TaxLines lines;
  Money net;
  Money withheld;
  Money due_in_april;
};

/// Pay of the first whole calendar month: base, less what is taken of it.
struct FirstMonth {
  int year = 0;
  int month = 0;  ///< of the year
  Money gross;
  Money federal;
  Money social_security;
  Money medicare;
  Money payroll;
  Money state_and_local;

  Money net() const {
    return gross - federal - social_security - medicare - payroll - state_and_local;
  }
};

struct LeverKeeps {
  Lever lever = Lever::base_salary;
  Ratio keeps;  ///< change of net / change of gross
};

struct TaxProjection {
  std::string title;
  std::string state;
  std::string locality;
  std::string exit;  ///< empty: none
  FilingStatus filing_status = FilingStatus::single;
  Percent indexation;
  std::vector<TaxYear> years;
  TaxTotals totals;
  double present_value_net = 0;
  std::optional<FirstMonth> first_month;
  std::vector<LeverKeeps> levers;
  std::vector<std::string> without;   ///< grants without dollars
  bool iso_over_limit = false;        ///< some ISO is an NSO, over $100,000 a year
  bool exercised_on_leaving = false;  ///< a strike is paid, which is not taxed here
  bool untyped_options = false;       ///< taxed as an nso

  const TaxYear* find(int year) const;
};

/// What besides the years is wanted; levers take some twenty more returns.
enum class TaxExtent { years, with_levers };

/// s.tax must be said, the tables hold its state and locality, and the exit lies within the
/// horizon.
TaxProjection project_tax(const Scenario& s, const TaxTables& tables, const Exit* exit = nullptr,
                          TaxExtent extent = TaxExtent::with_levers);

}  // namespace parley::model
