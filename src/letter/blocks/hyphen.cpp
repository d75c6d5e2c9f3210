#include "letter/blocks/hyphen.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

// Words that stand before a hyphen of their own: "full-time", "one-third", "sign-on".
constexpr std::array<std::string_view, 76> kFirsts = {
    "one",     "two",    "three",  "four",    "five",   "six",     "seven",       "eight",  "nine",
    "ten",     "eleven", "twelve", "fifteen", "twenty", "thirty",  "forty",       "fifty",  "sixty",
    "seventy", "eighty", "ninety", "first",   "second", "third",   "fourth",      "half",   "full",
    "part",    "non",    "post",   "semi",    "self",   "mid",     "year",        "month",  "week",
    "day",     "time",   "short",  "long",    "well",   "sign",    "fully",       "then",   "cash",
    "base",    "tax",    "after",  "start",   "high",   "low",     "performance", "buy",    "make",
    "new",     "multi",  "cross",  "market",  "job",    "work",    "company",     "health", "life",
    "vice",    "double", "single", "stock",   "equity", "quarter", "hour",        "on",     "ex",
    "gross",   "merit",  "stand",  "service"};

// What is only the end of a word.
constexpr std::array<std::string_view, 18> kEnds = {
    "ly",   "ing", "ings", "ed",   "er",   "ers",  "s",    "es",    "ty",
    "teen", "al",  "ary",  "ment", "tion", "ance", "able", "ments", "tions"};

// Words with a hyphen whose first part begins many others.
constexpr std::array<std::string_view, 5> kWhole = {"at-will", "pro-rata", "pro-rated", "up-front",
                                                    "in-house"};

std::string_view letters_before(std::string_view line) {
  std::size_t k = line.size() - 1;
  while (k > 0 && std::isalpha(static_cast<unsigned char>(line[k - 1])) != 0) --k;
  return line.substr(k, line.size() - 1 - k);
}

std::string_view letters_at(std::string_view next, std::size_t at) {
  std::size_t end = at;
  while (end < next.size() && std::islower(static_cast<unsigned char>(next[end])) != 0) ++end;
  return next.substr(at, end - at);
}

template <class Words>
bool is_one_of(const Words& words, std::string_view w) {
  return std::find(words.begin(), words.end(), w) != words.end();
}

}  // namespace

bool parts_a_word(std::string_view line, std::string_view next, std::size_t at) {
  if (line.size() < 2 || line.back() != '-') return false;
  const std::string first = lower(letters_before(line));
  const std::string_view rest = letters_at(next, at);
  if (first.empty() || rest.empty()) return false;
  const std::size_t before = line.size() - 1 - first.size();
  if (before > 0 && line[before - 1] == '-') return false;  // "day-to-" and "day"
  if (is_one_of(kWhole, first + "-" + std::string(rest))) return false;
  return !is_one_of(kFirsts, first) || is_one_of(kEnds, rest);
}

}  // namespace parley::letter
