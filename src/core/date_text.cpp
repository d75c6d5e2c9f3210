// Days as people write them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/calendar.hpp"
#include "core/text.hpp"
#include "parley/core/quantity.hpp"

namespace parley {
namespace {

constexpr auto kShape = "is not a date; write it like 2027-03-01";

using Words = std::vector<std::string_view>;

Words split(std::string_view text, std::string_view between) {
  Words words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(between), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// At most four digits; -1 for anything else.
int number_of(std::string_view s) {
  if (s.empty() || s.size() > 4 ||
      !std::all_of(s.begin(), s.end(), [](char c) { return is_digit(c); }))
    return -1;
  int n = 0;
  for (const char c : s) n = n * 10 + (c - '0');
  return n;
}

// 1 to 12 of "March", "Mar" or "sept"; 0 for what is no month.
int month_of(std::string_view word) {
  const std::string small = lowered(word);
  if (small == "sept") return 9;
  for (int m = 1; m <= 12; ++m) {
    const std::string full = lowered(month_name(m));
    if (small == full || (small.size() == 3 && small == full.substr(0, 3))) return m;
  }
  return 0;
}

// "1", "1st", "22nd".
int day_of(std::string_view word) {
  constexpr std::array<std::string_view, 4> kEndings = {"st", "nd", "rd", "th"};
  for (const std::string_view ending : kEndings) {
    if (lowered(word).ends_with(ending)) word.remove_suffix(ending.size());
  }
  return number_of(word);
}

std::optional<Date> day_on(int year, int month, int day) {
  return Date::parse(
      fmt::format("{:04}-{:02}-{:02}", std::max(year, 0), std::max(month, 0), std::max(day, 0)));
}

// "March 1, 2027", "1 Mar 2027", "March 1st 2027".
Read<Date> in_words(const Words& w) {
  if (w.size() != 3) return {{}, kShape, {}};
  const bool day_first = month_of(w[1]) > 0;
  const int month = month_of(day_first ? w[1] : w[0]);
  const int day = day_of(day_first ? w[0] : w[1]);
  const int year = number_of(w[2]);
  if (month == 0 || day < 1 || w[2].size() != 4 || year < 0) return {{}, kShape, {}};
  if (const auto date = day_on(year, month, day)) return {*date, {}, {}};
  return {{}, fmt::format("is not a day: {} {} has no {}", month_name(month), year, day), {}};
}

std::string cure(Date d) { return fmt::format("write {}", d.iso()); }

// "3/1/2027" could be 1 March or 3 January, "3/15/2027" can only be one day.
Read<Date> by_slashes(int first, int second, int year) {
  const auto american = day_on(year, first, second);
  const auto other = day_on(year, second, first);
  if (american && other && *american != *other) {
    return {{},
            fmt::format("could be two days: {} (month first) or {} (day first)", american->iso(),
                        other->iso()),
            fmt::format("write {} or {}, whichever it is", american->iso(), other->iso())};
  }
  if (american || other) return {{}, kShape, cure(american ? *american : *other)};
  return {{}, kShape, {}};
}

Read<Date> in_numbers(std::string_view text) {
  const Words w = split(text, "/.-");
  if (w.size() != 3) return {{}, kShape, {}};
  const int a = number_of(w[0]);
  const int b = number_of(w[1]);
  const int c = number_of(w[2]);
  if (a < 0 || b < 0 || c < 0) return {{}, kShape, {}};
  if (w[0].size() == 4) {
    const auto date = day_on(a, b, c);
    return {{}, kShape, date ? cure(*date) : std::string()};
  }
  if (w[2].size() != 4 && w[2].size() != 2) return {{}, kShape, {}};
  return by_slashes(a, b, w[2].size() == 2 ? 2000 + c : c);
}

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return is_letter(c); });
}

bool is_iso(std::string_view s) {
  return s.size() == 10 && s[4] == '-' && s[7] == '-' && number_of(s.substr(0, 4)) >= 0 &&
         number_of(s.substr(5, 2)) >= 0 && number_of(s.substr(8)) >= 0;
}

}  // namespace

Read<Date> read_date(std::string_view text) {
  const std::string_view s = trimmed(text);
  if (const auto date = Date::parse(s)) return {*date, {}, {}};
  if (is_iso(s)) return {{}, "is not a day of the calendar", {}};
  return has_letters(s) ? in_words(split(s, " ,.")) : in_numbers(s);
}

}  // namespace parley
