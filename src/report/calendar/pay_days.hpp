// The days of a calendar on which cash is paid, or stops to be taken back.
#pragma once

#include <vector>

#include "report/calendar/calendar.hpp"

namespace parley::report {

/// Sign-on, payments, bonuses and the ends of clawbacks, in no order.
std::vector<CalendarDay> pay_days(const Scenario& s, const model::Projection& p);

}  // namespace parley::report
