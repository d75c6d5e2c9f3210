// Text: UTF-8, a character at a time, and the few questions that every reader and writer asks.
//
// A text is bytes; what is read is strict: no surrogate, no longer spelling than needed, nothing
// past U+10FFFF. No text of a person reaches a screen with its control characters raw: visible()
// writes them as TOML would, so that they can be seen and mended.
//
//   visible("a\x1b[31m") == "a\\u001B[31m"
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace parley {

struct Character {
  char32_t code = 0;
  std::size_t bytes = 0;  ///< 0: no character begins there
};

/// The character that begins at byte `at` of a text, at < text.size().
Character character_at(std::string_view text, std::size_t at = 0);

/// A byte of a character that is not its first.
constexpr bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// How many characters a text shows, of which some may take no column or two.
std::size_t characters(std::string_view text);

/// The largest byte not after `at` at which a character begins, so that a cut splits none.
std::size_t cut_before(std::string_view text, std::size_t at);

/// What a terminal obeys rather than shows: C0, DEL, C1, and marks that turn the direction round.
constexpr bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}
bool has_control(std::string_view text);

/// With every control character as TOML spells it, "\t", "\u001B", and every byte that is no
/// character as "\xFF".
std::string visible(std::string_view text);

/// The same of a text of several lines, whose ends stay.
std::string visible_lines(std::string_view text);

/// With a space in place of each of them: for what is laid out in one line.
std::string on_one_line(std::string_view text);

/// Without the blanks at both ends.
constexpr std::string_view trimmed(std::string_view text, std::string_view blanks = " \t") {
  const std::size_t from = text.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char lowered(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }
/// Letters of ASCII alone; keys and words of a file have no others.
std::string lowered(std::string_view text);

/// FNV-1a: stable, spread, and no secret.
std::uint64_t hash_of(std::string_view text);

}  // namespace parley
