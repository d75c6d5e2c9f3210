#include "files/pdf/layout.hpp"

#include <iterator>
#include <utility>

#include "core/text.hpp"
#include "files/pdf/columns.hpp"
#include "files/pdf/gutter.hpp"
#include "files/pdf/paragraphs.hpp"
#include "files/pdf/table.hpp"
#include "files/plain_characters.hpp"

namespace parley::files::pdf {
namespace {

constexpr int kDeepest = 4;  // columns in columns

std::vector<Passage> read_region(std::vector<Row> rows, Length right, int depth);

class Region {
 public:
  Region(std::vector<Row> rows, Length right, int depth)
      : rows_(std::move(rows)), setting_(setting_of(rows_, right)), depth_(depth) {}

  std::vector<Passage> read() {
    const std::vector<Band> bands = bands_of(rows_);
    std::size_t from = 0;
    for (const Area& area : areas_of(rows_, bands, setting_)) {
      const std::size_t first = bands[area.first].first;
      read_lines(after_run_on(from, first), first);
      read_area(area, std::span(bands).subspan(area.first, area.last - area.first));
      from = bands[area.last - 1].last;
    }
    read_lines(after_run_on(from, rows_.size()), rows_.size());
    return std::move(passages_);
  }

 private:
  void take(std::vector<Passage> more) {
    passages_.insert(passages_.end(), std::make_move_iterator(more.begin()),
                     std::make_move_iterator(more.end()));
  }

  // A row that was typed with blanks between its cells may go on in the next line, at the left
  // margin for want of room or indented.
  bool runs_on(const Row& above, const Row& row) const {
    const std::string& word = row.words.front().text;
    if (!starts_lower(word) && !is_digit(word.front())) return false;
    const bool indented = row.box.left > above.box.left + above.em;
    return is_tight(above, row, setting_) && (indented || !has_room_for(above, row, setting_));
  }

  // Adds rows to the last row of a table that runs on in them; the first row after those.
  std::size_t after_run_on(std::size_t from, std::size_t last) {
    while (from > 0 && from < last && runs_on(rows_[from - 1], rows_[from])) {
      append(passages_.back(), rows_[from++]);
    }
    return from;
  }

  void read_lines(std::size_t first, std::size_t last) {
    std::vector<Passage> lines = paragraphs_of(rows_, first, last, setting_);
    if (lines.empty()) return;
    lines.front().is_apart = lines.front().is_apart || after_table_;
    after_table_ = false;
    take(std::move(lines));
  }

  void read_area(const Area& area, std::span<const Band> bands) {
    std::vector<Cells> cells;
    for (const Band& band : bands) cells.push_back(cells_of(rows_, band, area.gutters));
    if (depth_ < kDeepest && are_columns_of_prose(cells)) return read_columns(cells);
    const std::size_t first = bands.front().first;
    std::vector<Passage> rows = table_rows(cells, area.gutters, setting_);
    rows.front().is_apart = first == 0 || !is_tight(rows_[first - 1], rows_[first], setting_);
    after_table_ = rows.size() > 1;
    take(std::move(rows));
  }

  void read_columns(const std::vector<Cells>& bands) {
    for (std::size_t column = 0; column < bands.front().size(); ++column) {
      std::vector<Word> words;
      for (const Cells& band : bands) {
        for (const Row& row : band[column]) {
          words.insert(words.end(), row.words.begin(), row.words.end());
        }
      }
      take(read_region(rows_of(words), 0, depth_ + 1));
    }
  }

  std::vector<Row> rows_;
  Setting setting_;
  int depth_;
  bool after_table_ = false;
  std::vector<Passage> passages_;
};

std::vector<Passage> read_region(std::vector<Row> rows, Length right, int depth) {
  return Region(std::move(rows), right, depth).read();
}

}  // namespace

std::vector<Passage> lay_out(std::vector<Row> rows, Length right) {
  return read_region(std::move(rows), right, 0);
}

}  // namespace parley::files::pdf
