#include "core/text.hpp"

#include <algorithm>
#include <sstream>

#include "words/layout/layout.hpp"
#include "words/layout/table_columns.hpp"

namespace parley::words {
namespace {

using Kind = TextBlock::Kind;

std::string wrapped(std::string_view text, std::size_t width, const std::string& first,
                    const std::string& rest) {
  std::istringstream words{std::string(text)};
  std::string out = first;
  std::size_t column = characters(first);
  bool fresh = true;
  for (std::string word; words >> word;) {
    if (!fresh && column + 1 + characters(word) > width) {
      out += '\n' + rest;
      column = characters(rest);
      fresh = true;
    }
    if (!fresh) ++column;
    out += (fresh ? "" : " ") + word;
    column += characters(word);
    fresh = false;
  }
  return out + '\n';
}

std::vector<std::size_t> column_widths(const TextBlock& table) {
  std::vector<std::size_t> widths;
  for (const auto& row : table.rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], characters(row[i]));
  }
  return widths;
}

std::string table_text(const TextBlock& table) {
  const auto widths = column_widths(table);
  std::string out;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::string line;
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
      const std::string& cell = table.rows[r][c];
      const std::string space(widths[c] - characters(cell), ' ');
      line += c > 0 ? "  " : "";
      line += is_numeric(table, c) ? space + cell : cell + space;
    }
    out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    if (r > 0) continue;
    for (std::size_t c = 0; c < widths.size(); ++c)
      out += (c > 0 ? "  " : "") + std::string(widths[c], '-');
    out += '\n';
  }
  return out;
}

std::string plain(const TextBlock& b, std::size_t width) {
  constexpr const char* kIndent = "    ";
  switch (b.kind) {
    case Kind::heading:
      if (b.level > 2) return b.text + '\n';
      return b.text + '\n' + std::string(characters(b.text), b.level == 1 ? '=' : '-') + '\n';
    case Kind::spoken:
      return wrapped(b.text, width, kIndent, kIndent);
    case Kind::bullet:
      return wrapped(b.text, width, "- ", "  ");
    case Kind::table:
      return table_text(b);
    case Kind::paragraph:
      break;
  }
  return wrapped(b.text, width, "", "");
}

template <class Write>
std::string all_of(const std::vector<TextBlock>& blocks, Write write) {
  std::string out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool list_goes_on =
        i > 0 && blocks[i].kind == Kind::bullet && blocks[i - 1].kind == Kind::bullet;
    if (i > 0 && !list_goes_on) out += '\n';
    out += write(blocks[i]);
  }
  return out;
}

}  // namespace

std::string as_text(const std::vector<TextBlock>& blocks, int width) {
  return all_of(blocks,
                [&](const TextBlock& b) { return plain(b, static_cast<std::size_t>(width)); });
}

}  // namespace parley::words
