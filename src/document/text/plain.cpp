#include "document/text/plain.hpp"

#include <algorithm>
#include <sstream>

#include "core/text.hpp"
#include "document/text/drawing.hpp"

namespace parley::document {
namespace {

constexpr const char* kIndent = "    ";

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

// A row may say less than its header, or more.
std::vector<std::size_t> column_widths(const Table& table) {
  std::vector<std::size_t> widths;
  for (const Column& c : table.columns) widths.push_back(characters(c.header));
  for (const Row& row : table.rows) {
    widths.resize(std::max(widths.size(), row.cells.size()));
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      widths[i] = std::max(widths[i], characters(row.cells[i].text));
  }
  return widths;
}

bool stands_right(const Table& table, std::size_t column) {
  return column < table.columns.size() && table.columns[column].align == Align::right;
}

class PlainBlock {
 public:
  explicit PlainBlock(std::size_t width) : width_(width) {}

  std::string operator()(const Heading& h) const {
    if (h.level > 2) return h.text + '\n';
    return h.text + '\n' + std::string(characters(h.text), h.level == 1 ? '=' : '-') + '\n';
  }
  std::string operator()(const Paragraph& p) const { return wrapped(p.text, width_, "", ""); }
  std::string operator()(const Spoken& s) const {
    return wrapped(s.text, width_, kIndent, kIndent);
  }
  std::string operator()(const Bullets& b) const {
    std::string text;
    for (const std::string& item : b.items) text += wrapped(item, width_, "- ", "  ");
    return text;
  }
  std::string operator()(const Table& t) const {
    const auto widths = column_widths(t);
    std::vector<std::string> header;
    for (const Column& c : t.columns) header.push_back(c.header);
    std::string text = caption(t.caption) + line(t, header, widths);
    for (std::size_t c = 0; c < widths.size(); ++c)
      text += (c > 0 ? "  " : "") + std::string(widths[c], '-');
    text += '\n';
    for (const Row& row : t.rows) {
      std::vector<std::string> cells;
      for (const Cell& c : row.cells) cells.push_back(c.text);
      text += line(t, cells, widths);
    }
    return text;
  }
  std::string operator()(const Bars& b) const { return caption(b.caption) + draw_bars(b, {}); }
  std::string operator()(const Plot& p) const { return caption(p.caption) + draw_plot(p, {}); }

 private:
  std::string caption(const std::string& words) const {
    return words.empty() ? "" : wrapped(words, width_, "", "");
  }

  static std::string line(const Table& t, const std::vector<std::string>& cells,
                          const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const std::string space(widths[c] - characters(cells[c]), ' ');
      line += c > 0 ? "  " : "";
      line += stands_right(t, c) ? space + cells[c] : cells[c] + space;
    }
    return line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }

  std::size_t width_;
};

}  // namespace

std::string to_plain_text(const Document& document, int width) {
  const PlainBlock write(static_cast<std::size_t>(width));
  std::string text = document.title.empty() ? "" : write(Heading{1, document.title});
  for (const Block& block : document.blocks)
    text += (text.empty() ? "" : "\n") + std::visit(write, block);
  return text;
}

}  // namespace parley::document
