#include "parley/words/layout.hpp"

#include <algorithm>
#include <sstream>

namespace parley {
namespace {

using Kind = TextBlock::Kind;

std::string_view trimmed(std::string_view s) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

bool closes_up(std::string_view word) {
  return !word.empty() && std::string_view(".,;:?!)").find(word.front()) != std::string_view::npos;
}

// Words with one blank between them, and none before a comma or a full stop.
std::string joined(std::string_view text) {
  std::istringstream words{std::string(text)};
  std::string line;
  for (std::string word; words >> word;) {
    if (!line.empty() && !closes_up(word)) line += ' ';
    line += word;
  }
  return line;
}

std::vector<std::string> cells(std::string_view row) {
  std::vector<std::string> found;
  row.remove_prefix(1);
  while (!row.empty()) {
    const auto bar = row.find('|');
    if (bar == std::string_view::npos) {
      if (!trimmed(row).empty()) found.push_back(joined(row));
      break;
    }
    found.push_back(joined(row.substr(0, bar)));
    row.remove_prefix(bar + 1);
  }
  return found;
}

bool is_rule(const std::vector<std::string>& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& c) {
    return !c.empty() && c.find_first_not_of("-: ") == std::string::npos;
  });
}

class BlockReader {
 public:
  std::vector<TextBlock> read(std::string_view text) {
    while (!text.empty()) {
      const auto end = text.find('\n');
      line(trimmed(text.substr(0, end)));
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    for (TextBlock& b : blocks_) b.text = joined(b.text);
    std::erase_if(blocks_, [](const TextBlock& b) { return b.text.empty() && b.rows.size() < 2; });
    return std::move(blocks_);
  }

 private:
  void line(std::string_view s) {
    if (s.empty() || s == ">") {
      open_ = false;
    } else if (s.front() == '#') {
      heading(s);
    } else if (s.front() == '|') {
      row(s);
    } else if (s.starts_with("> ")) {
      add(Kind::spoken, s.substr(2));
    } else if (s.starts_with("- ")) {
      open_ = false;
      add(Kind::bullet, s.substr(2));
    } else {
      // A bullet or a quotation goes on over lines without its mark.
      const Kind last = open_ ? blocks_.back().kind : Kind::paragraph;
      add(last == Kind::bullet || last == Kind::spoken ? last : Kind::paragraph, s);
    }
  }

  void heading(std::string_view s) {
    const std::size_t level = std::min(s.find_first_not_of('#'), s.size());
    open_ = false;
    add(Kind::heading, s.substr(level));
    blocks_.back().level = static_cast<int>(level);
    open_ = false;
  }

  void row(std::string_view s) {
    if (!open_ || blocks_.back().kind != Kind::table) {
      blocks_.push_back({.kind = Kind::table});
      open_ = true;
    }
    auto row = cells(s);
    if (!is_rule(row)) blocks_.back().rows.push_back(std::move(row));
  }

  void add(Kind kind, std::string_view text) {
    if (!open_ || blocks_.back().kind != kind) blocks_.push_back({.kind = kind});
    blocks_.back().text += ' ';
    blocks_.back().text += text;
    open_ = true;
  }

  std::vector<TextBlock> blocks_;
  bool open_ = false;
};

// What shows in one column: code points, not bytes.
std::size_t shown(std::string_view s) {
  return static_cast<std::size_t>(
      std::count_if(s.begin(), s.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string wrapped(std::string_view text, std::size_t width, const std::string& first, const std::string& rest) {
  std::istringstream words{std::string(text)};
  std::string out = first;
  std::size_t column = shown(first);
  bool fresh = true;
  for (std::string word; words >> word;) {
    if (!fresh && column + 1 + shown(word) > width) {
      out += '\n' + rest;
      column = shown(rest);
      fresh = true;
    }
    if (!fresh) ++column;
    out += (fresh ? "" : " ") + word;
    column += shown(word);
    fresh = false;
  }
  return out + '\n';
}

std::vector<std::size_t> column_widths(const TextBlock& table) {
  std::vector<std::size_t> widths;
  for (const auto& row : table.rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], shown(row[i]));
  }
  return widths;
}

// Whether every cell under the header is a figure, so that the column stands to the right.
bool is_numeric(const TextBlock& table, std::size_t column) {
  return std::all_of(table.rows.begin() + 1, table.rows.end(), [&](const auto& row) {
    if (column >= row.size() || row[column].empty()) return true;
    return std::string_view("$0123456789-+").find(row[column].front()) != std::string_view::npos;
  });
}

std::string table_text(const TextBlock& table) {
  const auto widths = column_widths(table);
  std::string out;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::string line;
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
      const std::string& cell = table.rows[r][c];
      const std::string space(widths[c] - shown(cell), ' ');
      line += c > 0 ? "  " : "";
      line += is_numeric(table, c) ? space + cell : cell + space;
    }
    out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    if (r > 0) continue;
    for (std::size_t c = 0; c < widths.size(); ++c) out += (c > 0 ? "  " : "") + std::string(widths[c], '-');
    out += '\n';
  }
  return out;
}

std::string table_markdown(const TextBlock& table) {
  std::string out;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    out += "|";
    for (const std::string& cell : table.rows[r]) out += (cell.empty() ? "" : " " + cell) + " |";
    out += '\n';
    if (r > 0) continue;
    out += "|";
    for (std::size_t c = 0; c < table.rows[0].size(); ++c) out += is_numeric(table, c) ? " ---: |" : " --- |";
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

std::string plain(const TextBlock& b, std::size_t width) {
  constexpr const char* kIndent = "    ";
  switch (b.kind) {
    case Kind::heading:
      if (b.level > 2) return b.text + '\n';
      return b.text + '\n' + std::string(shown(b.text), b.level == 1 ? '=' : '-') + '\n';
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
    const bool list_goes_on = i > 0 && blocks[i].kind == Kind::bullet && blocks[i - 1].kind == Kind::bullet;
    if (i > 0 && !list_goes_on) out += '\n';
    out += write(blocks[i]);
  }
  return out;
}

}  // namespace

std::vector<TextBlock> read_blocks(std::string_view filled) { return BlockReader().read(filled); }

std::string as_markdown(const std::vector<TextBlock>& blocks) {
  // Two spoken paragraphs in a row are one quotation.
  std::string out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Kind kind = blocks[i].kind;
    const bool same = i > 0 && blocks[i - 1].kind == kind;
    if (i > 0) out += same && kind == Kind::spoken ? ">\n" : (same && kind == Kind::bullet ? "" : "\n");
    out += markdown(blocks[i]);
  }
  return out;
}

std::string as_text(const std::vector<TextBlock>& blocks, int width) {
  return all_of(blocks, [&](const TextBlock& b) { return plain(b, static_cast<std::size_t>(width)); });
}

std::size_t count_words(const std::vector<TextBlock>& blocks) {
  std::size_t n = 0;
  for (const TextBlock& b : blocks) {
    std::istringstream words(b.text);
    for (std::string word; words >> word;) ++n;
  }
  return n;
}

}  // namespace parley
