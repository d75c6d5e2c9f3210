#include <fmt/format.h>

#include "document/html/parts.hpp"
#include "document/markup.hpp"

namespace parley::document::html {
namespace {

constexpr std::size_t kFitsPhone = 3;  // columns; wider tables become a block for each row there
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

std::string header(const Table& t, bool stacks) {
  std::string row;
  for (const Column& c : t.columns) {
    if (c.header.empty()) {
      row += stacks ? "<td role=\"cell\"></td>" : "<td></td>";
      continue;
    }
    row += fmt::format("<th scope=\"col\"{}{}>{}</th>", stacks ? " role=\"columnheader\"" : "",
                       c.align == Align::right ? " class=\"n\"" : "", escaped(c.header));
  }
  return fmt::format("<thead{0}><tr{1}>{2}</tr></thead>\n", stacks ? " role=\"rowgroup\"" : "",
                     stacks ? " role=\"row\"" : "", row);
}

std::string cell(const Table& t, const Row& row, std::size_t i, bool stacks) {
  const Column& column = t.columns[i];
  const Cell& c = row.cells[i];
  const std::string look = classes(column, c);
  if (i == 0) {
    const std::string what =
        stacks && is_number(c.text) ? fmt::format(" data-h=\"{}\"", escaped(column.header)) : "";
    return fmt::format("<th scope=\"row\"{}{}{}>{}</th>", stacks ? " role=\"rowheader\"" : "", what,
                       look, escaped(c.text));
  }
  const std::string name =
      stacks ? fmt::format(" role=\"cell\" data-h=\"{}\"", escaped(column.header)) : "";
  const std::string value = c.value ? fmt::format(" data-v=\"{}\"", escaped(c.raw)) : "";
  return fmt::format("<td{}{}{}>{}</td>", name, value, look, escaped(c.text));
}

std::string body_row(const Table& t, const Row& row, bool stacks) {
  std::string cells;
  for (std::size_t i = 0; i < row.cells.size() && i < t.columns.size(); ++i)
    cells += cell(t, row, i, stacks);
  return fmt::format("<tr{}{}>{}</tr>\n", stacks ? " role=\"row\"" : "",
                     row.total ? " class=\"total\"" : "", cells);
}

}  // namespace

std::string table(const Table& t, std::string_view heading) {
  const bool stacks = t.columns.size() > kFitsPhone;
  std::string names = stacks ? "stacks" : "";
  const auto add = [&](const char* name) {
    names += (names.empty() ? "" : " ") + std::string(name);
  };
  if (t.columns.size() <= kPair) add("pair");
  if (t.rows.size() > kLong) add("long");
  if (t.rows.size() >= kSortable && is_sortable(t)) add("sorts");
  std::string html =
      fmt::format("<table{}{}>\n", names.empty() ? "" : fmt::format(" class=\"{}\"", names),
                  stacks ? " role=\"table\"" : "");
  html += t.caption.empty()
              ? fmt::format("<caption class=\"unseen\">{}</caption>\n", escaped(heading))
              : fmt::format("<caption>{}</caption>\n", escaped(t.caption));
  html += header(t, stacks);
  html += stacks ? "<tbody role=\"rowgroup\">\n" : "<tbody>\n";
  for (const Row& row : t.rows) html += body_row(t, row, stacks);
  return html + "</tbody></table>\n";
}

}  // namespace parley::document::html
