// Node: a value of a file, with its place and that of its key.
//
// Our own small tree, made from toml++ in toml_tree.cpp and nowhere else: it keeps places when
// files are merged, and numbers as they were typed. The keys of a table are in no order that means
// anything.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/core/source.hpp"

namespace parley::scenario {

struct Node {
  enum class Kind : std::uint8_t { table, array, string, integer, floating, boolean, date, other };

  /// How a table or list came to be, which decides what may be added to it while a text is read.
  enum class Origin : std::uint8_t { header, implied, list_of_tables, value };

  Kind kind = Kind::table;
  Origin origin = Origin::header;
  std::string key;  ///< in a table; empty in an array
  Place key_place;
  Place place;               ///< of the value; of its header for a table
  std::string text;          ///< a string's content; a number or date as it was typed
  std::int64_t integer = 0;  ///< also 0 or 1 of a boolean
  std::vector<Node> children;

  bool is_table() const { return kind == Kind::table; }
  bool is_array() const { return kind == Kind::array; }
  /// Null where a table has no such key.
  const Node* find(std::string_view name) const;
  Node* find(std::string_view name);
};

/// "a string", "a whole number", ...: for sentences.
std::string_view name(Node::Kind kind);

struct Tree {
  Node root;
  std::vector<Diagnostic> faults;
  bool complete = true;  ///< false where lines were left out to find more faults in the rest
};

inline constexpr int kDeepestTree = 100;  ///< tables in tables, lists in lists

/// Never throws, whatever the text is. The places point into `file`.
Tree parse_toml(const SourceFile& file);

}  // namespace parley::scenario
