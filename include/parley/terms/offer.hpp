// Offer: what an employer promises, before anything is assumed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/terms/grant.hpp"

namespace parley {

/// A change of salary for the months after `month`: by a percentage, or by an amount a year.
struct Raise {
  int month = 0;
  std::variant<Percent, Money> by;
};

struct Benefit {
  std::string name;
  Money yearly;
};

/// What is paid back on leaving at month L, as a share of the sign-on paid so far.
struct Clawback {
  enum class Kind { full, prorated, steps };
  struct Step {
    int before_month = 0;
    Percent share;
  };

  Kind kind = Kind::full;
  int months = 12;
  std::vector<Step> steps;  ///< of Kind::steps: the first with L < before_month applies

  /// The share taken back on leaving at month L.
  Ratio share_at(int leave_month) const;
};

struct SignOn {
  struct Installment {
    int month = 0;
    Money amount;
  };
  std::vector<Installment> installments;  ///< one for a plain amount; empty: no sign-on
  Clawback clawback;

  Money total() const;
};

struct BonusTier {
  Ratio score;
  Percent pays;
};

struct Bonus {
  Percent rate;                 ///< promised per year, as a share of base
  std::optional<Money> amount;  ///< dollars a year, in place of the rate
  std::vector<BonusTier>
      tiers;  ///< by rising score, the playbook's where the offer has none; empty: pays 100 %
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
  std::vector<Raise> raises;  ///< in place of `raise`; by month, as listed within one
  std::vector<Benefit> benefits;
  SignOn sign_on;
  Bonus bonus;
  std::vector<Grant> grants;  ///< as listed, then those of `refreshers`
  std::vector<Refreshers> refreshers;

  /// Those of `grants` that are listed, without the policies'.
  std::span<const Grant> listed_grants() const;
};

}  // namespace parley
