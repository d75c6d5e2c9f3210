// Promises: every payment that an offer promises in cash, one list, before anything is rounded
// (docs/model.md, Ledger).
//
// A payment says when it is paid, until which month one must stay to get it, and what it is made
// of: shares of a salary or dollars, each of which may hang on the score of a quarter. The ledger
// rounds it, the worth of a negotiation weighs it, the simulation draws its scores.
//
//   10 % of $120,000, paid yearly, is one payment of month 12: four parts of 1/4 of the salary,
//   which the scores of quarters 1 to 4 decide, times the rate
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/resolve/salary.hpp"
#include "parley/core/date.hpp"
#include "parley/core/exact.hpp"
#include "parley/core/ratio.hpp"
#include "parley/terms/offer.hpp"

namespace parley::model {

enum class PayKind { base, sign_on, payment, bonus, benefit };

struct PromisedPart {
  static constexpr std::size_t kDollars = static_cast<std::size_t>(-1);

  std::size_t salary = kDollars;  ///< the place of a salary, or dollars
  Ratio multiple;                 ///< of that salary a year, or that many dollars
  int quarter = 0;                ///< whose score says how much of it is paid; 0: none
};

struct PromisedPayment {
  PayKind kind = PayKind::base;
  std::size_t item = 0;  ///< its place among the offer's parts of a sign-on, payments, bonuses, ...
  Date date;
  int month = 0;       ///< of employment
  int year = 1;        ///< of employment
  int stay_until = 0;  ///< paid to who leaves in this month or later
  bool dated = false;  ///< a payment with a date of its own, not that of its month
  /// Of a month's base and benefits: what share was earned before a 1 January in that month.
  Ratio before_new_year;
  std::size_t first_part = 0;
  std::size_t parts = 0;
};

struct Promises {
  int months = 0;           ///< of the horizon
  std::vector<Date> dates;  ///< of months 0 to `months`
  Salaries salaries;
  std::vector<Ratio> rates;  ///< of each bonus, of salary a year; 1 for one in dollars
  std::vector<PromisedPart> parts;
  /// Base, sign-on, payments, bonuses, benefits; each in the order of the file, then of time.
  std::vector<PromisedPayment> payments;

  std::span<const PromisedPart> parts_of(const PromisedPayment& p) const {
    return std::span(parts).subspan(p.first_part, p.parts);
  }
  /// What the parts of a payment are multiplied by: the rate of its bonus, else 1.
  Ratio rate_of(const PromisedPayment& p) const {
    return p.kind == PayKind::bonus ? rates[p.item] : Ratio(1);
  }
  /// Unrounded; `pays` are the shares of its bonus that the scores of quarters 1, 2 ... pay.
  Exact amount(const PromisedPayment& p, std::span<const Ratio> pays = {}) const;
};

/// Of the first `years` years.
Promises promises_of(const Offer& offer, int years);

}  // namespace parley::model
