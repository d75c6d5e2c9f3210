#include "files/pdf/table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "files/plain_characters.hpp"

namespace parley::files::pdf {
namespace {

std::size_t filled(const Cells& cells) {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); }));
}

class TableRows {
 public:
  TableRows(std::span<const Strip> gutters, const Setting& setting)
      : gutters_(gutters), setting_(setting) {}

  std::vector<Passage> read(std::span<const Cells> bands) {
    row_gap_ = least_gap(bands);
    for (const Cells& band : bands) {
      if (!rows_.empty() && runs_back(rows_.back(), band)) {
        rows_.back().back().push_back(band.front().front());
      } else if (!rows_.empty() && belongs(rows_.back(), band)) {
        add(rows_.back(), band);
      } else {
        rows_.push_back(band);
      }
    }
    std::vector<Passage> passages;
    for (std::size_t i = 0; i < rows_.size(); ++i) passages.push_back(passage_of(i));
    return passages;
  }

 private:
  // The least gap between two bands that are surely rows: both have several cells.
  static Length least_gap(std::span<const Cells> bands) {
    std::optional<Length> least;
    for (std::size_t i = 1; i < bands.size(); ++i) {
      if (filled(bands[i - 1]) < 2 || filled(bands[i]) < 2) continue;
      for (std::size_t c = 0; c < bands[i].size(); ++c) {
        if (bands[i - 1][c].empty() || bands[i][c].empty()) continue;
        const Length gap = gap_between(bands[i - 1][c].back(), bands[i][c].front());
        least = std::min(least.value_or(gap), gap);
      }
    }
    return least.value_or(0);
  }

  // Where the lines of a column may end: at what is left of the gutter.
  Setting in_column(std::size_t column) const {
    const Length end = column < gutters_.size() ? gutters_[column].left : setting_.right;
    return {end, setting_.line_gap};
  }

  bool goes_on_in(const Cells& row, const Cells& band, std::size_t column) const {
    return !row[column].empty() && !band[column].empty() &&
           goes_on(row[column].back(), band[column].front(), in_column(column));
  }

  // A band of one cell goes on in its column. A band of several is a row of its own, unless the row
  // so far is the beginning of one label, or each of the band's cells begins amid a sentence.
  bool belongs(const Cells& row, const Cells& band) const {
    bool any = false;
    bool all = true;
    for (std::size_t i = 0; i < band.size(); ++i) {
      if (band[i].empty()) continue;
      const bool on = goes_on_in(row, band, i);
      const bool amid = starts_lower(band[i].front().words.front().text);
      const bool begun = amid || is_nearer_than_rows(row[i], band[i]);
      any = any || (on && begun);
      all = all && on && (amid || filled(band) == 1);
    }
    return filled(band) > 1 && filled(row) == 1 ? any : all;
  }

  // Lines of one cell stand nearer than rows do, where rows have air between them.
  bool is_nearer_than_rows(const std::vector<Row>& above, const std::vector<Row>& below) const {
    return !above.empty() && gap_between(above.back(), below.front()) + 150 < row_gap_;
  }

  // A row that was typed with blanks between its cells goes on at the left margin.
  bool runs_back(const Cells& row, const Cells& band) const {
    if (filled(band) != 1 || band.front().size() != 1) return false;
    if (row.front().size() != 1 || row.back().empty()) return false;
    const Row& line = band.front().front();
    return starts_lower(line.words.front().text) && is_tight(row.back().back(), line, setting_) &&
           has_room_for(row.front().back(), line, {gutters_.front().right, 0}) &&
           !has_room_for(row.back().back(), line, setting_);
  }

  static void add(Cells& row, const Cells& band) {
    for (std::size_t i = 0; i < band.size(); ++i) {
      row[i].insert(row[i].end(), band[i].begin(), band[i].end());
    }
  }

  Passage passage_of(std::size_t i) const {
    Passage passage;
    passage.is_prose = false;
    for (const auto& cell : rows_[i]) {
      if (!cell.empty()) add_cell(cell, passage);
    }
    return passage;
  }

  static void add_cell(const std::vector<Row>& cell, Passage& passage) {
    Passage text;
    for (const Row& line : cell) append(text, line);
    if (!passage.text.empty()) passage.text += " | ";
    const std::size_t at = passage.text.size();
    passage.text += text.text;
    for (const Mark& mark : text.marks) passage.marks.push_back({at + mark.at, mark.words});
  }

  std::span<const Strip> gutters_;
  const Setting& setting_;
  Length row_gap_ = 0;  // between rows, in thousandths of a line
  std::vector<Cells> rows_;
};

}  // namespace

Cells cells_of(std::span<const Row> rows, const Band& band, std::span<const Strip> gutters) {
  Cells cells(gutters.size() + 1);
  for (std::size_t r = band.first; r < band.last; ++r) {
    auto columns = parted(rows[r], gutters);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i].empty()) cells[i].push_back(make_row(std::move(columns[i])));
    }
  }
  return cells;
}

std::vector<Passage> table_rows(std::span<const Cells> bands, std::span<const Strip> gutters,
                                const Setting& setting) {
  return TableRows(gutters, setting).read(bands);
}

}  // namespace parley::files::pdf
