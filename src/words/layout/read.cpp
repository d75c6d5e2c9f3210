#include <algorithm>
#include <sstream>

#include "core/text.hpp"
#include "words/layout/layout.hpp"

namespace parley::words {
namespace {

using document::Block;
using document::Bullets;
using document::Heading;
using document::Paragraph;
using document::Spoken;
using Rows = std::vector<std::vector<std::string>>;

enum class Kind { heading, paragraph, spoken, bullet, table };

// A block while it is read: a bullet each, a table as its rows.
struct Draft {
  Kind kind = Kind::paragraph;
  int level = 1;
  std::string text = {};
  Rows rows = {};
};

std::string_view without_blanks(std::string_view s) { return trimmed(s, " \t\r"); }

bool closes_up(std::string_view word) {
  return !word.empty() && std::string_view(".,;:?!)").find(word.front()) != std::string_view::npos;
}

// "Acme Inc." at the end of a sentence has one full stop.
std::string with_single_stops(std::string line) {
  for (std::size_t at = line.find(".."); at != std::string::npos; at = line.find("..", at)) {
    const std::size_t end = line.find_first_not_of('.', at);
    const std::size_t dots = (end == std::string::npos ? line.size() : end) - at;
    if (dots == 2) line.erase(at, 1);
    at += dots == 2 ? 1 : dots;
  }
  return line;
}

// Words with one blank between them, and none before a comma or a full stop.
std::string joined(std::string_view text) {
  std::istringstream words{std::string(text)};
  std::string line;
  for (std::string word; words >> word;) {
    if (!line.empty() && !closes_up(word)) line += ' ';
    line += word;
  }
  return with_single_stops(std::move(line));
}

std::vector<std::string> cells(std::string_view row) {
  std::vector<std::string> found;
  row.remove_prefix(1);
  while (!row.empty()) {
    const auto bar = row.find('|');
    if (bar == std::string_view::npos) {
      if (!without_blanks(row).empty()) found.push_back(joined(row));
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

bool is_numeric(const Rows& table, std::size_t column) {
  return std::all_of(table.begin() + 1, table.end(), [&](const auto& row) {
    if (column >= row.size() || row[column].empty()) return true;
    return std::string_view("$0123456789-+").find(row[column].front()) != std::string_view::npos;
  });
}

Block block_of(Draft draft) {
  switch (draft.kind) {
    case Kind::heading:
      return Heading{draft.level, std::move(draft.text)};
    case Kind::spoken:
      return Spoken{std::move(draft.text)};
    case Kind::bullet:
      return Bullets{{std::move(draft.text)}};
    case Kind::table:
      return table_of(std::move(draft.rows));
    case Kind::paragraph:
      break;
  }
  return Paragraph{std::move(draft.text)};
}

// Bullets in a row are one list.
std::vector<Block> blocks_of(std::vector<Draft> drafts) {
  std::vector<Block> blocks;
  for (Draft& d : drafts) {
    auto* list =
        d.kind == Kind::bullet && !blocks.empty() ? std::get_if<Bullets>(&blocks.back()) : nullptr;
    if (list != nullptr) {
      list->items.push_back(std::move(d.text));
    } else {
      blocks.push_back(block_of(std::move(d)));
    }
  }
  return blocks;
}

class BlockReader {
 public:
  std::vector<Block> read(std::string_view text) {
    while (!text.empty()) {
      const auto end = text.find('\n');
      line(without_blanks(text.substr(0, end)));
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    for (Draft& d : drafts_) d.text = joined(d.text);
    std::erase_if(drafts_, [](const Draft& d) { return d.text.empty() && d.rows.size() < 2; });
    return blocks_of(std::move(drafts_));
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
      const Kind last = open_ ? drafts_.back().kind : Kind::paragraph;
      add(last == Kind::bullet || last == Kind::spoken ? last : Kind::paragraph, s);
    }
  }

  void heading(std::string_view s) {
    const std::size_t level = std::min(s.find_first_not_of('#'), s.size());
    open_ = false;
    add(Kind::heading, s.substr(level));
    drafts_.back().level = static_cast<int>(level);
    open_ = false;
  }

  void row(std::string_view s) {
    if (!open_ || drafts_.back().kind != Kind::table) {
      drafts_.push_back({.kind = Kind::table});
      open_ = true;
    }
    auto row = cells(s);
    if (!is_rule(row)) drafts_.back().rows.push_back(std::move(row));
  }

  void add(Kind kind, std::string_view text) {
    if (!open_ || drafts_.back().kind != kind) drafts_.push_back({.kind = kind});
    drafts_.back().text += ' ';
    drafts_.back().text += text;
    open_ = true;
  }

  std::vector<Draft> drafts_;
  bool open_ = false;
};

}  // namespace

document::Document read_document(std::string_view filled) {
  return {.blocks = BlockReader().read(filled), .written = document::Written::markdown};
}

document::Table table_of(Rows rows) {
  document::Table table;
  for (std::size_t c = 0; c < rows.front().size(); ++c) {
    table.columns.push_back({std::move(rows.front()[c]),
                             is_numeric(rows, c) ? document::Align::right : document::Align::left});
  }
  for (std::size_t r = 1; r < rows.size(); ++r) {
    document::Row row;
    for (std::string& cell : rows[r]) row.cells.push_back(document::Cell::words(std::move(cell)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::size_t count_words(const document::Document& document) {
  std::size_t n = 0;
  for (const std::string& text : document::texts_of(document)) {
    std::istringstream words(text);
    for (std::string word; words >> word;) ++n;
  }
  return n;
}

}  // namespace parley::words
