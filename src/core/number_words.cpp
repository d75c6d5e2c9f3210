// Whole numbers in words, to tell a person how a file says them.
#include <algorithm>
#include <array>
#include <optional>

#include "core/text.hpp"
#include "parley/core/quantity.hpp"

namespace parley {
namespace {

constexpr std::array<std::string_view, 20> kOnes = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 8> kTens = {"twenty", "thirty",  "forty",  "fifty",
                                                   "sixty",  "seventy", "eighty", "ninety"};

std::optional<int> small_number(std::string_view word) {
  for (std::size_t i = 0; i < kOnes.size(); ++i) {
    if (kOnes[i] == word) return static_cast<int>(i);
  }
  for (std::size_t i = 0; i < kTens.size(); ++i) {
    if (kTens[i] == word) return static_cast<int>(20 + 10 * i);
  }
  return std::nullopt;
}

// What a word multiplies the words before it by; 1 where it is no such word.
std::int64_t times(std::string_view word) {
  if (word == "hundred") return 100;
  if (word == "thousand") return 1'000;
  if (word == "million") return 1'000'000;
  return word == "billion" ? 1'000'000'000 : 1;
}

}  // namespace

std::optional<std::int64_t> spelled_number(std::string_view text) {
  const std::string small = lowered(text);
  std::int64_t sum = 0;
  std::int64_t part = 0;
  int words = 0;
  for (std::string_view rest = trimmed(small, " -"); !rest.empty() && words < 20; ++words) {
    const std::size_t end = std::min(rest.find_first_of(" -"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest = trimmed(rest.substr(end), " -");
    if (word == "and") continue;
    if (const auto n = small_number(word)) {
      part += *n;
      continue;
    }
    const std::int64_t by = times(word);
    if (by == 1 || part == 0) return std::nullopt;
    if (by == 100) {
      part *= by;
    } else {
      sum += part * by;
      part = 0;
    }
    if (part > 1'000'000 || sum > 1'000'000'000'000) return std::nullopt;
  }
  return words == 0 || words == 20 ? std::nullopt : std::optional(sum + part);
}

}  // namespace parley
