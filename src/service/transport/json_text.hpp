// JSON texts of strangers: read with a limit to their nesting, and only in UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/json.hpp"

namespace parley::service {

using report::Json;

/// A message nests its schemas and arguments nowhere near as deep.
inline constexpr int kDeepest = 64;

struct ReadJson {
  std::optional<Json> value;
  std::string fault;  ///< "is not valid JSON", "is nested deeper than 64 levels"
};

ReadJson read_json_text(std::string_view text);

/// One line, without an end; bytes that are not UTF-8 are replaced.
std::string one_line(const Json& value);

}  // namespace parley::service
