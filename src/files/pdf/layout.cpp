#include "files/pdf/layout.hpp"

#include <iterator>
#include <utility>

#include "files/pdf/columns.hpp"
#include "files/pdf/gutter.hpp"
#include "files/pdf/paragraphs.hpp"
#include "files/pdf/table.hpp"
#include "files/plain_characters.hpp"
#include "parley/core/text.hpp"

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
      read_lines(from, bands[area.first].first);
      read_area(area, std::span(bands).subspan(area.first, area.last - area.first));
      from = bands[area.last - 1].last;
      while (from < rows_.size() && runs_on(rows_[from - 1], rows_[from])) {
        append(passages_.back(), rows_[from++]);
      }
    }
    read_lines(from, rows_.size());
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

  void read_lines(std::size_t first, std::size_t last) {
    take(paragraphs_of(rows_, first, last, setting_));
  }

  void read_area(const Area& area, std::span<const Band> bands) {
    std::vector<Cells> cells;
    for (const Band& band : bands) cells.push_back(cells_of(rows_, band, area.gutters));
    if (depth_ < kDeepest && are_columns_of_prose(cells, area.gutters)) {
      read_columns(cells);
    } else {
      take(table_rows(cells, area.gutters, setting_));
    }
  }

  void read_columns(const std::vector<Cells>& bands) {
    for (std::size_t column = 0; column < bands.front().size(); ++column) {
      std::vector<Word> words;
      for (const Cells& band : bands) {
        for (const Row& row : band[column]) {
          words.insert(words.end(), row.words.begin(), row.words.end());
        }
      }
      take(read_region(rows_of(std::move(words)), 0, depth_ + 1));
    }
  }

  std::vector<Row> rows_;
  Setting setting_;
  int depth_;
  std::vector<Passage> passages_;
};

std::vector<Passage> read_region(std::vector<Row> rows, Length right, int depth) {
  return Region(std::move(rows), right, depth).read();
}

}  // namespace

std::vector<Passage> lay_out(std::vector<Row> rows, Length right) {
  return read_region(std::move(rows), right, 0);
}

std::vector<Passage> lay_out(std::vector<Word> words, Length right) {
  return lay_out(rows_of(std::move(words)), right);
}

}  // namespace parley::files::pdf
