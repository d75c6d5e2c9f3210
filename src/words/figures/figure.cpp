#include "words/figures/figure.hpp"

#include <algorithm>
#include <optional>

#include "core/text.hpp"
#include "words/figures/date_words.hpp"
#include "words/figures/folded.hpp"
#include "words/figures/number_words.hpp"
#include "words/figures/ranges.hpp"
#include "words/figures/tables.hpp"

namespace parley::words {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == kForeignLetter; }

class Reader {
 public:
  explicit Reader(std::string_view folded) : text_(folded) {}

  std::vector<ScaledFigure> read() {
    while (at_ < text_.size()) {
      if (!date() && !digits() && !words()) skip();
    }
    share_units_in_ranges(text_, found_);
    return std::move(found_);
  }

 private:
  char look(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  bool follows_letter() const { return at_ > 0 && is_letter(text_[at_ - 1]); }

  void skip() {
    if (is_letter(text_[at_])) {
      while (is_letter(look(at_)) || look(at_) == '\'') ++at_;
    } else {
      ++at_;
    }
  }

  void keep(std::size_t begin, std::size_t end, NumberInText f, const Ratio& scale = 1) {
    f.begin = begin;
    f.length = end - begin;
    found_.push_back({f, scale});
    at_ = end;
  }

  bool date() {
    if (follows_letter()) return false;
    const auto found = read_date(text_, at_);
    if (found) keep(found->begin, found->end(), *found);
    return found.has_value();
  }

  // Digits with separators and a fraction, from i; the text without separators.
  std::string decimal_at(std::size_t& i) const {
    std::string digits;
    while (is_digit(look(i))) digits += text_[i++];
    while (look(i) == ',' && is_digit(look(i + 1)) && is_digit(look(i + 2)) &&
           is_digit(look(i + 3)) && !is_digit(look(i + 4)) && digits.size() <= 15) {
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
    if (follows_letter()) return digits_in_name();
    std::size_t end = at_;
    const std::string number = decimal_at(end);
    if (number.empty()) ++end;  // a foreign number
    ScaledFigure f;
    if (const auto value = Ratio::decimal(number)) {
      f.figure.value = *value;
    } else {
      f.figure.unit = NumberUnit::other;
    }
    const std::size_t begin = before_number(f.figure);
    end = after_number(past_ordinal_end(text_, end), f);
    if (is_letter(look(end)) && text_[end - 1] != '%') return digits_in_name();
    keep(begin, end, f.figure, f.scale);
    return true;
  }

  // "F1", "Web3", "3D": the digits belong to a name.
  bool digits_in_name() {
    std::size_t begin = at_;
    while (begin > 0 && is_letter(text_[begin - 1])) --begin;
    std::size_t end = at_;
    while (is_letter(look(end)) || is_digit(look(end))) ++end;
    keep(begin, std::max(end, at_ + 1), {.value = 0, .unit = NumberUnit::other, .in_name = true});
    return true;
  }

  // A sign, a currency or a word before the number; where the figure begins.
  std::size_t before_number(NumberInText& f) const {
    std::size_t i = at_;
    if (i > 0 && (text_[i - 1] == '$' || text_[i - 1] == kForeignCurrency)) {
      f.unit = text_[i - 1] == '$' && f.unit == NumberUnit::none ? NumberUnit::dollars
                                                                 : NumberUnit::other;
      --i;
    } else if (const auto p = prefix_before(i)) {
      f.unit = p->unit;
      i = p->begin;
    }
    const bool minus =
        i > 0 && text_[i - 1] == '-' && (i < 2 || text_[i - 2] == ' ' || text_[i - 2] == '(');
    if (!minus) return i;
    f.value = -f.value;
    return i - 1;
  }

  struct PrefixFound {
    NumberUnit unit;
    std::size_t begin;
  };
  std::optional<PrefixFound> prefix_before(std::size_t i) const {
    if (i < 2 || (text_[i - 1] != ' ' && text_[i - 1] != '-')) return std::nullopt;
    const std::string_view before = text_.substr(0, i - 1);
    for (const Prefix& p : kPrefixes) {
      if (!before.ends_with(p.word)) continue;
      const std::size_t begin = before.size() - p.word.size();
      if (begin == 0 || !is_letter(before[begin - 1])) return PrefixFound{p.unit, begin};
    }
    return std::nullopt;
  }

  bool is_whole(const Suffix& s, std::size_t to) const {
    return s.word == "%" || (!is_letter(look(to)) && !is_digit(look(to)));
  }

  // The longest suffix of a table that follows at `end`, and its end in `past`.
  template <std::size_t N>
  const Suffix* suffix(const std::array<Suffix, N>& table, std::size_t end,
                       std::size_t& past) const {
    const Suffix* best = nullptr;
    const std::size_t apart = past_joint(text_, end);
    for (const Suffix& s : table) {
      for (const std::size_t from : {end, apart}) {
        if ((s.joined && from != end) || text_.substr(from, s.word.size()) != s.word) continue;
        const std::size_t to = from + s.word.size();
        if (!is_whole(s, to) || (best != nullptr && best->word.size() >= s.word.size())) continue;
        best = &s;
        past = to;
      }
    }
    return best;
  }

  // Scale and unit behind the number; where the figure ends.
  std::size_t after_number(std::size_t end, ScaledFigure& f) const {
    if (const Suffix* s = suffix(kScales, end, end)) {
      f.scale = Ratio(s->times);
      f.figure.value *= f.scale;
      if (s->unit != NumberUnit::none) f.figure.unit = s->unit;
    }
    if (f.figure.unit != NumberUnit::none) return end;
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
    ScaledFigure f;
    f.figure = {.value = n->value, .unit = n->unit, .in_words = true, .weak = n->weak};
    std::size_t end = at_ + n->length;
    if (n->unit != NumberUnit::share) {
      const std::size_t bare_end = end;
      end = after_number(end, f);
      if (end > bare_end) f.figure.weak = false;
    }
    const std::size_t begin = f.figure.unit == NumberUnit::none ? before_number(f.figure) : at_;
    keep(begin, end, f.figure, f.scale);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<ScaledFigure> found_;
};

}  // namespace

std::vector<NumberInText> read_figures(std::string_view text) {
  const Folded folded = fold(text);
  std::vector<NumberInText> figures;
  for (const ScaledFigure& f : Reader(folded.text).read()) {
    NumberInText figure = f.figure;
    const std::size_t end = folded.starts[figure.end()];
    figure.begin = folded.starts[f.figure.begin];
    figure.length = end - figure.begin;
    figures.push_back(figure);
  }
  return figures;
}

}  // namespace parley::words
