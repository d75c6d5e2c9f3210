#include "report/text_layout.hpp"

#include <algorithm>

namespace parley::report {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// How many bytes the first `columns` characters take.
std::size_t bytes_of(std::string_view text, std::size_t columns) {
  std::size_t i = 0;
  for (; i < text.size() && columns > 0; --columns) {
    ++i;
    while (i < text.size() && continues(text[i])) ++i;
  }
  return i;
}

// The length of the first line: up to the last space that fits, or a cut word.
std::size_t line_length(std::string_view text, std::size_t width) {
  const std::size_t fits = bytes_of(text, width);
  if (fits == text.size()) return fits;
  const std::size_t space = text.substr(0, fits + 1).rfind(' ');
  return space == std::string_view::npos || space == 0 ? fits : space;
}

void wrap_line(std::string_view line, std::size_t width, std::vector<std::string>& into) {
  while (!line.empty()) {
    const std::size_t n = line_length(line, width);
    into.emplace_back(line.substr(0, n));
    line.remove_prefix(n);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  }
}

}  // namespace

std::size_t shown_width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> lines;
  const auto columns = static_cast<std::size_t>(std::max(1, width));
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (line.empty()) lines.emplace_back();
    wrap_line(line, columns, lines);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

std::string shortened(std::string_view text, std::size_t width) {
  if (shown_width(text) <= width || width == 0) return std::string(text);
  return std::string(text.substr(0, bytes_of(text, width - 1))) + "…";
}

}  // namespace parley::report
