#include <algorithm>
#include <array>
#include <cctype>

#include "core/text.hpp"
#include "letter/blocks/line.hpp"
#include "letter/find/token.hpp"

namespace parley::letter {
namespace {

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

class Scanner {
 public:
  explicit Scanner(const std::string& text) : s_(text) {}

  Tokens scan() {
    while (i_ < s_.size()) {
      if (s_[i_] == ' ' || s_[i_] == '\n') {
        ++i_;
      } else if (!take_plan_name() && !take_short_word() && !take_address()) {
        take_plain();
      }
    }
    return std::move(out_);
  }

 private:
  char at(std::size_t k) const { return k < s_.size() ? s_[k] : '\0'; }

  void push(Token t, std::size_t start, std::size_t end) {
    t.start = start;
    t.end = end;
    t.glued = start > 0 && s_[start - 1] != ' ';
    out_.push_back(std::move(t));
    i_ = end;
  }

  // "401(k)", "403b", "409A": words, not numbers.
  bool take_plan_name() {
    if (!is_digit(s_[i_]) || (i_ > 0 && (is_digit(s_[i_ - 1]) || s_[i_ - 1] == ',' ||
                                         s_[i_ - 1] == '.' || s_[i_ - 1] == '$')))
      return false;
    constexpr std::array<std::array<std::string_view, 2>, 10> kPlans = {{{"401(k)", "401k"},
                                                                         {"401k", "401k"},
                                                                         {"401 (k)", "401k"},
                                                                         {"401-k", "401k"},
                                                                         {"403(b)", "401k"},
                                                                         {"403b", "401k"},
                                                                         {"409a", "409a"},
                                                                         {"457(b)", "401k"},
                                                                         {"83(b)", "83b"},
                                                                         {"280g", "280g"}}};
    const std::string here = lower(std::string_view(s_).substr(i_, 8));
    for (const auto& [written, word] : kPlans) {
      if (starts_with(here, written) &&
          !std::isalnum(static_cast<unsigned char>(at(i_ + written.size())))) {
        push({.word = std::string(word)}, i_, i_ + written.size());
        return true;
      }
    }
    return false;
  }

  // "w/in a year", "w/o cause"
  bool take_short_word() {
    if (i_ > 0 && (std::isalnum(static_cast<unsigned char>(s_[i_ - 1])) || s_[i_ - 1] == '/'))
      return false;
    constexpr std::array<std::array<std::string_view, 2>, 4> kShort = {
        {{"w/in", "within"}, {"w/out", "without"}, {"w/o", "without"}, {"w/i", "within"}}};
    const std::string here = lower(std::string_view(s_).substr(i_, 5));
    for (const auto& [written, word] : kShort) {
      if (starts_with(here, written) &&
          !std::isalnum(static_cast<unsigned char>(at(i_ + written.size())))) {
        push({.word = std::string(word)}, i_, i_ + written.size());
        return true;
      }
    }
    return false;
  }

  // Mail and web addresses: one word, whatever stands in it.
  bool take_address() {
    if (!is_letter(s_[i_]) ||
        (i_ > 0 && s_[i_ - 1] != ' ' && s_[i_ - 1] != '<' && s_[i_ - 1] != '('))
      return false;
    std::size_t end = i_;
    bool address = false;
    while (end < s_.size() && s_[end] != ' ' && s_[end] != '>' && s_[end] != ')' &&
           s_[end] != ',') {
      address |= s_[end] == '@' || (s_[end] == ':' && at(end + 1) == '/' && at(end + 2) == '/');
      if (++end - i_ > 300) return false;
    }
    if (!address) return false;
    push({.word = "<address>"}, i_, end);
    return true;
  }

  // Emoji: no letters of a word.
  std::size_t picture_end(std::size_t i) const {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(at(k)); };
    if (byte(i) == 0xF0 && byte(i + 1) == 0x9F) return std::min(i + 4, s_.size());
    const bool sign = byte(i) == 0xE2 && byte(i + 1) >= 0x98 && byte(i + 1) <= 0x9E;
    const bool variant = byte(i) == 0xEF && byte(i + 1) == 0xB8 && byte(i + 2) == 0x8F;
    return sign || variant ? std::min(i + 3, s_.size()) : i;
  }

  void take_plain() {
    const char c = s_[i_];
    if (const std::size_t stop = picture_end(i_); stop > i_) {
      push({.is = Is::symbol, .word = "^"}, i_, stop);
    } else if (is_letter(c)) {
      take_word();
    } else if (is_digit(c) || (c == '.' && is_digit(at(i_ + 1)) && !date_with_points(i_) &&
                               (i_ == 0 || (!is_letter(s_[i_ - 1]) && !is_digit(s_[i_ - 1]))))) {
      take_number();
    } else if ((c == '-' || c == '=') && at(i_ + 1) == '>') {
      push({.is = Is::symbol, .word = ">"}, i_, i_ + 2);  // an arrow
    } else {
      push({.is = Is::symbol, .word = std::string(1, c)}, i_, i_ + 1);
    }
  }

  void take_word() {
    std::size_t end = i_;
    while (end < s_.size() && picture_end(end) == end &&
           (is_letter(s_[end]) || (s_[end] == '\'' && is_letter(at(end + 1))) ||
            (is_digit(s_[end]) && end > i_)))
      ++end;
    std::string word = lower(std::string_view(s_).substr(i_, end - i_));
    if (word.size() == 1) end = take_initials(end, word);
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    // The last as they stand in chats, without the apostrophe.
    constexpr std::array<std::array<std::string_view, 2>, 33> kShort = {{
        {"yr", "year"},        {"yrs", "years"},        {"mos", "months"},
        {"mths", "months"},    {"qtr", "quarter"},      {"thats", "that"},
        {"whats", "what"},     {"hes", "he"},           {"shes", "she"},
        {"theres", "there"},   {"im", "i'm"},           {"youre", "you're"},
        {"youll", "you'll"},   {"youd", "you'd"},       {"youve", "you've"},
        {"weve", "we've"},     {"theyre", "they're"},   {"theyll", "they'll"},
        {"ive", "i've"},       {"dont", "don't"},       {"doesnt", "doesn't"},
        {"didnt", "didn't"},   {"cant", "can't"},       {"couldnt", "couldn't"},
        {"wont", "won't"},     {"wouldnt", "wouldn't"}, {"isnt", "isn't"},
        {"arent", "aren't"},   {"wasnt", "wasn't"},     {"werent", "weren't"},
        {"havent", "haven't"}, {"hasnt", "hasn't"},     {"shouldnt", "shouldn't"},
    }};
    for (const auto& [written, whole] : kShort) {
      if (word == written) word = std::string(whole);
    }
    if (word.find("rn") != std::string::npos) word = scanned(word);
    const bool capital = std::isupper(static_cast<unsigned char>(s_[i_])) != 0;
    push({.word = word, .capital = capital}, i_, end);
  }

  // "Decernber", "rnonths": a scanner's "rn" for an "m", in words that rules know.
  static std::string scanned(const std::string& word) {
    constexpr std::array<std::string_view, 14> kKnown = {
        "september", "november", "december",     "march",      "may",    "month",        "months",
        "monthly",   "payment",  "installments", "employment", "amount", "commencement", "number"};
    std::string out = word;
    for (std::size_t i = out.find("rn"); i != std::string::npos; i = out.find("rn", i + 1))
      out.replace(i, 2, "m");
    return std::find(kKnown.begin(), kKnown.end(), out) != kKnown.end() ? out : word;
  }

  // "U.S.", "p.m.", "e.g."
  std::size_t take_initials(std::size_t end, std::string& word) const {
    while (at(end) == '.' && is_letter(at(end + 1)) && !is_letter(at(end + 2))) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(s_[end + 1])));
      end += 2;
    }
    if (word.size() > 1 && at(end) == '.') ++end;
    return end;
  }

  // Digits with separators in their places, a fraction, and what is stuck to them.
  void take_number() {
    std::size_t end = i_;
    std::string digits;
    while (end < s_.size()) {
      const char c = s_[end];
      if (is_digit(c)) {
        digits += c;
      } else if (c == ',' && decimal_comma(digits, end)) {
        digits += '.';
      } else if (!((c == ',' || c == '\'' || parts_by_blank(digits, end)) && group_follows(end) &&
                   !digits.empty() && digits.find('.') == std::string::npos) &&
                 !(c == '.' && is_digit(at(end + 1)) && digits.find('.') == std::string::npos &&
                   !date_with_points(end))) {
        break;
      } else if (c == '.') {
        digits += c;
      }
      ++end;
    }
    if (const std::size_t stop = letters_for_digits(end)) return push_misread(end, stop);
    if (at(end) == ':' && is_digit(at(end + 1)) && is_digit(at(end + 2)) && !is_digit(at(end + 3)))
      return push({.word = "<time>"}, i_, end + 3);
    if (digits.size() > 17) return push({.word = "<number>"}, i_, end);
    if (const std::size_t stop = odd_group(end)) return push({.word = "<number>"}, i_, stop);
    if (!digits.empty() && digits.front() == '.') digits.insert(0, "0");
    if (const std::size_t stop = european(digits, end)) end = stop;
    Token t{.is = Is::number, .word = digits, .value = Ratio::decimal(digits).value_or(Ratio(0))};
    push_suffixed(t, end);
  }

  // "72.000,00" and "1.250.000,00": points part thousands, a comma the cents; where it ends.
  std::size_t european(std::string& digits, std::size_t end) const {
    std::size_t k = i_;
    std::string whole;
    while (is_digit(at(k))) whole += at(k++);
    if (whole.empty() || whole.size() > 3) return 0;
    std::size_t groups = 0;
    for (; at(k) == '.' && is_digit(at(k + 1)) && is_digit(at(k + 2)) && is_digit(at(k + 3)) &&
           !is_digit(at(k + 4));
         k += 4, ++groups)
      whole += s_.substr(k + 1, 3);
    const bool cents =
        at(k) == ',' && is_digit(at(k + 1)) && is_digit(at(k + 2)) && !is_digit(at(k + 3));
    if (groups == 0 || (!cents && groups < 2) || whole.size() > 15) return 0;
    digits = cents ? whole + "." + s_.substr(k + 1, 2) : whole;
    return std::max(end, cents ? k + 3 : k);
  }

  // "$24,0001", as text out of a PDF has it where a footnote's mark was raised: no number that one
  // writes. Where it ends; 0 for "March 1,2027" and "sections 3,4".
  std::size_t odd_group(std::size_t comma) const {
    if (at(comma) != ',') return 0;
    std::size_t stop = comma + 1;
    while (is_digit(at(stop))) ++stop;
    const std::size_t size = stop - comma - 1;
    const bool of_money = i_ > 0 && s_[i_ - 1] == '$';
    return size > 4 || (size == 4 && (of_money || at(comma + 1) == '0')) ? stop : 0;
  }

  // "$2O,000": where a figure ends in which a scanner took a nought for a letter; 0: nowhere.
  std::size_t letters_for_digits(std::size_t end) const {
    const auto looks_like_digit = [](char c) {
      return c == 'O' || c == 'o' || c == 'l' || c == 'I';
    };
    const auto in_group = [&] {  // "$4,5OO"
      bool letter = false;
      for (std::size_t k = end + 1; k < end + 4; ++k) {
        if (!is_digit(at(k)) && !looks_like_digit(at(k))) return false;
        letter = letter || !is_digit(at(k));
      }
      return letter;
    };
    if (i_ == 0 || s_[i_ - 1] != '$') return 0;
    if (!looks_like_digit(at(end)) && !(at(end) == ',' && in_group())) return 0;
    std::size_t stop = end;
    while (is_digit(at(stop)) || looks_like_digit(at(stop)) ||
           (at(stop) == ',' && (is_digit(at(stop + 1)) || looks_like_digit(at(stop + 1)))))
      ++stop;
    return std::isalpha(static_cast<unsigned char>(at(stop))) == 0 ? stop : 0;
  }

  void push_misread(std::size_t end, std::size_t stop) {
    std::string digits;
    for (std::size_t k = i_; k < stop; ++k) {
      if (s_[k] == ',') continue;
      digits += k < end || is_digit(s_[k]) ? s_[k] : s_[k] == 'O' || s_[k] == 'o' ? '0' : '1';
    }
    const auto value = digits.size() < 15 ? Ratio::decimal(digits) : std::nullopt;
    if (!value) return push({.word = "<number>"}, i_, stop);
    push({.is = Is::number, .word = digits, .value = *value, .doubt = Doubt::broken}, i_, stop);
  }

  // "USD 10 000", "$1 250 000", "177 000 shares": a blank parts thousands where a currency stands
  // before the figure or what is counted after it.
  bool parts_by_blank(const std::string& digits, std::size_t end) const {
    if (at(end) != ' ' || digits.empty() || digits.find('.') != std::string::npos) return false;
    const std::size_t lead = i_;
    if (end - lead > 3 && at(end - 4) != ' ') return false;
    if (digits.front() == '0' || !group_follows(end)) return false;
    const bool goes_on = at(end + 4) == ',' && is_digit(at(end + 5));
    if (goes_on || at(end + 4) == '%' || at(end + 4) == '/') return false;
    std::size_t k = lead;
    while (k > 0 && s_[k - 1] == ' ') --k;
    const bool dollars = k > 0 && s_[k - 1] == '$';
    const bool code =
        k >= 3 && (s_.compare(k - 3, 3, "USD") == 0 || s_.compare(k - 3, 3, "EUR") == 0 ||
                   s_.compare(k - 3, 3, "GBP") == 0 || s_.compare(k - 3, 3, "CHF") == 0);
    if (dollars || code) return true;
    std::size_t stop = end;
    while (at(stop) == ' ' && group_follows(stop)) stop += 4;
    const std::string rest = lower(std::string_view(s_).substr(stop, 12));
    for (const std::string_view unit :
         {" shares", " rsus", " units", " options", " usd", " dollars", " isos", " nsos"}) {
      if (starts_with(rest, unit)) return true;
    }
    return false;
  }

  // The comma of "12,5 %".
  bool decimal_comma(const std::string& digits, std::size_t end) const {
    if (digits.empty() || digits.size() > 3 || digits.find('.') != std::string::npos) return false;
    std::size_t k = end + 1;
    while (is_digit(at(k)) && k < end + 4) ++k;
    if (k == end + 1 || k > end + 3) return false;
    return at(k) == '%' || (at(k) == ' ' && at(k + 1) == '%');
  }

  bool group_follows(std::size_t comma) const {
    return is_digit(at(comma + 1)) && is_digit(at(comma + 2)) && is_digit(at(comma + 3)) &&
           !is_digit(at(comma + 4));
  }

  // The first or the second point of 15.02.2027.
  bool date_with_points(std::size_t point) const {
    if (i_ > 1 && s_[i_ - 1] == '.' && is_digit(s_[i_ - 2]) && point > i_ && point <= i_ + 2)
      return true;
    std::size_t k = point + 1;
    while (is_digit(at(k))) ++k;
    return at(k) == '.' && is_digit(at(k + 1));
  }

  void push_suffixed(Token t, std::size_t end) {
    std::size_t stop = end;
    while (is_letter(at(stop))) ++stop;
    const std::string suffix = lower(std::string_view(s_).substr(end, stop - end));
    const std::int64_t scale = suffix == "k"                                        ? 1'000
                               : suffix == "m" || suffix == "mm" || suffix == "mil" ? 1'000'000
                               : suffix == "b" || suffix == "bn"                    ? 1'000'000'000
                                                                                    : 0;
    if (scale > 0) {
      t.value *= Ratio(scale);
      t.scaled = true;
      end = stop;
    } else if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" ||
               suffix == "ths") {
      t.is = Is::ordinal;
      end = stop;
    }
    push(t, i_, end);
  }

  const std::string& s_;
  std::size_t i_ = 0;
  Tokens out_;
};

}  // namespace

Tokens raw_tokens(const std::string& text) { return Scanner(text).scan(); }

}  // namespace parley::letter
