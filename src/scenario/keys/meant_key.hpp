// What a person may have meant by a key that is not known: another spelling, another word for it,
// another table; or something that a scenario cannot say, with the nearest way to write it.
#pragma once

#include <string>
#include <string_view>

#include "scenario/keys/schema.hpp"

namespace parley::scenario {

struct MeantKey {
  const SchemaNode* key = nullptr;  ///< in the same table; null where it is none of those
  bool by_capitals = false;         ///< it is that key but for capitals, blanks or dashes
  std::string help;                 ///< empty: nobody can tell
};

MeantKey meant_key(std::string_view word, const SchemaNode& table, const SchemaNode& root);

}  // namespace parley::scenario
