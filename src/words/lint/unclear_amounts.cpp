#include "words/lint/unclear_amounts.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "words/figures/folded.hpp"
#include "words/figures/tables.hpp"

namespace parley::words {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

constexpr std::array<std::string_view, 13> kUnclear = {
    "mn", "mln", "mio", "bln", "bn", "mrd", "kk", "mil", "tn", "grand", "mill", "tsd", "lakh"};

// Those that are no other word where they stand apart: "31 mn".
constexpr std::array<std::string_view, 10> kUnclearApart = {"mn",  "mln", "mio", "bln",  "bn",
                                                            "mrd", "kk",  "tsd", "lakh", "grand"};

// "$31 k": an amount of $31, and a letter.
constexpr std::array<std::string_view, 3> kScalesApart = {"k", "m", "b"};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Stretch> read() {
    std::vector<Stretch> found;
    for (std::size_t at = 0; at < text_.size();) {
      if (!begins_figure(at)) {
        ++at;
        continue;
      }
      const std::size_t end = figure_end(at);
      if (const std::size_t unclear = unclear_end(at, end); unclear > 0) {
        found.push_back({at - (is_money(at) ? 1 : 0), unclear});
        at = unclear;
      } else {
        at = end;
      }
    }
    return found;
  }

 private:
  bool begins_figure(std::size_t at) const {
    if (!is_digit(text_[at])) return false;
    const char before = at == 0 ? ' ' : text_[at - 1];
    return !is_letter(before) && !is_digit(before) && before != '.' && before != ',';
  }

  bool is_money(std::size_t at) const {
    return at > 0 && (text_[at - 1] == '$' || text_[at - 1] == kForeignCurrency);
  }

  std::size_t figure_end(std::size_t at) const {
    const auto inside = [&](std::size_t i) {
      const bool mark = text_[i] == '.' || text_[i] == ',';
      return is_digit(text_[i]) || (mark && i + 1 < text_.size() && is_digit(text_[i + 1]));
    };
    while (at < text_.size() && inside(at)) ++at;
    return at;
  }

  bool digits_at(std::size_t at, std::size_t count) const {
    if (at + count > text_.size()) return false;
    const std::string_view digits = text_.substr(at, count);
    const bool ends = at + count == text_.size() || !is_digit(text_[at + count]);
    return ends && std::all_of(digits.begin(), digits.end(), is_digit);
  }

  // Behind groups of three digits set apart by blanks or apostrophes, or behind a suffix that is no
  // unit; 0 where the figure is plain.
  std::size_t unclear_end(std::size_t at, std::size_t end) const {
    std::size_t last = end;
    const auto parts = [&](char c) { return c == ' ' || c == '\''; };
    while (end - at <= 3 && last < text_.size() && parts(text_[last]) && digits_at(last + 1, 3)) {
      last += 4;
    }
    if (last > end) return goes_on(last) ? 0 : last;
    if (has_thousands_point(at, end)) return end;
    if (const std::size_t joined = suffix_end(end, kUnclear); joined > 0) return joined;
    if (is_money(at) && !has_plain_unit(end)) return letters_end(end);
    if (end == text_.size() || text_[end] != ' ') return 0;
    const std::size_t scale = is_money(at) ? suffix_end(end + 1, kScalesApart) : 0;
    return scale > 0 ? scale : suffix_end(end + 1, kUnclearApart);
  }

  // "415 555 0123": more digits follow, it is no amount.
  bool goes_on(std::size_t at) const {
    return at + 1 < text_.size() && (text_[at] == ' ' || text_[at] == '-') &&
           is_digit(text_[at + 1]);
  }

  std::size_t letters_end(std::size_t at) const {
    while (at < text_.size() && is_letter(text_[at])) ++at;
    return at;
  }

  // "$31zz": nobody knows what the letters make of it.
  bool has_plain_unit(std::size_t at) const {
    const std::string_view unit = text_.substr(at, letters_end(at) - at);
    const auto is_it = [&](const Suffix& s) { return s.word == unit; };
    return unit.empty() || std::any_of(kScales.begin(), kScales.end(), is_it) ||
           std::any_of(kUnits.begin(), kUnits.end(),
                       [&](const Suffix& s) { return is_it(s) && s.unit == NumberUnit::dollars; });
  }

  // Where a suffix of the list ends that begins there; 0 where none does.
  template <class List>
  std::size_t suffix_end(std::size_t at, const List& list) const {
    const std::size_t end = letters_end(at);
    const std::string_view suffix = text_.substr(at, end - at);
    return std::find(list.begin(), list.end(), suffix) == list.end() ? 0 : end;
  }

  // "177.000" is 177 to one reader and 177,000 to another.
  bool has_thousands_point(std::size_t at, std::size_t end) const {
    const std::string_view figure = text_.substr(at, end - at);
    const std::size_t point = figure.find('.');
    return point != std::string_view::npos && figure[0] != '0' && figure.substr(point) == ".000";
  }

  std::string_view text_;
};

}  // namespace

std::vector<Stretch> unclear_amounts(std::string_view folded) { return Reader(folded).read(); }

}  // namespace parley::words
