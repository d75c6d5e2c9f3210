// The days of an offer: what a person wants to see in a calendar, and when to be reminded of it.
//
// First day, sign-on, bonus days, every vest with its cliff, the day an acceleration clause is
// judged, the end of the clawback, the last days to exercise options, the expiry of the offer and,
// from the day of application, the hiring calendar of the playbook. A day's key stays the same when
// its date moves.
//
//   {2027-09-01, "vest-1-12", "Cliff: 120 shares of grant 1 vest", ...}
#pragma once

#include <string>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

enum class DayKind {
  start,
  sign_on,
  payment,
  bonus,
  vest,
  acceleration,
  clawback,
  exercise,
  offer,
  hiring
};

struct CalendarDay {
  Date date;
  DayKind kind = DayKind::start;
  std::string key;      ///< of its own within the scenario
  std::string summary;  ///< one line, without an amount of money
  std::string details;
  std::vector<int> remind_days_before;  ///< 0: on the day
};

/// By date; within a day in the order of the kinds.
std::vector<CalendarDay> calendar_days(const Scenario& s, const model::Projection& p);

}  // namespace parley::report
