#include "parley/words/figure.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "parley/core/date.hpp"
#include "words/folded.hpp"
#include "words/number_words.hpp"

namespace parley {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == kForeignLetter; }

// What may follow a number, and what it makes of it. `joined`: only without a blank between.
struct Suffix {
  std::string_view word;
  FigureUnit unit;
  std::int64_t times;
  std::int64_t over;
  bool joined;
};

constexpr std::array kScales = std::to_array<Suffix>({
    {"k", FigureUnit::none, 1'000, 1, true},
    {"m", FigureUnit::none, 1'000'000, 1, true},
    {"mm", FigureUnit::none, 1'000'000, 1, true},
    {"b", FigureUnit::none, 1'000'000'000, 1, true},
    {"bn", FigureUnit::none, 1'000'000'000, 1, true},
    {"thousand", FigureUnit::none, 1'000, 1, false},
    {"grand", FigureUnit::dollars, 1'000, 1, false},
    {"mil", FigureUnit::none, 1'000'000, 1, false},
    {"million", FigureUnit::none, 1'000'000, 1, false},
    {"billion", FigureUnit::none, 1'000'000'000, 1, false},
    {"trillion", FigureUnit::none, 1'000'000'000'000, 1, false},
});

constexpr std::array kUnits = std::to_array<Suffix>({
    {"%", FigureUnit::share, 1, 100, false},
    {"percent", FigureUnit::share, 1, 100, false},
    {"per cent", FigureUnit::share, 1, 100, false},
    {"pct", FigureUnit::share, 1, 100, false},
    {"percentage point", FigureUnit::share, 1, 100, false},
    {"percentage points", FigureUnit::share, 1, 100, false},
    {"basis points", FigureUnit::share, 1, 10'000, false},
    {"basis point", FigureUnit::share, 1, 10'000, false},
    {"bps", FigureUnit::share, 1, 10'000, false},
    {"bp", FigureUnit::share, 1, 10'000, false},
    {"x", FigureUnit::multiple, 1, 1, true},
    {"times", FigureUnit::multiple, 1, 1, false},
    {"dollars", FigureUnit::dollars, 1, 1, false},
    {"dollar", FigureUnit::dollars, 1, 1, false},
    {"usd", FigureUnit::dollars, 1, 1, false},
    {"bucks", FigureUnit::dollars, 1, 1, false},
    {"day", FigureUnit::days, 1, 1, false},
    {"days", FigureUnit::days, 1, 1, false},
    {"week", FigureUnit::weeks, 1, 1, false},
    {"weeks", FigureUnit::weeks, 1, 1, false},
    {"month", FigureUnit::months, 1, 1, false},
    {"months", FigureUnit::months, 1, 1, false},
    {"mo", FigureUnit::months, 1, 1, false},
    {"mos", FigureUnit::months, 1, 1, false},
    {"quarters", FigureUnit::quarters, 1, 1, false},
    {"year", FigureUnit::years, 1, 1, false},
    {"years", FigureUnit::years, 1, 1, false},
    {"yr", FigureUnit::years, 1, 1, false},
    {"yrs", FigureUnit::years, 1, 1, false},
    {"euros", FigureUnit::other, 1, 1, false},
    {"pounds", FigureUnit::other, 1, 1, false},
    {"ms", FigureUnit::other, 1, 1, false},
    {"seconds", FigureUnit::other, 1, 1, false},
    {"minutes", FigureUnit::other, 1, 1, false},
    {"hours", FigureUnit::other, 1, 1, false},
});

// What may stand before a number: "month 12", "year 1".
struct Prefix {
  std::string_view word;
  FigureUnit unit;
};
constexpr std::array kPrefixes = std::to_array<Prefix>({{"month", FigureUnit::months},
                                                       {"months", FigureUnit::months},
                                                       {"day", FigureUnit::days},
                                                       {"week", FigureUnit::weeks},
                                                       {"quarter", FigureUnit::quarters},
                                                       {"year", FigureUnit::years},
                                                       {"usd", FigureUnit::dollars}});

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

struct Found {
  Figure figure;    // begin and length in the folded text
  Ratio scale = 1;  // what a "k" or "million" multiplied
};

class Reader {
 public:
  explicit Reader(std::string_view folded) : text_(folded) {}

  std::vector<Found> read() {
    while (at_ < text_.size()) {
      if (!date_in_words() && !digits() && !words()) skip();
    }
    share_units_in_ranges();
    return std::move(found_);
  }

 private:
  char look(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  void skip() {
    if (is_letter(text_[at_])) {
      while (is_letter(look(at_)) || look(at_) == '\'') ++at_;
    } else {
      ++at_;
    }
  }

  void keep(std::size_t begin, std::size_t end, Figure f, const Ratio& scale = 1) {
    f.begin = begin;
    f.length = end - begin;
    found_.push_back({f, scale});
    at_ = end;
  }

  // The whole number of at most `most` digits at i; nothing where there is none or it goes on.
  std::optional<int> small_number(std::size_t& i, std::size_t least, std::size_t most) const {
    std::size_t end = i;
    int n = 0;
    while (is_digit(look(end)) && end - i < most) n = n * 10 + (text_[end++] - '0');
    if (end - i < least || is_digit(look(end))) return std::nullopt;
    i = end;
    return n;
  }

  bool keep_date(std::size_t begin, std::size_t end, int year, int month, int day) {
    const auto date = Date::parse(iso(year, month, day));
    if (!date) return false;
    keep(begin, end, {.value = Ratio(date->days_since_1970()), .unit = FigureUnit::date});
    return true;
  }

  static std::string iso(int year, int month, int day) {
    const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
  }

  std::size_t past_ordinal_end(std::size_t i) const {
    for (const std::string_view end : {"st", "nd", "rd", "th"}) {
      if (text_.substr(i, 2) == end && !is_letter(look(i + 2))) return i + 2;
    }
    return i;
  }

  // ", 2026" or " 2026" after a day and month; else the day of a year.
  bool finish_date(std::size_t begin, std::size_t end, int month, int day) {
    std::size_t i = look(end) == ',' ? end + 1 : end;
    i = past_joint(text_, i);
    if (i > end) {
      if (const auto year = small_number(i, 4, 4); year && !is_letter(look(i))) {
        return keep_date(begin, i, *year, month, day);
      }
    }
    if (day < 1 || day > 31) return false;
    keep(begin, end, {.value = Ratio(100 * month + day), .unit = FigureUnit::day_of_year});
    return true;
  }

  // "September 1, 2026", "Sep 1st"
  bool date_in_words() {
    if (!is_letter(look(at_))) return false;
    const std::string_view word = word_at(text_, at_);
    const int month = month_of(word);
    if (month == 0) return false;
    std::size_t i = at_ + word.size();
    if (look(i) == '.') ++i;
    i = past_joint(text_, i);
    const auto day = small_number(i, 1, 2);
    if (!day) return false;
    i = past_ordinal_end(i);
    return !is_letter(look(i)) && look(i) != '%' && finish_date(at_, i, month, *day);
  }

  // "2026-09-01", "9/1/2026", "1 September 2026"
  bool date_in_digits() {
    std::size_t i = at_;
    if (const auto year = small_number(i, 4, 4); year && look(i) == '-') {
      const auto month = small_number(++i, 2, 2);
      if (month && look(i) == '-') {
        const auto day = small_number(++i, 2, 2);
        return day && keep_date(at_, i, *year, *month, *day);
      }
    }
    i = at_;
    const auto first = small_number(i, 1, 2);
    if (!first) return false;
    if (look(i) == '/') {
      const auto day = small_number(++i, 1, 2);
      if (!day || look(i) != '/') return false;
      const auto year = small_number(++i, 4, 4);
      return year && keep_date(at_, i, *year, *first, *day);
    }
    std::size_t j = past_joint(text_, past_ordinal_end(i));
    if (text_.substr(j, 3) == "of ") j += 3;
    const std::string_view word = word_at(text_, j);
    const int month = j > i ? month_of(word) : 0;
    return month != 0 && finish_date(at_, j + word.size(), month, *first);
  }

  // Digits with separators and a fraction, from i; the text without separators.
  std::string decimal_at(std::size_t& i) const {
    std::string digits;
    while (is_digit(look(i))) digits += text_[i++];
    while (look(i) == ',' && is_digit(look(i + 1)) && is_digit(look(i + 2)) && is_digit(look(i + 3)) &&
           !is_digit(look(i + 4)) && digits.size() <= 15) {
      digits += text_.substr(i + 1, 3);
      i += 4;
    }
    if (look(i) == '.' && is_digit(look(i + 1))) {
      digits += digits.empty() ? "0." : ".";
      for (++i; is_digit(look(i));) digits += text_[i++];
    }
    return digits;
  }

  bool starts_number() const {
    const char c = look(at_);
    return is_digit(c) || c == kForeignNumber || (c == '.' && is_digit(look(at_ + 1)));
  }

  bool digits() {
    if (!starts_number()) return false;
    if (at_ > 0 && is_letter(text_[at_ - 1])) return digits_in_name();
    if (date_in_digits()) return true;
    std::size_t end = at_;
    const std::string number = decimal_at(end);
    if (number.empty()) ++end;  // a foreign number
    Found f;
    if (const auto value = Ratio::decimal(number)) {
      f.figure.value = *value;
    } else {
      f.figure.unit = FigureUnit::other;
    }
    const std::size_t begin = before_number(f.figure);
    end = past_ordinal_end(end);
    end = after_number(end, f);
    if (is_letter(look(end)) && end > 0 && text_[end - 1] != '%') return digits_in_name();
    keep(begin, end, f.figure, f.scale);
    return true;
  }

  // "F1", "Web3", "3D": the digits belong to a name.
  bool digits_in_name() {
    std::size_t begin = at_;
    while (begin > 0 && is_letter(text_[begin - 1])) --begin;
    std::size_t end = at_;
    while (is_letter(look(end)) || is_digit(look(end))) ++end;
    keep(begin, std::max(end, at_ + 1), {.value = 0, .unit = FigureUnit::other, .in_name = true});
    return true;
  }

  // A sign, a currency or a word before the number; where the figure begins.
  std::size_t before_number(Figure& f) const {
    std::size_t i = at_;
    if (i > 0 && (text_[i - 1] == '$' || text_[i - 1] == kForeignCurrency)) {
      f.unit = text_[i - 1] == '$' && f.unit == FigureUnit::none ? FigureUnit::dollars : FigureUnit::other;
      --i;
    } else if (const auto p = prefix_before(i)) {
      f.unit = p->unit;
      i = p->begin;
    }
    const bool minus = i > 0 && text_[i - 1] == '-' && (i < 2 || text_[i - 2] == ' ' || text_[i - 2] == '(');
    if (!minus) return i;
    f.value = -f.value;
    return i - 1;
  }

  struct PrefixFound {
    FigureUnit unit;
    std::size_t begin;
  };
  std::optional<PrefixFound> prefix_before(std::size_t i) const {
    if (i < 2 || (text_[i - 1] != ' ' && text_[i - 1] != '-')) return std::nullopt;
    const std::string_view before = text_.substr(0, i - 1);
    for (const Prefix& p : kPrefixes) {
      const bool ends = before.size() >= p.word.size() && before.substr(before.size() - p.word.size()) == p.word;
      const std::size_t begin = ends ? before.size() - p.word.size() : 0;
      if (ends && (begin == 0 || !is_letter(before[begin - 1]))) return PrefixFound{p.unit, begin};
    }
    return std::nullopt;
  }

  // The longest suffix of a table that follows at `end`; where it ends.
  template <std::size_t N>
  const Suffix* suffix(const std::array<Suffix, N>& table, std::size_t end, std::size_t& past) const {
    const Suffix* best = nullptr;
    const std::size_t apart = past_joint(text_, end);
    for (const Suffix& s : table) {
      for (const std::size_t from : {end, apart}) {
        if ((s.joined && from != end) || text_.substr(from, s.word.size()) != s.word) continue;
        const std::size_t to = from + s.word.size();
        const bool whole = s.word == "%" || (!is_letter(look(to)) && !is_digit(look(to)));
        if (!whole || (best != nullptr && best->word.size() >= s.word.size())) continue;
        best = &s;
        past = to;
      }
    }
    return best;
  }

  // Scale and unit behind the number; where the figure ends.
  std::size_t after_number(std::size_t end, Found& f) const {
    if (const Suffix* s = suffix(kScales, end, end)) {
      f.scale = Ratio(s->times);
      f.figure.value *= f.scale;
      if (s->unit != FigureUnit::none) f.figure.unit = s->unit;
    }
    if (f.figure.unit != FigureUnit::none) return end;
    if (const Suffix* s = suffix(kUnits, end, end)) {
      f.figure.value *= Ratio::of(s->times, s->over);
      f.figure.unit = s->unit;
    }
    return end;
  }

  bool words() {
    if (!is_letter(look(at_)) || (at_ > 0 && is_digit(text_[at_ - 1]))) return false;
    const auto n = read_number_words(text_, at_);
    if (!n) return false;
    Found f;
    f.figure = {.value = n->value, .unit = n->unit, .in_words = true, .weak = n->weak};
    std::size_t end = at_ + n->length;
    if (n->unit != FigureUnit::share) {
      const std::size_t bare_end = end;
      end = after_number(end, f);
      if (end > bare_end) f.figure.weak = false;
    }
    const std::size_t begin = f.figure.unit == FigureUnit::none ? before_number(f.figure) : at_;
    keep(begin, end, f.figure, f.scale);
    return true;
  }

  // "$170-185k", "0.04 to 0.07%", "12 and 24 months": the first takes what the last one says of both.
  void share_units_in_ranges() {
    for (std::size_t i = found_.size(); i-- > 1;) {
      Found& a = found_[i - 1];
      Found& b = found_[i];
      if (a.figure.end() > b.figure.begin || a.figure.in_name || b.figure.in_name) continue;
      const std::string_view between = text_.substr(a.figure.end(), b.figure.begin - a.figure.end());
      if (between == "-" || between == " - " || between == " to " || between == "-to-") {
        share_scale(a, b);
        share_unit(a.figure, b.figure);
      } else if ((between == " and " || between == " or ") && is_time(b.figure.unit)) {
        share_unit(a.figure, b.figure);
      }
    }
  }

  static bool is_time(FigureUnit u) { return u >= FigureUnit::days && u <= FigureUnit::years; }

  static void share_scale(Found& a, Found& b) {
    const bool money = a.figure.unit == FigureUnit::dollars && b.figure.unit == FigureUnit::none;
    if (money) b.figure.unit = FigureUnit::dollars;
    const bool lacks = a.scale == Ratio(1) && b.scale != Ratio(1) && a.figure.value < Ratio(1'000);
    if (!lacks || b.figure.unit != FigureUnit::dollars) return;
    a.figure.value *= b.scale;
    a.figure.unit = FigureUnit::dollars;
  }

  static void share_unit(Figure& a, const Figure& b) {
    if (a.unit != FigureUnit::none || b.unit >= FigureUnit::date) return;
    a.unit = b.unit;
    if (b.unit == FigureUnit::share) a.value = a.value / Ratio(100);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Found> found_;
};

}  // namespace

std::vector<Figure> read_figures(std::string_view text) {
  const Folded folded = fold(text);
  std::vector<Figure> figures;
  for (const Found& f : Reader(folded.text).read()) {
    Figure figure = f.figure;
    const std::size_t end = folded.starts[figure.end()];
    figure.begin = folded.starts[f.figure.begin];
    figure.length = end - figure.begin;
    figures.push_back(figure);
  }
  return figures;
}

}  // namespace parley
