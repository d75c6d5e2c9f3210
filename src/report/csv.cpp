#include "parley/report/csv.hpp"

namespace parley::report {
namespace {

std::string field(const std::string& raw) {
  if (raw.find_first_of(",\"\r\n") == std::string::npos) return raw;
  std::string quoted = "\"";
  for (const char c : raw) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

std::string csv_header(const std::vector<Column>& columns) {
  std::string line;
  for (std::size_t i = 0; i < columns.size(); ++i) line += (i ? "," : "") + field(columns[i].header);
  return line + "\n";
}

std::string csv_row(const Row& row) {
  std::string line;
  for (std::size_t i = 0; i < row.cells.size(); ++i) line += (i ? "," : "") + field(row.cells[i].raw);
  return line + "\n";
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

}  // namespace parley::report
