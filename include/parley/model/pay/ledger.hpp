// Ledger: every dated amount of an offer, each rounded once to the cent (docs/model.md, Ledger).
//
// Everything else (years, calendar, totals, charts, sentences) is a fold over these events, so all
// agree to the cent. Order: date, then kind in the order below, then grant as listed, an
// installment before an acceleration. Events of 0 are left out.
//
//   $176,000 a year pays 48 events of $14,666.67
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

enum class EventKind { base, sign_on, bonus, benefits, equity, sign_on_clawback, exercise };

struct Event {
  Date date;
  int month = 0;  ///< of employment
  EventKind kind = EventKind::base;
  Money amount;           ///< negative for a clawback, and for a strike that is paid (exercise)
  std::size_t grant = 0;  ///< of equity and exercise: the index of its grant
  VestCause cause = VestCause::installment;  ///< of equity
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

/// The share of the bonus that a score pays: that of the highest tier reached, 0 below the lowest
/// or without a score, 1 where there are no tiers.
Ratio bonus_pays(const Bonus& bonus, const std::optional<Ratio>& score);

/// The salary a year in month k >= 1, unrounded.
Exact salary_in_month(const Offer& offer, int k);

}  // namespace parley::model
