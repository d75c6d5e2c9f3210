#include "scenario/toml/node.hpp"

#include <algorithm>

namespace parley::scenario {

const Node* Node::find(std::string_view name) const {
  if (!is_table()) return nullptr;
  const auto found =
      std::find_if(children.begin(), children.end(), [&](const Node& n) { return n.key == name; });
  return found == children.end() ? nullptr : &*found;
}

Node* Node::find(std::string_view name) {
  return const_cast<Node*>(static_cast<const Node*>(this)->find(name));
}

std::string_view name(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::table:
      return "a table";
    case Node::Kind::array:
      return "a list";
    case Node::Kind::string:
      return "a string";
    case Node::Kind::integer:
      return "a whole number";
    case Node::Kind::floating:
      return "a number";
    case Node::Kind::boolean:
      return "true or false";
    case Node::Kind::date:
      return "a date";
    case Node::Kind::other:
      return "a time";
  }
  return {};
}

}  // namespace parley::scenario
