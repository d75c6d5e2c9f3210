#include "files/pdf/row.hpp"

#include <cmath>
#include <iterator>
#include <utility>

#include "core/stable_sort.hpp"

namespace parley::files::pdf {
namespace {

constexpr std::size_t kOpenRows = 8;

bool is_dot(char c) { return c == '.' || c == '_'; }

// Adds a part of a word, which takes the share of the word's box that its characters have.
void add_part(const Word& word, std::size_t from, std::size_t to, std::vector<Word>& parts) {
  if (from == to) return;
  const auto n = static_cast<Length>(word.text.size());
  const auto at = [&](std::size_t i) {
    return word.box.left + word.box.width() * static_cast<Length>(i) / n;
  };
  Word part = word;
  part.text = word.text.substr(from, to - from);
  part.box.left = at(from);
  part.box.right = std::max(at(to), part.box.left + 1);
  parts.push_back(std::move(part));
}

// "salary.....$158,000" is two words with a gap between them; a row of dots alone is a gap.
void add_without_leaders(const Word& word, std::vector<Word>& words) {
  constexpr std::size_t kShortest = 3;
  const std::string& text = word.text;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_dot(text[end])) ++end;
    const bool is_leader =
        end - at > kShortest || (end - at == kShortest && end == text.size() && at == 0);
    if (is_leader) {
      add_part(word, from, at, words);
      from = end;
    }
    at = std::max(end, at + 1);
  }
  add_part(word, from, text.size(), words);
}

std::vector<Word> without_leaders(const std::vector<Word>& words) {
  std::vector<Word> parts;
  for (const Word& word : words) add_without_leaders(word, parts);
  return parts;
}

bool similar(Length a, Length b) { return a * 10 <= b * 17 && b * 10 <= a * 17; }

bool stands_in(const Word& word, const Row& row) {
  const Length tallest = std::max(word.box.height(), row.em);
  const Length off = std::abs(word.box.bottom - row.words.front().box.bottom);
  return off * 5 <= tallest && similar(word.box.height(), row.em);
}

// Words of one bottom line are one row, wherever they stand on the page.
std::vector<Row> by_bottom_line(std::vector<Word> words) {
  sort_stably(words, [](const Word& a, const Word& b) { return a.box.bottom < b.box.bottom; });
  std::vector<Row> rows;
  for (Word& word : words) {
    const std::size_t first = rows.size() > kOpenRows ? rows.size() - kOpenRows : 0;
    std::size_t at = rows.size();
    for (std::size_t i = rows.size(); i > first && at == rows.size(); --i) {
      if (stands_in(word, rows[i - 1])) at = i - 1;
    }
    if (at == rows.size()) rows.push_back({{}, word.box, word.box.height()});
    rows[at].words.push_back(std::move(word));
  }
  return rows;
}

Length median_height(const std::vector<Word>& words) {
  std::vector<Length> heights;
  for (const Word& word : words) {
    if (word.level == Level::line) heights.push_back(word.box.height());
  }
  if (heights.empty()) return words.front().box.height();
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

bool left_of(const Word& a, const Word& b) { return a.box.left < b.box.left; }

bool is_near(Length gap, Length em) { return gap * 3 > -em && gap * 5 < em * 2; }

// Whether the small word touches a word of the row: after it (a mark) or before it (a note).
bool touches(const Word& small, const Row& row) {
  const auto after = std::lower_bound(row.words.begin(), row.words.end(), small, left_of);
  if (after != row.words.end() && is_near(after->box.left - small.box.right, row.em)) return true;
  if (after == row.words.begin()) return false;
  return is_near(small.box.left - std::prev(after)->box.right, row.em);
}

Level level_in(const Word& small, const Row& row) {
  if (small.box.height() * 10 > row.em * 9) return Level::line;
  const Length middle = (small.box.top + small.box.bottom) / 2;
  const Length above = row.box.bottom - small.box.bottom;
  const Length below = small.box.top - row.box.top;
  if (above * 6 > row.em && middle * 6 > row.box.top * 6 - row.em) return Level::raised;
  if (below * 3 > row.em && middle < row.box.bottom) return Level::lowered;
  return Level::line;
}

class RaisedWords {
 public:
  explicit RaisedWords(std::vector<Row>& rows) : rows_(rows), arrived_(rows.size()) {}

  // Moves each small word that touches a larger row beside it into that row.
  void join() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      std::erase_if(rows_[i].words, [&](Word& word) { return join(word, i); });
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (Word& word : arrived_[i]) rows_[i].words.push_back(std::move(word));
      sort_stably(rows_[i].words, left_of);
    }
    std::erase_if(rows_, [](const Row& row) { return row.words.empty(); });
  }

 private:
  bool join(Word& word, std::size_t from) {
    const std::size_t last = std::min(rows_.size(), from + kOpenRows);
    for (std::size_t i = from > kOpenRows ? from - kOpenRows : 0; i < last; ++i) {
      if (i == from || rows_[i].words.empty()) continue;
      const Level level = level_in(word, rows_[i]);
      if (level == Level::line || !touches(word, rows_[i])) continue;
      word.level = level;
      arrived_[i].push_back(std::move(word));
      return true;
    }
    return false;
  }

  std::vector<Row>& rows_;
  std::vector<std::vector<Word>> arrived_;
};

}  // namespace

Row make_row(std::vector<Word> words) {
  Row row{std::move(words), {}, 0};
  row.em = median_height(row.words);
  const auto on_line = [](const Word& word) { return word.level == Level::line; };
  const auto first = std::find_if(row.words.begin(), row.words.end(), on_line);
  row.box = first == row.words.end() ? row.words.front().box : first->box;
  for (const Word& word : row.words) {
    if (on_line(word)) row.box.include(word.box);
    row.box.left = std::min(row.box.left, word.box.left);
    row.box.right = std::max(row.box.right, word.box.right);
  }
  return row;
}

std::vector<Row> rows_of(const std::vector<Word>& words) {
  std::vector<Row> rows = by_bottom_line(without_leaders(words));
  for (Row& row : rows) {
    sort_stably(row.words, left_of);
    row = make_row(std::move(row.words));
  }
  RaisedWords(rows).join();
  for (Row& row : rows) row = make_row(std::move(row.words));
  sort_stably(rows, [](const Row& a, const Row& b) { return a.box.top < b.box.top; });
  return rows;
}

}  // namespace parley::files::pdf
