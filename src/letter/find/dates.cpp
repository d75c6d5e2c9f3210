#include <array>

#include "letter/find/rewrite.hpp"
#include "parley/core/date.hpp"

namespace parley::letter {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};

bool is_year(const Token& t) {
  return t.is == Is::number && t.word.size() == 4 && t.value >= Ratio(1990) &&
         t.value <= Ratio(2150) && t.end - t.start == 4;
}

int whole(const Token& t) { return static_cast<int>(t.value.numerator()); }

std::size_t past(const Tokens& t, std::size_t i, char c) { return symbol_at(t, i, c) ? i + 1 : i; }

bool is_day_number(const Token& t) {
  return (t.is == Is::number || t.is == Is::ordinal) && !t.scaled && t.value.is_whole() &&
         t.value >= Ratio(1) && t.value <= Ratio(31);
}

int month_at(const Tokens& t, std::size_t i) {
  if (i >= t.size() || t[i].is != Is::word) return 0;
  return month_named(t[i].word);
}

// A year after a day and a month: ", 2027", "2027", "of 2027".
std::size_t take_year(const Tokens& t, std::size_t i, Day& day) {
  std::size_t at = past(t, i, ',');
  if (one_of(t, at, {"of", "in"})) ++at;
  if (at < t.size() && is_year(t[at])) {
    day.year = whole(t[at]);
    return at + 1;
  }
  return i;
}

// "January 11, 2027", "Jan. 11th", "January 2027"
std::size_t month_first(const Tokens& t, std::size_t i, Day& day) {
  day.month = month_at(t, i);
  if (day.month == 0) return i;
  std::size_t at = past(t, i + 1, '.');
  const bool whole_name = t[i].word.size() > 4 || t[i].word == "june" || t[i].word == "july";
  const bool word = at > i + 1 && is_at(t, at, Is::ordinal) && t[at].in_words;
  if ((at > i + 1 && whole_name) || word) return i;  // "paid in February. First day: ..."
  if (one_of(t, at, {"the"})) ++at;
  if (at < t.size() && is_year(t[at]) && !t[at].is_symbol(',')) {
    day.year = whole(t[at]);
    return at + 1;
  }
  if (symbol_at(t, at, ',') && at + 1 < t.size() && is_year(t[at + 1])) {
    day.year = whole(t[at + 1]);
    return at + 2;
  }
  if (at >= t.size() || !is_day_number(t[at])) return i;
  if (t[at].in_words && t[at].is == Is::number) return i;
  day.day = whole(t[at]);
  return take_year(t, at + 1, day);
}

// "1 February 2027", "the 1st of February, 2027"
std::size_t day_first(const Tokens& t, std::size_t i, Day& day) {
  std::size_t at = one_of(t, i, {"the"}) ? i + 1 : i;
  if (at >= t.size() || !is_day_number(t[at]) || (t[at].in_words && t[at].is == Is::number))
    return i;
  day.day = whole(t[at++]);
  const bool named = one_of(t, at, {"day"});  // "the first day of March", but "first day March 1"
  if (named && !one_of(t, at + 1, {"of"})) return i;
  if (named) ++at;
  if (one_of(t, at, {"of"})) ++at;
  if (symbol_at(t, at, '-') && t[at].glued) ++at;
  day.month = month_at(t, at);
  if (day.month == 0) return i;
  const bool worded = t[i].in_words || (one_of(t, i, {"the"}) && t[i + 1].in_words);
  if (worded && !named && is_at(t, at + 1, Is::number) && is_day_number(t[at + 1]))
    return i;  // "the first March 10 after it"
  const bool short_name = t[at].word.size() < 5 && t[at].word != "june" && t[at].word != "july";
  at = short_name ? past(t, at + 1, '.') : at + 1;  // "the 15th of December. First day: ..."
  if (symbol_at(t, at, '-') && at + 1 < t.size() && is_year(t[at + 1])) ++at;
  return take_year(t, at, day);
}

// "2027-03-08", "2027/03/08"
std::size_t year_first(const Tokens& t, std::size_t i, Day& day) {
  if (i + 4 >= t.size() || !is_year(t[i])) return i;
  const char sign = t[i + 1].is == Is::symbol ? t[i + 1].word[0] : ' ';
  if ((sign != '-' && sign != '/') || !t[i + 1].glued || !t[i + 3].is_symbol(sign) ||
      !is_day_number(t[i + 2]) || !is_day_number(t[i + 4]))
    return i;
  day = {.year = whole(t[i]), .month = whole(t[i + 2]), .day = whole(t[i + 4])};
  return day.month <= 12 ? i + 5 : i;
}

void set_numbers(Day& day, int a, int b) {
  day.either_way = a <= 12 && b <= 12 && a != b;
  day.month = a <= 12 ? a : b;
  day.day = a <= 12 ? b : a;
}

// "2/8/2027", "12/16/26", "15.02.2027", and "12/16" after a word of time
std::size_t by_numbers(const Tokens& t, std::size_t i, Day& day, bool after_word) {
  if (i + 2 >= t.size() || !is_day_number(t[i]) || t[i].is != Is::number || t[i].in_words) return i;
  const char sign = t[i + 1].is == Is::symbol ? t[i + 1].word[0] : ' ';
  if ((sign != '/' && sign != '.' && sign != '-') || !t[i + 1].glued || !is_day_number(t[i + 2]) ||
      t[i + 2].in_words || !t[i + 2].glued)
    return i;
  const int a = whole(t[i]);
  const int b = whole(t[i + 2]);
  if (a > 12 && b > 12) return i;
  if (i + 4 < t.size() && t[i + 3].is_symbol(sign) && t[i + 4].is == Is::number && t[i + 4].glued) {
    const Token& y = t[i + 4];
    if (symbol_at(t, i + 5, sign)) return i;  // "10/20/30/40"
    const bool short_year = y.end - y.start == 2 && y.value.is_whole() && y.value <= Ratio(99);
    if (!is_year(y) && !short_year) return i;
    set_numbers(day, a, b);
    day.year = is_year(y) ? whole(y) : 2000 + whole(y);
    return i + 5;
  }
  if (sign != '/' || !after_word || symbol_at(t, i + 3, '/')) return i;
  set_numbers(day, a, b);
  return i + 3;
}

int days_in(int month, int year) {
  constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && year > 0) return Date::on(year, 3, 1).plus_days(-1).parts().day;
  return kDays[static_cast<std::size_t>(month - 1)];
}

bool exists(const Day& d) {
  return d.month >= 1 && d.month <= 12 && (d.day == 0 || d.day <= days_in(d.month, d.year));
}

int weekday_of(Date d) { return ((d.days_since_1970() % 7) + 11) % 7; }

// "the second Monday in January 2027", "the first Monday of March, 2027"
std::size_t nth_weekday(const Tokens& t, std::size_t i, Day& day) {
  std::size_t at = one_of(t, i, {"the"}) ? i + 1 : i;
  const bool last = one_of(t, at, {"last"});
  if (at + 3 >= t.size() || (!last && (t[at].is != Is::ordinal || t[at].value > Ratio(5))))
    return i;
  const int nth = last ? 0 : whole(t[at]);
  const int weekday = weekday_named(t[at + 1].word);
  if (weekday < 0 || !one_of(t, at + 2, {"in", "of"})) return i;
  const int month = month_at(t, at + 3);
  if (month == 0) return i;
  day.month = month;
  const std::size_t end = take_year(t, at + 4, day);
  if (day.year == 0) return i;
  const Date first = Date::on(day.year, month, 1);
  const int offset = (weekday - weekday_of(first) + 7) % 7;
  day.day = 1 + offset + 7 * (last ? 4 : nth - 1);
  if (day.day > days_in(month, day.year)) {
    if (!last) return i;
    day.day -= 7;
  }
  day.weekday = weekday;
  day.worked_out = true;
  return end;
}

std::size_t any_date(const Tokens& t, std::size_t i, Day& day, bool after_word) {
  for (const auto form : {year_first, nth_weekday, month_first, day_first}) {
    Day d;
    const std::size_t end = form(t, i, d);
    if (end > i && exists(d)) {
      day = d;
      return end;
    }
  }
  Day d;
  const std::size_t end = by_numbers(t, i, d, after_word);
  if (end > i && exists(d)) day = d;
  return exists(d) ? end : i;
}

// "the 14th" behind a weekday, where no month follows: where it ends; i: it is none.
std::size_t day_of_month(const Tokens& t, std::size_t i, Day& day) {
  const std::size_t at = one_of(t, i, {"the"}) ? i + 1 : i;
  if (!is_at(t, at, Is::ordinal) || t[at].value > Ratio(31) || t[at].value < Ratio(1) ||
      t[at].in_words ||
      one_of(t, at + 1, {"of", "week", "month", "day", "business", "anniversary"}))
    return i;
  day.day = whole(t[at]);
  return at + 1;
}

// "Thursday next week", "Thursday of next week": where the words for the week end; else i.
std::size_t past_next_week(const Tokens& t, std::size_t i) {
  const std::size_t at = one_of(t, i, {"of"}) ? i + 1 : i;
  return one_of(t, at, {"next"}) && one_of(t, at + 1, {"week"}) ? at + 2 : i;
}

std::size_t match_date(const Tokens& t, std::size_t i, Token& by) {
  by.is = Is::date;
  const bool after_word =
      is_day_by_words(t, i, i + 3) ||
      (i > 0 &&
       (one_of(t, i - 1,
               {"by", "on", "until", "before", "due", "through", "from", "start", "starting",
                "till", "is", "to", "cob", "eod", "eob", "noon", "midnight"}) ||
        t[i - 1].is_symbol(':')));
  if (t[i].is == Is::word) {
    const int weekday = weekday_named(t[i].word);
    if (weekday >= 0) {
      std::size_t at = past(t, past(t, i + 1, '.'), ',');
      if (symbol_at(t, at, '(')) ++at;
      if (one_of(t, at, {"the"}) && !is_at(t, at + 1, Is::ordinal)) ++at;
      const std::size_t end = at < t.size() ? any_date(t, at, by.day, true) : at;
      const bool by_then = i > 0 && one_of(t, i - 1, {"by", "until"}) &&  // "know by weds."
                           (i + 1 == t.size() || t[i + 1].is == Is::symbol);
      const bool whole_word = t[i].word.size() > 4 || t[i].capital || end > at || by_then;
      by.day.weekday = weekday;
      if (const std::size_t week = past_next_week(t, i + 1); week > i + 1) {
        const std::size_t day = past(t, week, ',');  // "thursday next week the 25th"
        const std::size_t stop = day < t.size() ? day_of_month(t, day, by.day) : day;
        by.day.weeks = stop > day ? 0 : 1;
        return stop > day ? stop : week;
      }
      if (const std::size_t stop = end > at ? i : day_of_month(t, past(t, i + 1, ','), by.day);
          stop > i + 1)
        return stop;
      if (end > at) return past(t, end, ')') > end && symbol_at(t, at - 1, '(') ? end + 1 : end;
      return whole_word && (t[i].word.size() > 3 ||
                            (i > 0 && one_of(t, i - 1, {"by", "on", "until", "next", "this"})))
                 ? i + 1
                 : i;
    }
  }
  return any_date(t, i, by.day, after_word);
}

}  // namespace

bool is_day_by_words(const Tokens& t, std::size_t i, std::size_t end) {
  const bool before = i > 0 && (one_of(t, i - 1,
                                       {"by", "on", "until", "before", "due", "starting", "start",
                                        "till", "thru", "through"}) ||
                                weekday_named(t[i - 1].word) >= 0);
  const bool would_be = i > 2 && one_of(t, i - 1, {"be"}) &&  // "first day would be 1/4"
                        one_of(t, i - 2, {"would", "will"}) &&
                        one_of(t, i - 3, {"date", "day", "start", "deadline"});
  const bool label =
      i > 1 && (t[i - 1].is_symbol(':') || t[i - 1].is_word("is")) &&
      one_of(t, i - 2, {"start", "starting", "date", "day", "deadline", "due", "by"});
  const bool says_yes =
      one_of(t, end, {"works", "work"}) ||
      (one_of(t, end, {"is", "sounds"}) &&
       one_of(t, end + 1, {"fine", "ok", "okay", "good", "great", "perfect", "doable"})) ||
      (one_of(t, end, {"it"}) && one_of(t, end + 1, {"is"}));
  const bool other = i > 4 && one_of(t, i - 1, {"or"}) && symbol_at(t, i - 3, '/') &&
                     is_day_by_words(t, i - 4, i - 1);  // "start 4/5 or 4/12"
  return before || would_be || label || says_yes || other;
}

int month_named(std::string_view word) {
  // Slips that leave no doubt: "Febuary 22, 2027".
  static constexpr std::array<std::string_view, 12> kSlips = {
      " janurary januray jaunary janary ",
      " febuary feburary febrary februrary ",
      "",
      "",
      "",
      "",
      "",
      " agust augest ",
      " septmber setpember ",
      " ocotber octuber ",
      " novemeber novermber ",
      " decemeber decmber "};
  for (std::size_t k = 0; k < kMonths.size(); ++k) {
    if (word == kMonths[k] || (word.size() == 3 && kMonths[k].substr(0, 3) == word) ||
        (word == "sept" && k == 8))
      return static_cast<int>(k) + 1;
  }
  for (std::size_t k = 0; word.size() > 4 && k < kSlips.size(); ++k) {
    if (kSlips[k].find(" " + std::string(word) + " ") != std::string_view::npos)
      return static_cast<int>(k) + 1;
  }
  return 0;
}

int weekday_named(std::string_view word) {
  if (word.size() < 3) return -1;
  for (std::size_t k = 0; k < kWeekdays.size(); ++k) {
    const bool abbreviated = word.size() <= 5 && kWeekdays[k].substr(0, word.size()) == word &&
                             word != "frida" && word != "monda" && word != "sunda";
    const bool short_one = word == "weds" && k == 3;
    if (word == kWeekdays[k] || abbreviated || short_one) return static_cast<int>(k);
  }
  return -1;
}

void join_dates(Tokens& t) { rewrite(t, match_date); }

}  // namespace parley::letter
