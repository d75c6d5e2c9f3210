#include "document/text/text_layout.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text.hpp"

namespace parley::document {
namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

constexpr std::array<Range, 5> kNoColumn = {
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}}};
constexpr std::array<Range, 8> kTwoColumns = {{{0x1100, 0x115F},
                                               {0x2E80, 0xA4CF},
                                               {0xAC00, 0xD7A3},
                                               {0xF900, 0xFAFF},
                                               {0xFE30, 0xFE6F},
                                               {0xFF00, 0xFF60},
                                               {0x1F300, 0x1FAFF},
                                               {0x20000, 0x3FFFD}}};

template <std::size_t N>
bool within(std::uint32_t c, const std::array<Range, N>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](Range r) { return r.first <= c && c <= r.last; });
}

struct Shown {
  std::size_t bytes = 1;
  std::size_t columns = 1;
};

// The character at the front of a text that is not empty.
Shown first_character(std::string_view text) {
  const Character c = character_at(text);
  if (c.bytes <= 1) return {};
  return {c.bytes, within(c.code, kNoColumn) ? 0U : within(c.code, kTwoColumns) ? 2U : 1U};
}

// How many bytes the characters take that fit in `columns`.
std::size_t bytes_of(std::string_view text, std::size_t columns) {
  std::size_t i = 0;
  while (i < text.size()) {
    const Shown c = first_character(text.substr(i));
    if (c.columns > columns) break;
    columns -= c.columns;
    i += c.bytes;
  }
  return i;
}

// The length of the first line: up to the last space that fits, or a cut word.
std::size_t line_length(std::string_view text, std::size_t width) {
  const std::size_t fits = std::max(bytes_of(text, width), first_character(text).bytes);
  if (fits == text.size()) return fits;
  const std::size_t space = text.substr(0, fits + 1).rfind(' ');
  const bool splits = space != std::string_view::npos && space > text.find_first_not_of(' ');
  return splits ? space : fits;
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
  std::size_t columns = 0;
  while (!text.empty()) {
    const Shown c = first_character(text);
    columns += c.columns;
    text.remove_prefix(c.bytes);
  }
  return columns;
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

std::string padded_right(std::string_view text, std::size_t width) {
  const std::size_t shown = shown_width(text);
  return std::string(text) + std::string(width > shown ? width - shown : 0, ' ');
}

std::string padded_left(std::string_view text, std::size_t width) {
  const std::size_t shown = shown_width(text);
  return std::string(width > shown ? width - shown : 0, ' ') + std::string(text);
}

std::string repeated(std::string_view unit, std::size_t n) {
  std::string result;
  for (; n > 0; --n) result += unit;
  return result;
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    longest = std::max(longest, shown_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

}  // namespace parley::document
