#include "files/plain_characters.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace parley::files {
namespace {

struct Replacement {
  char32_t first;
  char32_t last;
  const char* by;
};

// Everything else stays as it is.
constexpr std::array kReplacements{
    Replacement{0x00, 0x08, ""},        Replacement{0x09, 0x0D, " "},
    Replacement{0x0E, 0x1F, ""},        Replacement{0x7F, 0x84, ""},
    Replacement{0x85, 0x85, " "},       Replacement{0x86, 0x9F, ""},
    Replacement{0xA0, 0xA0, " "},       Replacement{0xAD, 0xAD, ""},
    Replacement{0x1680, 0x1680, " "},   Replacement{0x2000, 0x200A, " "},
    Replacement{0x200B, 0x200F, ""},    Replacement{0x2010, 0x2011, "-"},
    Replacement{0x2028, 0x2029, " "},   Replacement{0x202A, 0x202E, ""},
    Replacement{0x202F, 0x202F, " "},   Replacement{0x205F, 0x205F, " "},
    Replacement{0x2060, 0x2064, ""},    Replacement{0x3000, 0x3000, " "},
    Replacement{0xFB00, 0xFB00, "ff"},  Replacement{0xFB01, 0xFB01, "fi"},
    Replacement{0xFB02, 0xFB02, "fl"},  Replacement{0xFB03, 0xFB03, "ffi"},
    Replacement{0xFB04, 0xFB04, "ffl"}, Replacement{0xFB05, 0xFB06, "st"},
    Replacement{0xFEFF, 0xFEFF, ""},
};

const char* replacement(char32_t code) {
  const auto* found = std::find_if(kReplacements.begin(), kReplacements.end(),
                                   [&](const Replacement& r) { return code <= r.last; });
  return found != kReplacements.end() && code >= found->first ? found->by : nullptr;
}

}  // namespace

std::string plain_characters(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.bytes == 0) {
      plain += "\uFFFD";
    } else if (const char* by = replacement(c.code)) {
      plain += by;
    } else {
      plain += text.substr(at, c.bytes);
    }
    at += std::max<std::size_t>(c.bytes, 1);
  }
  return plain;
}

bool starts_lower(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

}  // namespace parley::files
