// A text as TOML writes it.
#pragma once

#include <string>
#include <string_view>

#include "core/text.hpp"

namespace parley::scenario {

/// In quotes; quotes and backslashes escaped, control characters made visible.
inline std::string toml_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : visible(text)) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace parley::scenario
