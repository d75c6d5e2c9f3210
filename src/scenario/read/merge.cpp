#include "scenario/read/merge.hpp"

#include <algorithm>
#include <utility>

namespace parley::scenario {
namespace {

void remove(Node& table, std::string_view key) {
  std::erase_if(table.children, [&](const Node& n) { return n.key == key; });
}

// What `over` says removes the rivals that only `base` says.
void remove_rivals(Node& base, const Node& over, const SchemaNode& schema) {
  for (const Rivals& r : schema.rivals) {
    const bool one = over.find(r.one) != nullptr;
    const bool other = over.find(r.other) != nullptr;
    if (one && !other) remove(base, r.other);
    if (other && !one) remove(base, r.one);
  }
}

}  // namespace

void remove_rivals_of(Node& table, const SchemaNode& schema, std::string_view key) {
  for (const Rivals& r : schema.rivals) {
    if (r.one == key) remove(table, r.other);
    if (r.other == key) remove(table, r.one);
  }
}

void merge(Node& base, Node over, const SchemaNode& schema) {
  if (!schema.rivals.empty()) remove_rivals(base, over, schema);
  base.place = over.place;
  base.key_place = over.key_place;
  for (Node& said : over.children) {
    Node* inherited = base.find(said.key);
    if (inherited == nullptr) {
      base.children.push_back(std::move(said));
      continue;
    }
    static const SchemaNode unknown;
    const SchemaNode* known = schema.child(said.key);
    if (inherited->is_table() && said.is_table()) {
      merge(*inherited, std::move(said), known == nullptr ? unknown : *known);
    } else {
      *inherited = std::move(said);
    }
  }
}

}  // namespace parley::scenario
