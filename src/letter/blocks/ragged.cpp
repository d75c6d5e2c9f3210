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

bool is_ragged(const std::vector<Line>& lines, std::size_t first, std::size_t end) {
  constexpr std::size_t kFew = 5;
  if (end - first < kFew) return false;
  std::size_t longest = 0;
  for (std::size_t i = first; i < end; ++i) {
    if (lines[i].chat || has_marker(lines[i]) || cells_of(lines[i].words).size() > 1) return false;
    longest = std::max(longest, trim(lines[i].words.text).size());
  }
  std::size_t brief = 0;
  std::size_t small = 0;
  for (std::size_t i = first; i + 1 < end; ++i) {
    const std::string_view s = trim(lines[i].words.text);
    brief += s.size() * 10 < longest * 7 ? 1U : 0U;
    small += s[0] >= 'A' && s[0] <= 'Z' ? 0U : 1U;
  }
  return brief * 2 > end - first - 1 && small * 2 > end - first - 1;
}

}  // namespace

std::vector<bool> ragged_lines(const std::vector<Line>& lines) {
  std::vector<bool> out(lines.size(), false);
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end < lines.size() && !lines[end].blank() && lines[end].newness == lines[i].newness)
      ++end;
    if (end > i && is_ragged(lines, i, end))
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(i),
                out.begin() + static_cast<std::ptrdiff_t>(end), true);
    i = std::max(end, i + 1);
  }
  return out;
}

}  // namespace parley::letter
