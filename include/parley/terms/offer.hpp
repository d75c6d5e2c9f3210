// Offer: what an employer promises, before anything is assumed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/enum_names.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/terms/grant.hpp"

namespace parley {

/// A change of salary: by a percentage, or by an amount a year. It counts for the months after
/// `month`, or from the day `date` on.
struct Raise {
  int month = 0;
  std::optional<Date> date = {};
  std::variant<Percent, Money> by = {};
};

struct Benefit {
  std::string name;
  Money yearly;
  std::optional<Percent> of_base;  ///< of each month's base salary, in place of `yearly`
};

/// What goes back on leaving at month L, as a share of a payment that was made by then.
struct Clawback {
  enum class Kind { full, prorated, steps };
  enum class From { start, payment };
  enum class By { months, days };
  struct Step {
    int before_month = 0;
    Percent share;
  };

  Kind kind = Kind::full;
  int months = 12;
  std::vector<Step> steps;  ///< of Kind::steps: the first with L < before_month applies
  From from = From::start;  ///< where L counts from
  By by = By::months;       ///< what a prorated one falls by
  Percent net_of;           ///< a tax that stays out of what goes back
};

/// Steps have no word: they are a list.
inline constexpr auto kClawbackKinds = enum_names<Clawback::Kind>(
    {{Clawback::Kind::full, "full"}, {Clawback::Kind::prorated, "prorated"}});
inline constexpr auto kClawbackFrom = enum_names<Clawback::From>(
    {{Clawback::From::start, "start"}, {Clawback::From::payment, "payment"}});
inline constexpr auto kClawbackBy =
    enum_names<Clawback::By>({{Clawback::By::months, "months"}, {Clawback::By::days, "days"}});

struct SignOn {
  struct Installment {
    int month = 0;
    Money amount;
  };
  std::vector<Installment> installments;  ///< one for a plain amount; empty: no sign-on
  Clawback clawback;

  Money total() const;
};

enum class PaymentKind { relocation, retention, guaranteed, other };
inline constexpr auto kPaymentKinds =
    enum_names<PaymentKind>({{PaymentKind::relocation, "relocation"},
                             {PaymentKind::retention, "retention"},
                             {PaymentKind::guaranteed, "guaranteed"},
                             {PaymentKind::other, "other"}});

/// One-time money that is not the sign-on.
struct Payment {
  std::string name;
  PaymentKind kind = PaymentKind::other;
  Money amount;
  int month = 0;
  std::optional<Date> date = {};  ///< in place of `month`
  std::optional<Clawback> clawback = {};
};

struct BonusTier {
  Ratio score;
  Percent pays;
};

enum class BonusPaid { quarterly, monthly, semiannual, annual };
enum class PlanYear { employment, calendar };
enum class FirstYear { prorated, full, none };
enum class EmployedAt { payout, period_end };

inline constexpr auto kBonusPaid = enum_names<BonusPaid>({{BonusPaid::quarterly, "quarterly"},
                                                          {BonusPaid::monthly, "monthly"},
                                                          {BonusPaid::semiannual, "semiannual"},
                                                          {BonusPaid::annual, "annual"}});
inline constexpr auto kPlanYears =
    enum_names<PlanYear>({{PlanYear::employment, "employment"}, {PlanYear::calendar, "calendar"}});
inline constexpr auto kFirstYears = enum_names<FirstYear>(
    {{FirstYear::prorated, "prorated"}, {FirstYear::full, "full"}, {FirstYear::none, "none"}});
inline constexpr auto kEmployedAt = enum_names<EmployedAt>(
    {{EmployedAt::payout, "payout"}, {EmployedAt::period_end, "period_end"}});

struct Bonus {
  std::string name;
  std::string path = "offer.bonus";  ///< where it was said; or "offer.bonuses[1]"
  Percent rate;                      ///< promised per year, as a share of base
  std::optional<Money> amount;       ///< dollars a year, in place of the rate
  std::vector<BonusTier>
      tiers;  ///< by rising score, the playbook's where the offer has none; empty: pays 100 %
  BonusPaid paid = BonusPaid::quarterly;
  Percent expected_payout = Percent::of_hundred(100);  ///< what the company usually pays of it
  PlanYear plan_year = PlanYear::employment;
  FirstYear first_year = FirstYear::prorated;   ///< of calendar plan years
  MonthDay payout_date{.month = 3, .day = 15};  ///< of the year after a calendar plan year
  EmployedAt employed_at = EmployedAt::payout;  ///< of calendar plan years

  bool promises_something() const { return amount ? !amount->is_zero() : !rate.is_zero(); }
};

/// What is paid on a termination, in the month of leaving.
struct Severance {
  int months = 0;       ///< of salary
  Percent bonus_share;  ///< of the bonuses of a year
};

/// A policy of further grants: `count` of them, the first at `from_month`, alike.
struct Refreshers {
  Grant each;  ///< named "refresher" where the file gives no name
  int from_month = 12;
  int every_months = 12;
  int count = 0;
};

struct Offer {
  std::string employer;
  std::string role;
  Date start;
  std::optional<Date> expires;
  std::optional<Date> applied;  ///< the day of application, for the hiring calendar
  Money base_salary;
  Percent raise;              ///< every 12 months
  std::vector<Raise> raises;  ///< in place of `raise`
  std::vector<Benefit> benefits;
  SignOn sign_on;
  std::vector<Payment> payments;
  Bonus bonus;                      ///< the first: the lever
  std::vector<Bonus> more_bonuses;  ///< the others
  std::optional<Severance> severance;
  std::vector<Grant> grants;  ///< as listed, then those of `refreshers`
  std::vector<Refreshers> refreshers;

  std::size_t bonuses() const { return 1 + more_bonuses.size(); }
  const Bonus& bonus_at(std::size_t i) const { return i == 0 ? bonus : more_bonuses[i - 1]; }
  /// Some bonus hangs on a score.
  bool bonus_by_score() const;
  /// Those of `grants` that are listed, without the policies'.
  std::span<const Grant> listed_grants() const;
};

}  // namespace parley
