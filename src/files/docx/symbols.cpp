#include "files/docx/symbols.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "core/utf8.hpp"

namespace parley::files::docx {
namespace {

using Code = unsigned;
using Named = std::pair<Code, const char*>;

constexpr std::array<Named, 9> kSigns{{{0xFE, "☒"},
                                       {0xFD, "☒"},
                                       {0xFC, "✓"},
                                       {0x52, "☑"},
                                       {0xA8, "☐"},
                                       {0x6F, "☐"},
                                       {0xA3, "☐"},
                                       {0x2D, "-"},
                                       {0xD8, "•"}}};

// The font "Symbol" has the figures and most of the signs of ASCII in their places; these are not
// there, or other signs.
constexpr std::array<Named, 14> kOfSymbol{{{0x2D, "-"},
                                           {0x2A, "*"},
                                           {0xA0, "€"},
                                           {0xA3, "≤"},
                                           {0xA4, "/"},
                                           {0xAE, "→"},
                                           {0xB1, "±"},
                                           {0xB3, "≥"},
                                           {0xB4, "×"},
                                           {0xB7, "•"},
                                           {0xBB, "≈"},
                                           {0xD2, "®"},
                                           {0xD3, "©"},
                                           {0xD4, "™"}}};
constexpr std::string_view kAsInAscii = " !#%&()+,./0123456789:;<=>?[]_{|}";

template <class Table>
const char* found(const Table& table, Code code) {
  for (const auto& [known, text] : table) {
    if (known == code) return text;
  }
  return nullptr;
}

bool is_surrogate(Code c) { return c >= 0xD800 && c < 0xE000; }

// Symbol fonts have their signs at F000 to F0FF, or without the F0.
bool is_of_sign_font(std::string_view font, Code code) {
  return (code >= 0xF000 && code <= 0xF0FF) || font.find("dings") != std::string_view::npos;
}

}  // namespace

std::string symbol(std::string_view font, std::string_view code) {
  Code c = 0;
  const auto [end, fault] = std::from_chars(code.data(), code.data() + code.size(), c, 16);
  if (fault != std::errc() || end != code.data() + code.size() || c > 0xFFFF) return "•";
  const Code in_font = c & 0xFFU;
  if (font == "Symbol") {
    if (const char* text = found(kOfSymbol, in_font)) return text;
    const bool ascii =
        in_font < 0x80 && kAsInAscii.find(static_cast<char>(in_font)) != std::string_view::npos;
    return ascii ? std::string(1, static_cast<char>(in_font)) : "•";
  }
  if (is_of_sign_font(font, c)) {
    const char* text = found(kSigns, in_font);
    return text != nullptr ? text : "•";
  }
  const bool shown = c >= 0x20 && !is_surrogate(c) && c < 0xE000;  // a letter of a plain font
  return shown ? utf8(c) : "•";
}

}  // namespace parley::files::docx
