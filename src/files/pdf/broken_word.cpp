#include "files/pdf/broken_word.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "files/plain_characters.hpp"

namespace parley::files::pdf {
namespace {

// Halves before which, and after which, a hyphen is part of the word.
constexpr std::array<std::string_view, 58> kBefore{
    "all",    "at",     "bi",     "cash",   "change",  "co",    "company", "cost",   "cross",
    "double", "eight",  "eighty", "equity", "ex",      "fair",  "fifty",   "first",  "five",
    "follow", "forty",  "four",   "full",   "half",    "in",    "long",    "mid",    "multi",
    "nine",   "ninety", "non",    "on",     "one",     "part",  "post",    "pre",    "pro",
    "second", "self",   "semi",   "seven",  "seventy", "short", "sign",    "single", "six",
    "sixty",  "stock",  "tax",    "ten",    "then",    "third", "thirty",  "three",  "twelve",
    "twenty", "two",    "well",   "year"};
constexpr std::array<std::string_view, 50> kAfter{
    "annual",  "annually", "based",     "cash",   "cliff", "day",     "days",    "eight",
    "eighth",  "eighths",  "end",       "five",   "forty", "four",    "fourth",  "fourths",
    "free",    "half",     "hour",      "in",     "five",  "month",   "monthly", "months",
    "nine",    "off",      "on",        "one",    "out",   "over",    "paid",    "percent",
    "quarter", "quarters", "quarterly", "rata",   "rated", "related", "seven",   "six",
    "sixth",   "term",     "third",     "thirds", "time",  "trigger", "two",     "up",
    "week",    "weekly"};

std::string_view letters_at_end(std::string_view text) {
  std::size_t from = text.size();
  while (from > 0 && is_letter(text[from - 1])) --from;
  return text.substr(from);
}

std::string_view letters_at_start(std::string_view text) {
  std::size_t to = 0;
  while (to < text.size() && is_letter(text[to])) ++to;
  return text.substr(0, to);
}

template <class Words>
bool holds(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether the hyphen is part of the word also where no line ends.
bool belongs(std::string_view before, std::string_view word) {
  const std::string_view first = letters_at_end(before);
  const std::string_view second = letters_at_start(word);
  if (first.empty() || !starts_lower(second)) return true;
  if (before.size() > first.size() && before[before.size() - first.size() - 1] == '-') return true;
  return holds(kBefore, lowered(first)) || holds(kAfter, lowered(second));
}

}  // namespace

void join_line(std::string& text, std::string_view word) {
  if (text.ends_with("\u00ad")) {
    text.resize(text.size() - 2);
  } else if (text.size() < 2 || !text.ends_with('-') || text[text.size() - 2] == ' ') {
    text += ' ';
  } else if (!belongs(std::string_view(text).substr(0, text.size() - 1), word)) {
    text.pop_back();
  }
}

}  // namespace parley::files::pdf
