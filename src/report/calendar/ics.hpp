// Days as an iCalendar file (RFC 5545): all-day events with reminders at nine in the morning.
//
// The same days and stamp give the same bytes. A UID is made from whose offer it is, its title and
// the key of a day, so that importing a newer file moves an event and does not double it, and the
// files of two employers do not meet.
//
//   DTSTART;VALUE=DATE:20270901
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/calendar/calendar.hpp"

namespace parley::report {

struct Calendar {
  std::string title;  ///< of the scenario; part of every UID, as the next
  std::vector<CalendarDay> days;
  std::string whose = {};  ///< employer and role; or the file, where neither is known
};

/// `stamp` is the day on which the file says it was made.
std::string to_ics(const std::vector<Calendar>& calendars, Date stamp);

/// A content line folded to 75 octets, characters whole, each line ended by CRLF.
std::string folded_line(std::string_view line);

/// Text with backslash, semicolon, comma and line ends escaped; other control characters are left
/// out.
std::string escaped_text(std::string_view text);

}  // namespace parley::report
