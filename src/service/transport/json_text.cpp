#include "service/transport/json_text.hpp"

#include <algorithm>

namespace parley::service {
namespace {

// How deep brackets go, those inside strings aside.
int depth_of(std::string_view text) {
  int depth = 0;
  int deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return deepest;
}

}  // namespace

ReadJson read_json_text(std::string_view text) {
  if (depth_of(text) > kDeepest) return {std::nullopt, "is nested deeper than 64 levels"};
  Json value = Json::parse(text, nullptr, false);
  if (value.is_discarded()) return {std::nullopt, "is not valid JSON"};
  return {std::move(value), {}};
}

std::string one_line(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace parley::service
