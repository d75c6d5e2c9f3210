#include "files/pdf/paragraphs.hpp"

#include <algorithm>

#include "files/pdf/marker.hpp"
#include "files/plain_characters.hpp"

namespace parley::files::pdf {
namespace {

constexpr Length kUsualGap = 150;
constexpr Length kMoreGap = 350;  // so much more than usual parts two paragraphs

bool is_same_size(Length a, Length b) { return a * 20 <= b * 23 && b * 20 <= a * 23; }

const Word& first_word(const Row& row) { return row.words.front(); }

// Where the line above would end with the first word of the one below.
Length right_with(const Row& above, const Row& below) {
  return above.box.right + above.em / 5 + first_word(below).box.width();
}

bool is_indented(const Row& above, const Row& below) {
  return below.box.left - above.box.left > above.em / 2;
}

bool opens_item(const Row& row) {
  const Word& word = first_word(row);
  return is_marker(word.text) || word.level == Level::raised;
}

bool has_wide_gap(const Row& row) {
  for (std::size_t i = 1; i < row.words.size(); ++i) {
    if (is_wide_gap(row.words[i].box.left - row.words[i - 1].box.right, row.em)) return true;
  }
  return false;
}

Passage start_passage(const Row& row, bool apart) {
  Passage passage;
  append(passage, row);
  passage.is_apart = apart;
  return passage;
}

}  // namespace

Length gap_between(const Row& above, const Row& below) {
  const Length em = std::max<Length>(1, std::min(above.em, below.em));
  return (below.box.top - above.box.bottom) * 1000 / em;
}

Setting setting_of(std::span<const Row> rows, Length least_right) {
  Setting setting{0, kUsualGap};
  for (const Row& row : rows) setting.right = std::max(setting.right, row.box.right);
  std::vector<Length> gaps;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (!starts_lower(first_word(rows[i]).text)) continue;
    const Length gap = gap_between(rows[i - 1], rows[i]);
    if (gap < -500 || gap >= 2000 || !is_same_size(rows[i - 1].em, rows[i].em)) continue;
    gaps.push_back(gap);
    // A long line across that ended for want of room tells that the margin is no further to the
    // right.
    if (rows[i - 1].box.right * 10 < setting.right * 8 || has_wide_gap(rows[i - 1])) continue;
    least_right = std::min(least_right, right_with(rows[i - 1], rows[i]) - 1);
  }
  setting.right = std::max(setting.right, least_right);
  if (gaps.empty()) return setting;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  setting.line_gap = *middle;
  return setting;
}

bool is_tight(const Row& above, const Row& below, const Setting& setting) {
  return gap_between(above, below) <= setting.line_gap + kMoreGap;
}

bool has_room_for(const Row& above, const Row& below, const Setting& setting) {
  return right_with(above, below) <= setting.right;
}

bool goes_on(const Row& above, const Row& below, const Setting& setting) {
  if (!is_tight(above, below, setting) || !is_same_size(above.em, below.em)) return false;
  if (opens_item(below)) return false;
  if (above.words.back().breaks) return true;
  const bool hangs = opens_item(above);
  if (starts_lower(first_word(below).text)) return true;
  return !has_room_for(above, below, setting) && (hangs || !is_indented(above, below));
}

std::vector<Passage> paragraphs_of(std::span<const Row> rows, std::size_t first, std::size_t last,
                                   const Setting& setting) {
  std::vector<Passage> passages;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first && goes_on(rows[i - 1], rows[i], setting)) {
      append(passages.back(), rows[i]);
    } else {
      const bool apart = i == 0 || !is_tight(rows[i - 1], rows[i], setting);
      passages.push_back(start_passage(rows[i], apart));
    }
    passages.back().room = setting.right - rows[i].box.right;
  }
  return passages;
}

}  // namespace parley::files::pdf
