#include "scenario/keys/schema.hpp"

#include <algorithm>

namespace parley::scenario {
namespace {

// The next step of a path: "offer", "[]", "[0]", "*"; taken off its front.
std::string_view next_step(std::string_view& path) {
  if (path.starts_with('.')) path.remove_prefix(1);
  const std::size_t end = path.starts_with('[') ? path.find(']') + 1 : path.find_first_of(".[");
  const std::string_view step = path.substr(0, end);
  path = end == std::string_view::npos ? std::string_view() : path.substr(end);
  return step;
}

}  // namespace

const SchemaNode* SchemaNode::child(std::string_view called) const {
  for (const SchemaNode* c : children) {
    if (c->name == called) return c;
  }
  return any;
}

Schema::Schema(const std::vector<Key>& keys) {
  nodes_.emplace_back();
  for (const Key& key : keys) {
    SchemaNode& node = place_of(key.path);
    node.key = &key;
    const std::string_view path = key.path;
    const auto dot = path.rfind('.');
    if (key.required) {
      SchemaNode& parent =
          dot == std::string_view::npos ? nodes_.front() : place_of(path.substr(0, dot));
      parent.required.push_back(&node);
    }
  }
  for (const Rivals& r : rival_keys()) {
    if (find(r.table) != nullptr) place_of(r.table).rivals.push_back(r);
  }
  for (const Belongs& b : dependent_keys()) {
    if (find(b.table) != nullptr) place_of(b.table).dependents.push_back(b);
  }
}

SchemaNode& Schema::place_of(std::string_view path) {
  SchemaNode* at = &nodes_.front();
  while (!path.empty()) {
    const std::string_view step = next_step(path);
    const SchemaNode* next = nullptr;
    if (step == "[]") {
      if (at->entry == nullptr) at->entry = &nodes_.emplace_back();
      next = at->entry;
    } else if (step == "*") {
      if (at->any == nullptr) at->any = &nodes_.emplace_back();
      next = at->any;
    } else if (step.starts_with('[')) {
      const auto index = static_cast<std::size_t>(step[1] - '0');
      while (at->slots.size() <= index) at->slots.push_back(&nodes_.emplace_back());
      next = at->slots[index];
    } else {
      const auto found = std::find_if(at->children.begin(), at->children.end(),
                                      [&](const SchemaNode* c) { return c->name == step; });
      if (found == at->children.end()) {
        SchemaNode& made = nodes_.emplace_back();
        made.name = step;
        at->children.push_back(&made);
        next = &made;
      } else {
        next = *found;
      }
    }
    at = const_cast<SchemaNode*>(next);  // our own, in nodes_
  }
  return *at;
}

const SchemaNode* Schema::find(std::string_view path) const {
  const SchemaNode* at = &root();
  while (at != nullptr && !path.empty()) {
    const std::string_view step = next_step(path);
    at = step.starts_with('[') ? at->entry : at->child(step);
  }
  return at;
}

const Schema& scenario_schema() {
  static const Schema schema(scenario_keys());
  return schema;
}

const Schema& playbook_schema() {
  static const Schema schema(playbook_keys());
  return schema;
}

}  // namespace parley::scenario
