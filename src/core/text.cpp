#include "core/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace parley {
namespace {

constexpr char32_t kLastCode = 0x10FFFF;

// The least code that needs so many bytes.
constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};

std::size_t length_by(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xC0) return 0;
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 0;
}

std::string escape(char32_t code) {
  switch (code) {
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    default:
      return fmt::format("\\u{:04X}", static_cast<std::uint32_t>(code));
  }
}

// Nothing but the visible characters of ASCII, as most texts are.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

// The text with each control character and each byte that is no character replaced.
template <class Replace>
std::string without_controls(std::string_view text, Replace replacement) {
  if (is_plain(text)) return std::string(text);
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.bytes == 0 || is_control(c.code)) {
      shown += replacement(c, text[at]);
    } else {
      shown += text.substr(at, c.bytes);
    }
    at += std::max<std::size_t>(c.bytes, 1);
  }
  return shown;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t length = length_by(first);
  if (length == 1) return {first, 1};
  if (length == 0 || length > text.size() - at) return {};
  char32_t code = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (!continues_character(text[at + i])) return {};
    code = code << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  return code < kLeast[length] || code > kLastCode || surrogate ? Character{}
                                                                : Character{code, length};
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); }));
}

std::size_t cut_before(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  for (int i = 0; i < 3 && at > 0 && continues_character(text[at]); ++i) --at;
  return at;
}

bool has_control(std::string_view text) {
  if (is_plain(text)) return false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.bytes > 0 && is_control(c.code)) return true;
    at += std::max<std::size_t>(c.bytes, 1);
  }
  return false;
}

std::string visible(std::string_view text) {
  return without_controls(text, [](const Character& c, char byte) {
    return c.bytes > 0 ? escape(c.code)
                       : fmt::format("\\x{:02X}", static_cast<unsigned char>(byte));
  });
}

std::string visible_lines(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    shown += visible(text.substr(0, end));
    if (end == std::string_view::npos) break;
    shown += '\n';
    text.remove_prefix(end + 1);
  }
  return shown;
}

std::string on_one_line(std::string_view text) {
  return without_controls(text, [](const Character&, char) { return ' '; });
}

std::string lowered(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = lowered(c);
  return small;
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t h = 14695981039346656037U;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return h;
}

}  // namespace parley
