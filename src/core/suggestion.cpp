#include "core/suggestion.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "core/text.hpp"

namespace parley {
namespace {

// Damerau-Levenshtein with adjacent swaps ("optimal string alignment").
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kShortestPart = 3;

// "Pro rata", "pro-rata" and "PRO_RATA" are one word.
std::string folded(std::string_view word) {
  std::string plain = lowered(word);
  std::erase_if(plain, [](char c) { return c == '_' || c == '-' || c == ' '; });
  return plain;
}

std::string_view by_edits(const std::string& word,
                          const std::vector<std::string_view>& candidates) {
  std::string_view best;
  std::size_t fewest = 0;
  for (const std::string_view candidate : candidates) {
    const std::string known = folded(candidate);
    const std::size_t n = edits(word, known);
    const std::size_t allowed = std::max<std::size_t>(1, std::max(word.size(), known.size()) / 3);
    if (n <= allowed && (best.empty() || n < fewest)) {
      best = candidate;
      fewest = n;
    }
  }
  return best;
}

// Whether `part` stands in `whole` between underscores or the ends: "salary" in "base_salary".
bool is_part(std::string_view part, std::string_view whole) {
  if (part.size() < kShortestPart) return false;
  const std::string framed = '_' + std::string(whole) + '_';
  return framed.find('_' + std::string(part) + '_') != std::string::npos;
}

std::string_view by_part(const std::string& word, const std::vector<std::string_view>& candidates) {
  const auto found = std::find_if(candidates.begin(), candidates.end(), [&](std::string_view c) {
    return is_part(word, c) || is_part(c, word);
  });
  return found == candidates.end() ? std::string_view() : *found;
}

}  // namespace

std::string_view nearest_word(std::string_view word,
                              const std::vector<std::string_view>& candidates) {
  if (word.empty() || word.size() > kLongestWord) return {};
  const std::string_view near = by_edits(folded(word), candidates);
  return near.empty() ? by_part(lowered(word), candidates) : near;
}

}  // namespace parley
