#include "document/markup.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace parley::document {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// What stands for one character; empty where it stands for itself.
std::string_view entity(char32_t c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
    case '\n':
      return " ";
    default:
      return is_control(c) ? kReplacement : std::string_view();
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    const std::size_t bytes = std::max<std::size_t>(c.bytes, 1);
    const std::string_view instead = c.bytes == 0 ? kReplacement : entity(c.code);
    result += instead.empty() ? text.substr(at, bytes) : instead;
    at += bytes;
  }
  return result;
}

}  // namespace parley::document
