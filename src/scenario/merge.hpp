// Merge: a file over the one that it extends. Tables merge key by key, deep; everything else replaces.
// Saying a key removes an inherited rival of it. Every node keeps the place, and so the file, it came from.
#pragma once

#include "scenario/node.hpp"
#include "scenario/schema.hpp"

namespace parley {

/// `over` on top of `base`.
void merge(Node& base, Node over, const SchemaNode& schema);

}  // namespace parley
