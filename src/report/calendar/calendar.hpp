// The days of an offer: what a person wants to see in a calendar, and when to be reminded of it.
//
// First day, sign-on, bonus days, cliff, first and last vest, the day an acceleration clause is
// judged, the end of the clawback, the last days to exercise options, the expiry of the offer and,
// from the day of application, the hiring calendar of the playbook, with amounts. The vests between
// are there too, marked as routine. A day's key stays the same when its date moves.
//
//   {2027-09-01, "vest-1-12", "Cliff: 120 shares of grant 1 vest, $9,600 on paper", ...}
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
  std::string summary;  ///< one line, with its amount
  std::string details;
  std::vector<int> remind_days_before;  ///< 0: on the day
  bool routine = false;                 ///< one of many alike: left out unless all are asked for
};

/// By date; within a day in the order of the kinds.
std::vector<CalendarDay> calendar_days(const Scenario& s, const model::Projection& p);

/// Without the routine.
std::vector<CalendarDay> worth_noting(std::vector<CalendarDay> days);

}  // namespace parley::report
