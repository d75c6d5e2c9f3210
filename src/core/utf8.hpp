// UTF-8: a character written as its bytes (RFC 3629). What reads them is core/text.hpp.
#pragma once

#include <cstdint>
#include <string>

namespace parley {

/// The one to four bytes of a code point below 0x110000.
inline std::string utf8(std::uint32_t code) {
  const auto rest = [&](unsigned shift) {
    return static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
  };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0U | (code >> 6U)), rest(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0U | (code >> 12U)), rest(6), rest(0)};
  return {static_cast<char>(0xF0U | (code >> 18U)), rest(12), rest(6), rest(0)};
}

}  // namespace parley
