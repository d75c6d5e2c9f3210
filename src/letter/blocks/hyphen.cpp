#include "letter/blocks/hyphen.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.hpp"
#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

// Words that stand before a hyphen of their own: "full-time", "one-third", "twelve-month".
constexpr std::array<std::string_view, 75> kFirsts = {
    "one",     "two",    "three",  "four",    "five",        "six",    "seven",  "eight", "nine",
    "ten",     "eleven", "twelve", "fifteen", "twenty",      "thirty", "forty",  "fifty", "sixty",
    "seventy", "eighty", "ninety", "first",   "second",      "third",  "fourth", "half",  "full",
    "non",     "post",   "semi",   "self",    "mid",         "year",   "month",  "week",  "day",
    "time",    "short",  "long",   "well",    "fully",       "then",   "cash",   "base",  "tax",
    "after",   "start",  "high",   "low",     "performance", "buy",    "make",   "new",   "multi",
    "cross",   "market", "job",    "work",    "company",     "health", "life",   "vice",  "double",
    "single",  "stock",  "equity", "quarter", "hour",        "on",     "gross",  "merit", "service",
    "change",  "cost",   "fair"};

// Words that stand after one: "true-up", "company-based".
constexpr std::array<std::string_view, 17> kSeconds = {
    "annual",  "annually",  "based",   "cliff", "free",    "hour", "month", "monthly", "months",
    "percent", "quarterly", "related", "term",  "trigger", "up",   "week",  "weekly"};

// Words within a chain of hyphens: "day-to-day", "state-of-the-art".
constexpr std::array<std::string_view, 14> kBetween = {"to", "of", "the", "a",  "an", "and", "or",
                                                       "in", "on", "at",  "by", "up", "for", "as"};

// What is only the end of a word.
constexpr std::array<std::string_view, 28> kEnds = {
    "able",  "age",    "al",  "ance", "ant",  "ary",   "ation", "dle",   "ed",   "er",
    "ers",   "es",     "ial", "ing",  "ings", "ly",    "ment",  "ments", "ness", "ple",
    "plier", "pliers", "s",   "teen", "tion", "tions", "ty",    "ure"};

// Words with a hyphen whose first part begins many others.
constexpr std::array<std::string_view, 27> kWhole = {
    "all-hands",   "all-in",      "at-will",   "bi-annual", "bi-monthly",  "bi-weekly",
    "co-founder",  "co-founders", "co-invest", "co-pay",    "ex-dividend", "follow-on",
    "follow-up",   "in-house",    "in-kind",   "part-time", "part-timer",  "pre-money",
    "pre-paid",    "pre-tax",     "pro-rata",  "pro-rated", "sign-off",    "sign-on",
    "stand-alone", "stand-by",    "up-front"};

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

bool parts_a_figure(std::string_view line, std::string_view next, std::size_t at) {
  constexpr std::size_t kGroup = 3;
  constexpr std::array<std::string_view, 8> kCounted = {" shares",  " rsus", " units", " options",
                                                        " dollars", " isos", " nsos",  " stock"};
  if (line.size() < 2 || line.back() != ',' || next.size() < at + kGroup) return false;
  const std::string_view rest = next.substr(at + kGroup);
  if (!std::all_of(next.begin() + static_cast<std::ptrdiff_t>(at),
                   next.begin() + static_cast<std::ptrdiff_t>(at + kGroup), is_digit) ||
      (!rest.empty() && is_digit(rest.front())))
    return false;
  std::size_t first = line.size() - 1;
  while (first > 0 && (is_digit(line[first - 1]) || line[first - 1] == ',')) --first;
  const std::size_t lead = std::min(line.find(',', first), line.size()) - first;
  if (lead == 0 || lead > kGroup || line[first] == '0') return false;
  const bool counted = std::any_of(kCounted.begin(), kCounted.end(), [&](std::string_view unit) {
    return starts_with(lower(rest.substr(0, unit.size())), unit);
  });
  return counted || (first > 0 && line[first - 1] == '$');
}

bool parts_a_word(std::string_view line, std::string_view next, std::size_t at) {
  if (line.size() < 2 || line.back() != '-') return false;
  const std::string first = lower(letters_before(line));
  const std::string_view rest = letters_at(next, at);
  if (first.empty() || rest.empty()) return false;
  const std::size_t before = line.size() - 1 - first.size();
  const bool chained = before > 0 && line[before - 1] == '-';
  if (chained && is_one_of(kBetween, first)) return false;  // "day-to-" and "day"
  if (is_one_of(kWhole, first + "-" + std::string(rest))) return false;
  if (is_one_of(kEnds, rest)) return true;
  return !is_one_of(kFirsts, first) && !is_one_of(kSeconds, rest);
}

}  // namespace parley::letter
