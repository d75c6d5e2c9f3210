#include "document/text/terminal_table.hpp"

#include <algorithm>
#include <numeric>

#include "core/text.hpp"
#include "document/text/drawing.hpp"
#include "document/text/text_layout.hpp"

namespace parley::document {
namespace {

constexpr std::size_t kNarrowestWords = 14;

// The columns that stand beside one another, and how wide each is.
struct Layout {
  std::vector<std::size_t> columns;
  std::vector<std::size_t> widths;  // of all columns of the table
  std::size_t gap = 2;
};

std::size_t widest_cell(const Table& t, std::size_t column) {
  std::size_t width = 0;
  for (const Row& r : t.rows) width = std::max(width, shown_width(r.cells[column].text));
  return width;
}

std::size_t sum_of(const std::vector<std::size_t>& widths, const std::vector<std::size_t>& columns,
                   std::size_t gap) {
  std::size_t sum = columns.empty() ? 0 : gap * (columns.size() - 1);
  for (const std::size_t c : columns) sum += widths[c];
  return sum;
}

bool is_words(const Table& t, std::size_t column) { return t.columns[column].align == Align::left; }

// Natural widths; where that is too wide, headers wrap; where it still is, the widest words do.
std::vector<std::size_t> fit_widths(const Table& t, std::size_t room, std::size_t gap) {
  std::vector<std::size_t> columns(t.columns.size());
  std::iota(columns.begin(), columns.end(), 0U);
  std::vector<std::size_t> widths;
  for (const std::size_t c : columns)
    widths.push_back(std::max(widest_cell(t, c), shown_width(t.columns[c].header)));
  if (sum_of(widths, columns, gap) <= room) return widths;
  for (const std::size_t c : columns)
    widths[c] = std::max(widest_cell(t, c), longest_word(t.columns[c].header));
  while (sum_of(widths, columns, gap) > room) {
    std::size_t widest = t.columns.size();
    for (const std::size_t c : columns) {
      const bool can = is_words(t, c) && widths[c] > kNarrowestWords;
      if (can && (widest == t.columns.size() || widths[c] > widths[widest])) widest = c;
    }
    if (widest == t.columns.size()) break;
    --widths[widest];
  }
  return widths;
}

// One layout where everything fits, else several that each repeat the first column.
std::vector<Layout> layouts_for(const Table& t, std::size_t room) {
  const std::size_t gap = 2;
  const std::vector<std::size_t> widths = fit_widths(t, room, gap);
  std::vector<Layout> layouts;
  for (std::size_t c = 0; c < t.columns.size(); ++c) {
    Layout* last = layouts.empty() ? nullptr : &layouts.back();
    const bool fits = last && sum_of(widths, last->columns, gap) + gap + widths[c] <= room;
    if (fits || (last && last->columns.size() == 1)) {
      last->columns.push_back(c);
    } else if (last) {
      layouts.push_back({{0, c}, widths, gap});
    } else {
      layouts.push_back({{c}, widths, gap});
    }
  }
  return layouts;
}

Row header_row(const Table& t) {
  Row row;
  for (const Column& c : t.columns) row.cells.push_back(Cell::words(c.header, Tone::strong));
  return row;
}

Tone tone_of(const Cell& cell, bool total) {
  return total && cell.tone == Tone::plain ? Tone::strong : cell.tone;
}

// A row on as many lines as its tallest cell; `bottom`: shorter cells stand at its foot (headers).
std::string row_lines(const Table& t, const Row& row, const Layout& layout, bool bottom,
                      const TerminalStyle& style) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (const std::size_t c : layout.columns) {
    cells.push_back(wrap(on_one_line(row.cells[c].text), static_cast<int>(layout.widths[c])));
    height = std::max(height, cells.back().size());
  }
  std::string text;
  for (std::size_t line = 0; line < height; ++line) {
    std::string shown;
    std::size_t owed = 0;  // spaces before the next text: none stand at the end of a line
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::size_t c = layout.columns[i];
      const std::size_t above = bottom ? height - cells[i].size() : 0;
      const bool there = line >= above && line - above < cells[i].size();
      const std::string piece = there ? cells[i][line - above] : "";
      const std::size_t slack = layout.widths[c] - std::min(layout.widths[c], shown_width(piece));
      const bool left = is_words(t, c);
      if (!left) owed += slack;
      if (!piece.empty()) {
        shown += std::string(owed, ' ') + painted(piece, tone_of(row.cells[c], row.total), style);
        owed = 0;
      } else {
        owed += layout.widths[c] - slack;
      }
      owed += (left ? slack : 0) + layout.gap;
    }
    text += shown + "\n";
  }
  return text;
}

std::string part_of(const Table& t, const Layout& layout, const TerminalStyle& style) {
  const std::string rule = painted(repeated("─", sum_of(layout.widths, layout.columns, layout.gap)),
                                   Tone::muted, style) +
                           "\n";
  std::string text = row_lines(t, header_row(t), layout, true, style) + rule;
  bool in_totals = false;
  for (const Row& row : t.rows) {
    if (row.total && !in_totals && &row != &t.rows.front()) text += rule;
    in_totals = row.total;
    text += row_lines(t, row, layout, false, style);
  }
  return text;
}

}  // namespace

std::string draw_table(const Table& table, const TerminalStyle& style) {
  std::string text;
  for (const Layout& layout :
       layouts_for(table, static_cast<std::size_t>(std::max(20, style.width)))) {
    text += (text.empty() ? "" : "\n") + part_of(table, layout, style);
  }
  return text;
}

}  // namespace parley::document
