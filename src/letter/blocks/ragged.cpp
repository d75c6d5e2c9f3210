#include "letter/blocks/ragged.hpp"

#include <algorithm>

#include "letter/blocks/rows.hpp"

namespace parley::letter {
namespace {

bool has_marker(const Line& line) {
  const std::string_view s = trim(line.words.text);
  if (s.size() < 2) return false;
  const bool sign = (s[0] == '-' || s[0] == '*' || s[0] == '+') && s[1] == ' ';
  const std::size_t digits = s.find_first_not_of("0123456789");
  return sign || (digits > 0 && digits < 3 && (s[digits] == '.' || s[digits] == ')'));
}

bool begins_small(const Line& line) {
  const std::string_view s = trim(line.words.text);
  return !s.empty() && (s[0] < 'A' || s[0] > 'Z');
}

// "a Research Sci-" / "entist": what parts its words was set by a machine, and no row of jottings.
bool parts_words(const std::vector<Line>& lines, std::size_t first, std::size_t end) {
  std::size_t parted = 0;
  for (std::size_t i = first; i + 1 < end; ++i) {
    const std::string_view s = trim(lines[i].words.text);
    const std::string_view next = trim(lines[i + 1].words.text);
    const bool word = s.size() > 2 && s.back() == '-' && s[s.size() - 2] >= 'a' &&
                      s[s.size() - 2] <= 'z' && !next.empty() && next[0] >= 'a' && next[0] <= 'z';
    parted += word ? 1U : 0U;
  }
  return parted > 1;
}

// "We will grant you 9,500 stock" / "units. The last sale was at" / "$6.40 a share.": only the
// first line begins with a capital, and a sentence ends within a line.
bool flows(const std::vector<Line>& lines, std::size_t first, std::size_t end) {
  bool within = false;
  for (std::size_t i = first; i < end; ++i) {
    if (begins_small(lines[i]) != (i > first)) return false;
    const std::string_view s = trim(lines[i].words.text);
    for (std::size_t k = s.find(". "); k != std::string_view::npos; k = s.find(". ", k + 1))
      within |= k > 2 && k + 2 < s.size() && s[k - 1] >= 'a' && s[k - 1] <= 'z' &&
                s[k + 2] >= 'A' && s[k + 2] <= 'Z';
  }
  return within;
}

bool is_uneven(const std::vector<Line>& lines, std::size_t first, std::size_t end) {
  if (parts_words(lines, first, end) || flows(lines, first, end)) return false;
  std::size_t longest = 0;
  for (std::size_t i = first; i < end; ++i) {
    if (lines[i].chat || has_marker(lines[i]) || cells_of(lines[i].words).size() > 1) return false;
    longest = std::max(longest, trim(lines[i].words.text).size());
  }
  std::size_t brief = 0;
  for (std::size_t i = first; i + 1 < end; ++i)
    brief += trim(lines[i].words.text).size() * 10 < longest * 7 ? 1U : 0U;
  return brief * 2 > end - first - 1;
}

// Marks those that begin as more than half of the lines do.
void mark(const std::vector<Line>& lines, std::size_t first, std::size_t end,
          std::vector<bool>& out) {
  constexpr std::size_t kFew = 5;
  if (end < first + kFew || !is_uneven(lines, first, end)) return;
  const auto at = [&](std::size_t i) { return lines.begin() + static_cast<std::ptrdiff_t>(i); };
  const auto small = static_cast<std::size_t>(std::count_if(at(first), at(end), begins_small));
  for (std::size_t i = first; i < end; ++i) {
    const std::size_t alike = begins_small(lines[i]) ? small : end - first - small;
    out[i] = alike * 2 > end - first;
  }
}

}  // namespace

std::vector<bool> ragged_lines(const std::vector<Line>& lines) {
  std::vector<bool> out(lines.size(), false);
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end < lines.size() && !lines[end].blank() && lines[end].newness == lines[i].newness)
      ++end;
    mark(lines, i, end, out);
    i = std::max(end, i + 1);
  }
  return out;
}

}  // namespace parley::letter
