// Income: what the ledger, or an exit, brings to the returns, piece by piece.
#pragma once

#include <optional>
#include <vector>

#include "core/fraction.hpp"
#include "parley/core/date.hpp"
#include "parley/model/pay/ledger.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

struct Income {
  enum class Kind {
    base,
    pay,        ///< other wages
    iso_sale,   ///< ordinary, no FICA
    long_gain,  ///< or a loss
    short_gain,
    iso_spread,  ///< of the AMT alone
    untaxed,     ///< equity of the ledger that no return knows
    repaid       ///< wages of an earlier year that go back; above 0
  };
  Kind kind = Kind::base;
  Date date;
  int year = 0;  ///< of the return
  Fraction amount;
  EventKind source = EventKind::base;
  Fraction month;     ///< of base: the whole month's pay
  int paid_year = 0;  ///< of repaid: in which it was wages
};

/// All amounts of the first grant times this, for the lever.
struct EquityScale {
  Fraction first_grant = 1;
  Fraction of(std::size_t grant) const { return grant == 0 ? first_grant : Fraction(1); }
};

struct TaxableIncome {
  std::vector<Income> pieces;
  std::vector<std::string> without;  ///< grants without dollars
  bool iso_over_limit = false;
  bool exercised_on_leaving = false;
  bool untyped_options = false;
};

TaxableIncome taxable_income_of(const Scenario& s, const Ledger& ledger, const Exit* exit,
                                const EquityScale& scale);

/// The day after the last employed one: that of month leave_month, or of the horizon's end.
Date last_day(const Scenario& s);

/// Whether the grant's shares can be sold when they vest.
bool is_listed(const Scenario& s, const Grant& grant);

/// Whether stock of the grant is wages when it vests.
bool taxed_at_vest(const Scenario& s, const Grant& grant);

/// What the ledger's dollars of a vest are to a return (iso_spread: up to $100,000 a year); nothing
/// where the grant was taxed on its own day.
std::optional<Income::Kind> kind_at_vest(const Scenario& s, const Grant& grant);

/// How many shares of each vest of each grant are an ISO: under $100,000 of strikes that become
/// exercisable in a calendar year, by order of grant and vest, in whole shares. Empty for other
/// grants.
std::vector<std::vector<Ratio>> iso_shares(const Scenario& s,
                                           const std::vector<Schedule>& schedules);

/// What the unlisted grants bring in an exit, in place of their events in the ledger.
void add_exit_income(const Scenario& s, const Exit& exit, const EquityScale& scale,
                     TaxableIncome& to);

}  // namespace parley::model
