#include "document/text/csv.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace parley::document {
namespace {

bool needs_quotes(const std::string& raw) {
  return std::any_of(raw.begin(), raw.end(),
                     [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

// Printable ASCII without a comma or quote: most cells, which stand as they are.
bool is_bare(const std::string& raw) {
  return std::all_of(raw.begin(), raw.end(),
                     [](char c) { return c >= ' ' && c <= '~' && c != ',' && c != '"'; });
}

std::string quoted(const std::string& raw) {
  std::string result = "\"";
  for (const char c : raw) result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + "\"";
}

std::string field(const std::string& raw) {
  if (has_control(raw)) return quoted(visible_lines(raw));
  return needs_quotes(raw) ? quoted(raw) : raw;
}

}  // namespace

std::string csv_header(const std::vector<Column>& columns) {
  std::string line;
  for (std::size_t i = 0; i < columns.size(); ++i)
    line += (i ? "," : "") + field(columns[i].header);
  return line + "\n";
}

std::string csv_row(const Row& row) {
  std::string line;
  for (const Cell& c : row.cells) {
    if (&c != &row.cells.front()) line += ',';
    line += is_bare(c.raw) ? c.raw : field(c.raw);
  }
  return line += '\n';
}

std::string to_csv(const Table& table) {
  std::string text = csv_header(table.columns);
  for (const Row& row : table.rows) text += csv_row(row);
  return text;
}

std::string to_csv(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table) text += (text.empty() ? "" : "\n") + to_csv(*table);
  }
  return text;
}

}  // namespace parley::document
