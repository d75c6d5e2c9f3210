#include "files/pdf/page_edges.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "core/text.hpp"
#include "files/plain_characters.hpp"

namespace parley::files::pdf {
namespace {

constexpr Length kEdgePercent = 12;
constexpr Length kSamePlace = 4000;  // four points

enum class Edge { none, top, bottom };

Edge edge_of(const Row& row, const PageRows& page) {
  if (row.box.bottom * 100 < page.height * kEdgePercent) return Edge::top;
  if (row.box.top * 100 > page.height * (100 - kEdgePercent)) return Edge::bottom;
  return Edge::none;
}

// The words of a row with every digit the same: "Page # of #".
std::string shape_of(const Row& row) {
  std::string shape;
  for (const Word& word : row.words) {
    for (const char c : word.text) {
      if (!is_digit(c)) {
        shape += c;
      } else if (!shape.ends_with('#')) {
        shape += '#';
      }
    }
    shape += ' ';
  }
  return shape;
}

bool is_page_number(const std::string& shape) {
  static const std::vector<std::string> kShapes{
      "# ",           "- # - ",    "-#- ",   "Page # ",   "Page # of # ",
      "page # of # ", "Page #/# ", "# / # ", "#/# ",      "# of # ",
      "– # – ",       "Page: # ",  "| # ",   "# | Page ", "[#] "};
  return std::find(kShapes.begin(), kShapes.end(), shape) != kShapes.end();
}

struct Seen {
  std::size_t page;
  Length top;
};

// Every line at an edge: where lines of its shape stand, by page.
class EdgeLines {
 public:
  explicit EdgeLines(std::span<const PageRows> pages) {
    for (std::size_t p = 0; p < pages.size(); ++p) {
      for (const Row& row : pages[p].body) {
        if (edge_of(row, pages[p]) != Edge::none) {
          seen_[shape_of(row)].push_back({p, row.box.top});
        }
      }
    }
  }

  // The first page with such a line at this place, where several pages have one.
  std::optional<std::size_t> first_of_repeated(const Row& row, std::size_t page) const {
    std::optional<std::size_t> first;
    bool elsewhere = false;
    for (const Seen& seen : seen_.at(shape_of(row))) {
      if (std::abs(seen.top - row.box.top) > kSamePlace) continue;
      if (!first) first = seen.page;
      elsewhere = elsewhere || seen.page != page;
    }
    return elsewhere ? first : std::nullopt;
  }

 private:
  std::map<std::string, std::vector<Seen>> seen_;
};

void part_repeated(const EdgeLines& lines, std::size_t p, PageRows& page) {
  std::vector<Row> body;
  for (Row& row : page.body) {
    const Edge edge = edge_of(row, page);
    if (edge == Edge::none) {
      body.push_back(std::move(row));
      continue;
    }
    if (is_page_number(shape_of(row))) continue;
    const auto first = lines.first_of_repeated(row, p);
    if (!first) {
      body.push_back(std::move(row));
    } else if (*first == p) {
      (edge == Edge::top ? page.top : page.bottom).push_back(std::move(row));
    }
  }
  page.body = std::move(body);
}

std::set<std::string> marks_on(const PageRows& page) {
  std::set<std::string> marks;
  for (const Row& row : page.body) {
    for (const Word& word : row.words) {
      if (word.level == Level::raised) marks.insert(word.text);
    }
  }
  return marks;
}

// Notes begin in the lower part of a page, with a mark that stands above, and nothing larger stands
// below them.
void part_notes(PageRows& page) {
  const std::set<std::string> marks = marks_on(page);
  auto from = page.body.end();
  Length largest = 0;
  for (auto row = page.body.end(); !marks.empty() && row != page.body.begin();) {
    --row;
    if (row->box.top * 5 < page.height * 2) break;
    largest = std::max(largest, row->em);
    const bool opens = marks.contains(row->words.front().text) && row->words.size() > 1;
    if (!opens || largest * 20 > row->em * 21) continue;
    row->words.front().level = Level::raised;
    from = row;
  }
  page.notes.assign(std::make_move_iterator(from), std::make_move_iterator(page.body.end()));
  page.body.erase(from, page.body.end());
}

}  // namespace

void part_edges(std::span<PageRows> pages) {
  const EdgeLines lines(pages);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    part_repeated(lines, p, pages[p]);
    part_notes(pages[p]);
  }
}

}  // namespace parley::files::pdf
