// Ledger: every dated amount of an offer, each rounded once to the cent (docs/model.md, Ledger).
//
// Everything else (years, calendar, totals, charts, sentences) is a fold over these events, so all
// agree to the cent. Order: date, then kind in the order below, then grant as listed, an
// installment before an acceleration. Events of 0 are left out.
//
//   $50,000 a year pays 4,166.67, 4,166.66, 4,166.67 ...: twelve months make $50,000.00
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/exact.hpp"
#include "parley/core/money.hpp"
#include "parley/model/resolve/price.hpp"
#include "parley/model/vesting/schedule.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

enum class EventKind {
  base,
  sign_on,
  payment,
  bonus,
  benefits,
  equity,
  sign_on_clawback,
  payment_clawback,
  severance,
  exercise
};

struct Event {
  Date date;
  int month = 0;  ///< of employment
  EventKind kind = EventKind::base;
  Money amount;           ///< negative for a clawback, and for a strike that is paid (exercise)
  int year = 1;           ///< of employment
  std::size_t grant = 0;  ///< of equity and exercise: the index of its grant
  VestCause cause = VestCause::installment;  ///< of equity
  std::size_t vest = 0;                      ///< of equity: its place in the schedule of its grant
  std::size_t item = 0;    ///< of a payment, a bonus, a benefit: its index in the offer
  bool retention = false;  ///< of a payment that is not guaranteed
  /// Of base and benefits: the part that was earned before the 1 January which the month holds, or
  /// ends at; it counts in the calendar year before that of `date`.
  Money before_new_year;
};

struct Ledger {
  std::vector<Event> events;  ///< within the horizon
  /// Grants that have no dollars (terms/grant_value.hpp): they are in no total, and are named
  /// beside each.
  std::vector<std::size_t> without;
  std::vector<ResolvedGrant> grants;  ///< as listed
  std::vector<Schedule> schedules;    ///< one for each grant, whole, in the assumed circumstances

  /// No grant has dollars: every total is without equity altogether.
  bool without_equity() const { return !grants.empty() && without.size() == grants.size(); }
};

Ledger make_ledger(const Scenario& s);

/// The year of employment of month k: months 12(y-1) < k <= 12y, and month 0 with year 1.
int year_of_employment(int month);

/// The share of the bonus that a score pays: that of the highest tier reached, 0 below the lowest
/// or without a score, 1 where there are no tiers.
Ratio bonus_pays(const Bonus& bonus, const std::optional<Ratio>& score);

/// The salary a year in month k >= 1, unrounded.
Exact salary_in_month(const Offer& offer, int k);

}  // namespace parley::model
