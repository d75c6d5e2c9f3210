// The ledger again, the slow and obvious way: one share at a time, big rationals, no code of the
// model. A test holds the engine's events against these, so that a wrong shortcut shows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parley/terms/scenario.hpp"

namespace parley::slow {

struct Event {
  Date date;
  int month = 0;
  /// base, sign_on, payment, bonus, benefits, equity, sign_on_clawback, payment_clawback,
  /// severance, exercise
  int kind = 0;
  std::int64_t cents = 0;
  std::size_t grant = 0;
  bool accelerated = false;
  int year = 1;                      ///< of employment
  std::int64_t before_new_year = 0;  ///< cents that count in the calendar year before

  friend bool operator==(const Event&, const Event&) = default;
};

/// What vests of a grant on one day: whole shares, a fraction of the company, or dollars.
struct Vested {
  Date date;
  int month = 0;
  double quantity = 0;
};

/// Of the grant with this index, up to leave_month, in the events of the scenario.
std::vector<Vested> vests(const Scenario& s, std::size_t grant, const std::vector<Ratio>& scores);

/// `scores` of the quarters, the last carrying on. Growth must be 0 (everything is rational then).
std::vector<Event> ledger(const Scenario& s, const std::vector<Ratio>& scores);

std::string told(const Event& e);

}  // namespace parley::slow
