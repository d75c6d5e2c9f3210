#include "report/calendar/ics.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "core/text.hpp"

namespace parley::report {
namespace {

constexpr std::size_t kLongestLine = 75;  // octets, without the line end

constexpr auto kCategories = enum_names<DayKind>({{DayKind::start, "START"},
                                                  {DayKind::sign_on, "PAY"},
                                                  {DayKind::payment, "PAY"},
                                                  {DayKind::bonus, "BONUS"},
                                                  {DayKind::vest, "VESTING"},
                                                  {DayKind::acceleration, "ACCELERATION"},
                                                  {DayKind::clawback, "PAY"},
                                                  {DayKind::exercise, "EXERCISE"},
                                                  {DayKind::offer, "OFFER"},
                                                  {DayKind::hiring, "HIRING"}});

std::string basic(Date d) {
  const Date::Parts p = d.parts();
  return fmt::format("{:04}{:02}{:02}", p.year, p.month, p.day);
}

// Nine in the morning of that day, from the midnight that begins the event.
std::string trigger(int days_before) {
  if (days_before == 0) return "PT9H";
  if (days_before == 1) return "-PT15H";
  return fmt::format("-P{}DT15H", days_before - 1);
}

// Content lines, one call a line.
class Writer {
 public:
  void line(std::string_view content) { text_ += folded_line(content); }
  void text(std::string_view name, std::string_view value) {
    line(fmt::format("{}:{}", name, escaped_text(value)));
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void write_alarm(Writer& out, const CalendarDay& day, int days_before) {
  out.line("BEGIN:VALARM");
  out.line("ACTION:DISPLAY");
  out.text("DESCRIPTION", day.summary);
  out.line("TRIGGER:" + trigger(days_before));
  out.line("END:VALARM");
}

void write_event(Writer& out, const Calendar& calendar, const CalendarDay& day, Date stamp) {
  const std::string whose = calendar.whose.empty() ? "" : calendar.whose + '\n';
  out.line("BEGIN:VEVENT");
  out.line(fmt::format("UID:{}-{:016x}@parley", day.key,
                       hash_of(whose + calendar.title + '\n' + day.key)));
  out.line(fmt::format("DTSTAMP:{}T000000Z", basic(stamp)));
  out.line("DTSTART;VALUE=DATE:" + basic(day.date));
  out.line("DTEND;VALUE=DATE:" + basic(day.date.plus_days(1)));
  out.text("SUMMARY", day.summary);
  if (!day.details.empty()) out.text("DESCRIPTION", day.details);
  out.line(fmt::format("CATEGORIES:{}", kCategories.of(day.kind)));
  out.line("TRANSP:TRANSPARENT");
  for (const int days : day.remind_days_before) write_alarm(out, day, days);
  out.line("END:VEVENT");
}

}  // namespace

std::string folded_line(std::string_view line) {
  std::string folded;
  std::size_t room = kLongestLine;
  while (line.size() > room) {
    const std::size_t cut = std::max<std::size_t>(1, cut_before(line, room));
    folded.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = kLongestLine - 1;  // the space that begins the next line
  }
  return folded.append(line).append("\r\n");
}

std::string escaped_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) continue;
    if (c == '\\' || c == ';' || c == ',') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string to_ics(const std::vector<Calendar>& calendars, Date stamp) {
  Writer out;
  out.line("BEGIN:VCALENDAR");
  out.line("VERSION:2.0");
  out.line("PRODID:-//Parley//Parley//EN");
  out.line("CALSCALE:GREGORIAN");
  out.line("METHOD:PUBLISH");
  if (!calendars.empty()) out.text("X-WR-CALNAME", calendars.front().title);
  for (const Calendar& calendar : calendars) {
    for (const CalendarDay& day : calendar.days) write_event(out, calendar, day, stamp);
  }
  out.line("END:VCALENDAR");
  return out.take();
}

}  // namespace parley::report
