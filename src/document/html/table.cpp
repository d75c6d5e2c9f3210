#include <fmt/format.h>

#include <algorithm>

#include "document/html/parts.hpp"
#include "document/markup.hpp"
#include "parley/core/format.hpp"

namespace parley::document::html {
namespace {

constexpr std::size_t kFitsPhone = 3;  // columns; wider ones are a grid under each row's name there
constexpr std::size_t kAcross = 5;     // columns of that grid
constexpr std::size_t kPair = 2;       // columns that need not spread over the page
constexpr std::size_t kLong = 30;  // rows; longer tables are to look things up in, and set tighter
constexpr std::size_t kSortable = 3;  // rows; with fewer there is nothing to sort

// "1" says little where its column's header is out of sight: there it becomes "Year 1".
bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

char unit_of(const Cell& c) {
  if (!c.value) return 0;
  return c.text.find('$') != std::string::npos ? '$' : c.text.ends_with('%') ? '%' : '#';
}

// Rows that are of one kind: no column mixes dollars with shares.
bool is_sortable(const Table& t) {
  for (std::size_t i = 1; i < t.columns.size(); ++i) {
    char unit = 0;
    for (const Row& r : t.rows) {
      const char here = i < r.cells.size() ? unit_of(r.cells[i]) : '\0';
      if (unit != 0 && here != 0 && here != unit) return false;
      if (here != 0) unit = here;
    }
  }
  return true;
}

bool is_indented(const Cell& cell) { return cell.text.starts_with("  "); }

std::string classes(const Column& column, const Cell& cell) {
  std::string names = column.align == Align::right ? "n" : is_indented(cell) ? "under" : "";
  const std::string tone = tone_class(cell.tone);
  if (!tone.empty()) names += (names.empty() ? "" : " ") + tone;
  return names.empty() ? "" : fmt::format(" class=\"{}\"", names);
}

std::string role(bool grid, std::string_view name) {
  return grid ? fmt::format(" role=\"{}\"", name) : "";
}

// A column without a name has one for those who hear the table.
std::string header(const Table& t, bool grid) {
  std::string row;
  for (std::size_t i = 0; i < t.columns.size(); ++i) {
    const Column& c = t.columns[i];
    const std::string name = c.header.empty() ? fmt::format("<span class=\"unseen\">{}</span>",
                                                            i == 0 ? "Figure" : "Note")
                                              : escaped(c.header);
    row += fmt::format("<th scope=\"col\"{}{}>{}</th> ", role(grid, "columnheader"),
                       c.align == Align::right ? " class=\"n\"" : " class=\"words\"", name);
  }
  return fmt::format("<thead{0}><tr{1}>{2}</tr></thead>\n", role(grid, "rowgroup"),
                     role(grid, "row"), row);
}

// A row without a name of its own goes on with what the one above began.
std::string row_name(const Table& t, const Row& row) {
  if (!row.cells[0].text.empty()) return escaped(row.cells[0].text);
  std::string_view above;
  for (const Row& r : t.rows) {
    if (&r == &row) break;
    if (!r.cells[0].text.empty()) above = r.cells[0].text;
  }
  return fmt::format("<span class=\"unseen\">{}</span>",
                     above.empty() ? "Total" : escaped(above) + ", continued");
}

std::string cell(const Table& t, const Row& row, std::size_t i, bool grid) {
  const Column& column = t.columns[i];
  const Cell& c = row.cells[i];
  const std::string look = classes(column, c);
  if (i == 0) {
    const std::string what =
        grid && is_number(c.text) ? fmt::format(" data-h=\"{}\"", escaped(column.header)) : "";
    return fmt::format("<th scope=\"row\"{}{}{}>{}</th> ", role(grid, "rowheader"), what, look,
                       row_name(t, row));
  }
  const std::string value = c.value ? fmt::format(" data-v=\"{}\"", escaped(c.raw)) : "";
  return fmt::format("<td{}{}{}>{}</td> ", role(grid, "cell"), value, look,
                     grid ? figure_text(c) : escaped(c.text));
}

std::string body_row(const Table& t, const Row& row, bool grid) {
  std::string cells;
  for (std::size_t i = 0; i < row.cells.size() && i < t.columns.size(); ++i)
    cells += cell(t, row, i, grid);
  return fmt::format("<tr{}{}>{}</tr>\n", role(grid, "row"), row.total ? " class=\"total\"" : "",
                     cells);
}

// Dollars in three digits, for where there is little room: "$1.52M", "+$95k"; empty for all else.
std::string brief_of(const Cell& c) {
  if (!c.value) return "";
  const bool added = c.text.starts_with("+$");
  const bool whole = added || c.text.starts_with("$") || c.text.starts_with("-$");
  const bool digits = c.text.find_first_not_of("+-$0123456789,.") == std::string::npos;
  return whole && digits ? (added ? "+" : "") + format_short_dollars(*c.value) : "";
}

std::size_t figures_across(const Table& t) {
  const auto n = static_cast<std::size_t>(
      std::count_if(t.columns.begin() + 1, t.columns.end(),
                    [](const Column& c) { return c.align == Align::right; }));
  return std::clamp<std::size_t>(n, 2, kAcross);
}

}  // namespace

std::string figure_text(const Cell& c) {
  const std::string brief = brief_of(c);
  if (brief.empty() || brief == c.text) return escaped(c.text);
  return fmt::format("<span class=\"lf\">{}</span><span class=\"sf\">{}</span>", escaped(c.text),
                     escaped(brief));
}

std::string table(const Table& t, std::string_view heading) {
  const bool grid = t.columns.size() > kFitsPhone;
  std::string names = grid ? fmt::format("grid n{}", figures_across(t)) : "";
  const auto add = [&](const char* name) {
    names += (names.empty() ? "" : " ") + std::string(name);
  };
  if (t.columns.size() <= kPair) add("pair");
  if (t.rows.size() > kLong) add("long");
  if (t.rows.size() >= kSortable && is_sortable(t)) add("sorts");
  std::string html =
      fmt::format("<table{}{}>\n", names.empty() ? "" : fmt::format(" class=\"{}\"", names),
                  role(grid, "table"));
  html += t.caption.empty()
              ? fmt::format("<caption class=\"unseen\">{}</caption>\n", escaped(heading))
              : fmt::format("<caption>{}</caption>\n", escaped(t.caption));
  html += header(t, grid);
  html += fmt::format("<tbody{}>\n", role(grid, "rowgroup"));
  for (const Row& row : t.rows) html += body_row(t, row, grid);
  return html + "</tbody></table>\n";
}

}  // namespace parley::document::html
