#include "words/figures/date_words.hpp"

#include <fmt/format.h>

#include <array>

#include "core/text.hpp"
#include "parley/core/date.hpp"
#include "words/figures/number_words.hpp"

namespace parley::words {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 12> kMonthNames = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

// 1 to 12, or 0.
int month_of(std::string_view word) {
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word == kMonths[i] || word == kMonthNames[i]) return static_cast<int>(i) + 1;
  }
  return word == "sept" ? 9 : 0;
}

class DateReader {
 public:
  DateReader(std::string_view text, std::size_t at) : text_(text), begin_(at), at_(at) {}

  std::optional<NumberInText> read() {
    if (is_letter(look())) return month_first();
    if (!is_digit(look())) return std::nullopt;
    if (const auto iso = iso_date()) return iso;
    at_ = begin_;
    if (const auto slashes = slash_date()) return slashes;
    at_ = begin_;
    return day_first();
  }

 private:
  char look() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool skip(char c) {
    if (look() != c) return false;
    ++at_;
    return true;
  }

  // A whole number of so many digits; nothing where there are fewer or more.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t end = at_;
    int n = 0;
    while (end < text_.size() && is_digit(text_[end]) && end - at_ <= most)
      n = n * 10 + (text_[end++] - '0');
    if (end - at_ < least || end - at_ > most) return std::nullopt;
    at_ = end;
    return n;
  }

  std::optional<NumberInText> date(int year, int month, int day) const {
    const auto found = Date::parse(fmt::format("{:04}-{:02}-{:02}", year, month, day));
    if (!found) return std::nullopt;
    return figure(Ratio(found->days_since_1970()), NumberUnit::date);
  }

  NumberInText figure(const Ratio& value, NumberUnit unit) const {
    return {.begin = begin_, .length = at_ - begin_, .value = value, .unit = unit};
  }

  // A year behind day and month makes a date of them, without one they are the day of a year.
  std::optional<NumberInText> with_year(int month, int day) {
    const std::size_t bare = at_;
    skip(',');
    at_ = past_joint(text_, at_);
    if (at_ > bare) {
      if (const auto year = number(4, 4); year && !is_letter(look()))
        return date(*year, month, day);
    }
    at_ = bare;
    if (day < 1 || day > 31) return std::nullopt;
    return figure(Ratio(100 * month + day), NumberUnit::day_of_year);
  }

  std::optional<NumberInText> month_first() {
    const std::string_view word = word_at(text_, at_);
    const int month = month_of(word);
    if (month == 0) return std::nullopt;
    at_ += word.size();
    skip('.');
    at_ = past_joint(text_, at_);
    const auto day = number(1, 2);
    if (!day) return std::nullopt;
    at_ = past_ordinal_end(text_, at_);
    if (is_letter(look()) || look() == '%') return std::nullopt;
    return with_year(month, *day);
  }

  std::optional<NumberInText> iso_date() {
    const auto year = number(4, 4);
    if (!year || !skip('-')) return std::nullopt;
    const auto month = number(2, 2);
    if (!month || !skip('-')) return std::nullopt;
    const auto day = number(2, 2);
    return day ? date(*year, *month, *day) : std::nullopt;
  }

  std::optional<NumberInText> slash_date() {
    const auto month = number(1, 2);
    if (!month || !skip('/')) return std::nullopt;
    const auto day = number(1, 2);
    if (!day || !skip('/')) return std::nullopt;
    const auto year = number(4, 4);
    return year ? date(*year, *month, *day) : std::nullopt;
  }

  std::optional<NumberInText> day_first() {
    const auto day = number(1, 2);
    if (!day) return std::nullopt;
    const std::size_t bare = at_;
    at_ = past_joint(text_, past_ordinal_end(text_, at_));
    if (text_.substr(at_, 3) == "of ") at_ += 3;
    const std::string_view word = word_at(text_, at_);
    const int month = at_ > bare ? month_of(word) : 0;
    if (month == 0) return std::nullopt;
    at_ += word.size();
    return with_year(month, *day);
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
};

}  // namespace

std::size_t past_ordinal_end(std::string_view folded, std::size_t i) {
  for (const std::string_view end : {"st", "nd", "rd", "th"}) {
    const bool ends = i + 2 >= folded.size() || !is_letter(folded[i + 2]);
    if (folded.substr(i, 2) == end && ends) return i + 2;
  }
  return i;
}

std::optional<NumberInText> read_date(std::string_view folded, std::size_t at) {
  return DateReader(folded, at).read();
}

}  // namespace parley::words
