// Merge: a file over the one that it extends. Tables merge key by key, deep; everything else
// replaces. Saying a key removes an inherited rival of it. Every node keeps the place, and so the
// file, it came from.
#pragma once

#include "scenario/keys/schema.hpp"
#include "scenario/toml/node.hpp"

namespace parley::scenario {

/// `over` on top of `base`.
void merge(Node& base, Node over, const SchemaNode& schema);

/// Removes from a table what cannot stand beside `key`.
void remove_rivals_of(Node& table, const SchemaNode& schema, std::string_view key);

}  // namespace parley::scenario
