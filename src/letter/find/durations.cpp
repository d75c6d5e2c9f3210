#include <array>

#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

struct Named {
  std::string_view word;
  Unit unit;
};

constexpr std::array kUnits = {
    Named{"year", Unit::year},        Named{"years", Unit::year},  Named{"yr", Unit::year},
    Named{"yrs", Unit::year},         Named{"month", Unit::month}, Named{"months", Unit::month},
    Named{"months'", Unit::month},    Named{"mo", Unit::month},    Named{"mos", Unit::month},
    Named{"mth", Unit::month},        Named{"mths", Unit::month},  Named{"quarter", Unit::quarter},
    Named{"quarters", Unit::quarter}, Named{"week", Unit::week},   Named{"weeks", Unit::week},
    Named{"wk", Unit::week},          Named{"wks", Unit::week},    Named{"day", Unit::day},
    Named{"days", Unit::day},         Named{"hour", Unit::hour},   Named{"hours", Unit::hour},
    Named{"hrs", Unit::hour}};

Unit unit_at(const Tokens& t, std::size_t i) {
  if (i >= t.size() || t[i].is != Is::word) return Unit::none;
  for (const Named& n : kUnits) {
    if (n.word == t[i].word) return n.unit;
  }
  return Unit::none;
}

std::size_t past_hyphen(const Tokens& t, std::size_t i) {
  return symbol_at(t, i, '-') && t[i].glued ? i + 1 : i;
}

// Where the unit of a duration ends: "years", "business days", "calendar days", "yr."
std::size_t take_unit(const Tokens& t, std::size_t i, Unit& unit) {
  i = past_hyphen(t, i);
  if (one_of(t, i, {"business", "working", "work"}) && unit_at(t, i + 1) == Unit::day) {
    unit = Unit::business_day;
    return i + 2;
  }
  const std::size_t at = one_of(t, i,
                                {"calendar", "full", "complete", "consecutive", "whole",
                                 "additional", "more", "further"})
                             ? i + 1
                             : i;
  unit = unit_at(t, at);
  if (unit == Unit::none && at < t.size() && t[at].glued && t[at].is_word("y"))
    unit = Unit::year;  // 4y
  if (unit == Unit::none) return i;
  return symbol_at(t, at + 1, '.') && t[at + 1].glued &&
                 (t[at].word.size() <= 3 || t[at].word == "mths") && at + 2 < t.size() &&
                 !t[at + 2].capital
             ? at + 2
             : at + 1;
}

// The word of a unit that ends before `end`: "month" of "twelve-month".
std::string unit_word(const Tokens& t, std::size_t end) {
  return t[end - 1].is == Is::word || end < 2 ? t[end - 1].word : t[end - 2].word;
}

// "$18,000 a year after the first day": no period of the sum.
bool is_after_start(const Tokens& t, std::size_t i) {
  if (!one_of(t, i + 2, {"after", "from"})) return false;
  const std::size_t at = one_of(t, i + 3, {"your", "the"}) ? i + 4 : i + 3;
  return one_of(t, at, {"start", "joining", "starting", "hire"}) ||
         (is_at(t, at, Is::ordinal) &&
          one_of(t, at + 1, {"day", "paycheck", "payment", "payroll"}));
}

// "half after two years, the other half a year later": from what was before on.
bool is_after_before(const Tokens& t, std::size_t i) {
  if (one_of(t, i + 2, {"later", "afterwards", "afterward"})) return true;
  return one_of(t, i + 2, {"after"}) && one_of(t, i + 3, {"that", "it"}) && t[i - 1].is == Is::word;
}

std::size_t match_duration(const Tokens& t, std::size_t i, Token& by) {
  by.is = Is::duration;
  const Token& first = t[i];
  if (first.is == Is::number && !first.scaled && first.doubt != Doubt::foreign) {
    const std::size_t end = take_unit(t, i + 1, by.unit);
    if (by.unit == Unit::none) return i;
    by.word = unit_word(t, end);
    by.value = first.value;
    by.other = first.other;
    by.doubt = first.doubt;
    return end;
  }
  // "a year" is a duration after a word of time; else it is "per year".
  if (one_of(t, i, {"a", "an", "one", "single"}) && i > 0 &&
      (is_after_start(t, i) || is_after_before(t, i) ||
       one_of(t, i - 1, {"after", "within", "for",     "over",      "than", "in",     "of",
                         "least", "first",  "another", "completed", "full", "inside", "before",
                         "until", "under",  "every",   "here",      "us",   "hit",    "reach"}))) {
    const std::size_t end = take_unit(t, i + 1, by.unit);
    if (by.unit == Unit::none || (by.unit == Unit::quarter)) return i;
    by.value = Ratio(1);
    return end;
  }
  return i;
}

}  // namespace

void join_durations(Tokens& t) { rewrite(t, match_duration); }

std::optional<int> months_of(const Token& t) {
  if (t.is != Is::duration || !t.sure()) return std::nullopt;
  const int each = t.unit == Unit::year      ? 12
                   : t.unit == Unit::quarter ? 3
                   : t.unit == Unit::month   ? 1
                                             : 0;
  const Ratio months = t.value * Ratio(each);
  if (each == 0 || !months.is_whole() || months > Ratio(1200)) return std::nullopt;
  return static_cast<int>(months.numerator());
}

}  // namespace parley::letter
