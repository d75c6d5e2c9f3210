#include "files/pdf/columns.hpp"

#include <algorithm>

#include "files/plain_characters.hpp"

namespace parley::files::pdf {
namespace {

using Column = std::vector<Row>;

std::vector<Column> columns_of(std::span<const Cells> bands) {
  std::vector<Column> columns(bands.empty() ? 0 : bands.front().size());
  for (const Cells& band : bands) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      columns[i].insert(columns[i].end(), band[i].begin(), band[i].end());
    }
  }
  return columns;
}

// Four words a line, and two of five lines begin amid a sentence.
bool is_prose(const Column& lines) {
  if (lines.size() < 4) return false;
  std::size_t words = 0;
  std::size_t amid = 0;
  for (const Row& line : lines) {
    words += line.words.size();
    amid += starts_lower(line.words.front().text) ? 1U : 0U;
  }
  return words >= 4 * lines.size() && amid * 5 >= lines.size() * 2;
}

// Where something begins that is not the next line of what stands above.
std::vector<Length> starts_of(const Column& lines, Length right) {
  const Setting setting{std::max(right, setting_of(lines, 0).right), setting_of(lines, 0).line_gap};
  std::vector<Length> starts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || !goes_on(lines[i - 1], lines[i], setting)) starts.push_back(lines[i].box.top);
  }
  return starts;
}

// How many of the starts lie beside one of the others, by a third of a line.
std::size_t beside(const std::vector<Length>& starts, const std::vector<Length>& others,
                   Length em) {
  std::size_t n = 0;
  for (const Length start : starts) {
    const auto near = std::lower_bound(others.begin(), others.end(), start - em / 3);
    n += near != others.end() && *near <= start + em / 3 ? 1U : 0U;
  }
  return n;
}

// Cells of a row begin side by side; of paragraphs of two columns only the first ones do.
bool begin_side_by_side(const Column& left, const Column& right) {
  const auto a = starts_of(left, 0);
  const auto b = starts_of(right, 0);
  const std::size_t fewer = std::min(a.size(), b.size());
  return fewer > 1 && beside(a, b, left.front().em) * 10 >= fewer * 8;
}

}  // namespace

bool are_columns_of_prose(std::span<const Cells> bands) {
  const std::vector<Column> columns = columns_of(bands);
  if (columns.size() < 2) return false;
  if (!std::all_of(columns.begin(), columns.end(), is_prose)) return false;
  for (std::size_t i = 1; i < columns.size(); ++i) {
    if (begin_side_by_side(columns[i - 1], columns[i])) return false;
  }
  return true;
}

}  // namespace parley::files::pdf
