#include <cctype>

#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

// "> > text" and ">> text": how many marks, and where the text begins.
int quote_depth(const Passage& p, std::size_t& at) {
  int depth = 0;
  std::size_t i = 0;
  while (i < p.text.size()) {
    if (p.text[i] == '>') {
      ++depth;
      at = i + 1;
    } else if (p.text[i] != ' ' || i > at + 1) {
      break;
    }
    ++i;
  }
  if (depth > 0 && at < p.text.size() && p.text[at] == ' ') ++at;
  return depth;
}

bool all_digits(std::string_view s) {
  for (const char c : s) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) return false;
  }
  return !s.empty();
}

// "Page 2 of 3", "- 2 -": furniture of a page.
bool is_page_number(std::string_view line) {
  std::string s = lower(trim(line));
  while (!s.empty() && (s.front() == '-' || s.front() == ' ')) s.erase(0, 1);
  while (!s.empty() && (s.back() == '-' || s.back() == ' ')) s.pop_back();
  if (starts_with(s, "page ")) {
    const std::string rest(trim(std::string_view(s).substr(5)));
    const std::size_t of = rest.find(" of ");
    return all_digits(rest.substr(0, of)) &&
           (of == std::string::npos || all_digits(rest.substr(of + 4)));
  }
  return s.size() <= 2 && all_digits(s) && trim(line).size() > s.size();
}

// Where a line ends but for the number of its page, far at its right.
std::size_t end_of_words(std::string_view line) {
  const std::size_t gap = line.rfind("   ");
  const bool numbered = gap != std::string_view::npos && is_page_number(line.substr(gap));
  return numbered ? line.find_last_not_of(' ', gap) + 1 : line.size();
}

}  // namespace

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return out;
}

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\n')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\n')) s.remove_suffix(1);
  return s;
}

bool starts_with(std::string_view s, std::string_view with) {
  return s.substr(0, with.size()) == with;
}

std::vector<Line> lines_of(const SourceText& letter) {
  std::vector<Line> lines;
  const std::string& text = letter.text;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = text.find_first_of("\n\f", start);
    if (end == std::string::npos) end = text.size();
    Line line;
    const Passage whole = plain(text, {start, end});
    std::size_t at = 0;
    line.depth = quote_depth(whole, at);
    line.words = line.depth > 0 ? whole.part(at, whole.text.size()) : whole;
    if (!is_page_number(line.words.text)) {
      line.words = line.words.part(0, end_of_words(line.words.text));
      lines.push_back(std::move(line));
    }
    start = end + 1;
  }
  return lines;
}

}  // namespace parley::letter
