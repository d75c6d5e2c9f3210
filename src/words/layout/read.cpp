#include <algorithm>
#include <sstream>

#include "core/text.hpp"
#include "words/layout/layout.hpp"

namespace parley::words {
namespace {

using Kind = TextBlock::Kind;

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

class BlockReader {
 public:
  std::vector<TextBlock> read(std::string_view text) {
    while (!text.empty()) {
      const auto end = text.find('\n');
      line(without_blanks(text.substr(0, end)));
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

}  // namespace

std::vector<TextBlock> read_blocks(std::string_view filled) { return BlockReader().read(filled); }

std::size_t count_words(const std::vector<TextBlock>& blocks) {
  std::size_t n = 0;
  for (const TextBlock& b : blocks) {
    std::istringstream words(b.text);
    for (std::string word; words >> word;) ++n;
  }
  return n;
}

}  // namespace parley::words
