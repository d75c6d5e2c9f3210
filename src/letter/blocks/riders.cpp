// Riders: what a letter says below its end, under a heading of its own, to correct it.
#include <algorithm>
#include <array>
#include <cctype>

#include "letter/blocks/line.hpp"
#include "letter/blocks/rows.hpp"

namespace parley::letter {
namespace {

constexpr std::array<std::string_view, 7> kHeads = {"correction", "addendum", "amendment",  "rider",
                                                    "erratum",    "errata",   "corrections"};

bool is_capital(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "RIDER NO. 1 (November 30, 2026)", "CORRECTION, December 2, 2026": a line of its own.
bool is_head(const Line& line) {
  constexpr std::size_t kLongest = 72;
  const std::string_view s = trim(line.words.text);
  const std::string_view word = s.substr(0, s.find_first_of(" ,:("));
  return line.depth == 0 && !line.chat && s.size() < kLongest && is_capital(word) &&
         std::find(kHeads.begin(), kHeads.end(), lower(word)) != kHeads.end();
}

}  // namespace

void take_riders(std::vector<Line>& lines) {
  constexpr std::size_t kLetter = 8;  // lines that a letter has at least
  std::size_t said = 0;
  int newer = 0;
  bool ruled = false;
  for (Line& line : lines) {
    const bool rule = is_rule(line.words.text);
    if (!line.blank() && !rule && said >= kLetter && ruled && is_head(line)) ++newer;
    line.newness += newer;
    if (line.blank()) continue;
    ruled = rule;
    ++said;
  }
}

}  // namespace parley::letter
