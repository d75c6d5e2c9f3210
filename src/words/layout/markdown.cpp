#include "words/layout/layout.hpp"
#include "words/layout/table_columns.hpp"

namespace parley::words {
namespace {

using Kind = TextBlock::Kind;

std::string table_markdown(const TextBlock& table) {
  std::string out;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    out += "|";
    for (const std::string& cell : table.rows[r]) out += (cell.empty() ? "" : " " + cell) + " |";
    out += '\n';
    if (r > 0) continue;
    out += "|";
    for (std::size_t c = 0; c < table.rows[0].size(); ++c)
      out += is_numeric(table, c) ? " ---: |" : " --- |";
    out += '\n';
  }
  return out;
}

std::string markdown(const TextBlock& b) {
  switch (b.kind) {
    case Kind::heading:
      return std::string(static_cast<std::size_t>(b.level), '#') + " " + b.text + '\n';
    case Kind::spoken:
      return "> " + b.text + '\n';
    case Kind::bullet:
      return "- " + b.text + '\n';
    case Kind::table:
      return table_markdown(b);
    case Kind::paragraph:
      break;
  }
  return b.text + '\n';
}

}  // namespace

std::string as_markdown(const std::vector<TextBlock>& blocks) {
  // Two spoken paragraphs in a row are one quotation.
  std::string out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Kind kind = blocks[i].kind;
    const bool same = i > 0 && blocks[i - 1].kind == kind;
    if (i > 0)
      out += same && kind == Kind::spoken ? ">\n" : (same && kind == Kind::bullet ? "" : "\n");
    out += markdown(blocks[i]);
  }
  return out;
}

}  // namespace parley::words
