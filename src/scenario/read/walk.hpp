// Walk: a tree of nodes against the table of keys.
//
// Reports what is unknown, of the wrong type, out of range, missing or said beside its rival, and
// puts every value where its key says. Each key that was said is noted with its place.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/terms/provenance.hpp"
#include "scenario/keys/key_table.hpp"
#include "scenario/keys/schema.hpp"
#include "scenario/toml/node.hpp"

namespace parley::scenario {

/// What a walk looks for. A part of a scenario (a file that others extend, lines left out) is not
/// asked for what is missing.
enum class Extent { whole, part };

class Walk {
 public:
  Walk(Put put, Extent extent) : put_(std::move(put)), extent_(extent) {}

  /// An empty `put` only looks for faults. An entry of a list that does not read leaves its place
  /// in the terms empty: entry i of the terms is entry i of the file.
  void table(const Node& node, const SchemaNode& schema);

  std::vector<Diagnostic> faults;
  std::vector<std::string> faulty;  ///< the keys that have one of their own, as paths
  Provenance provenance;

 private:
  void member(const Node& node, const SchemaNode& schema, std::size_t table_length);
  std::string path_of(std::string_view name) const;
  void fault(Diagnostic d, std::string path);
  // Whether it reads, whatever its own members do.
  bool value(const Node& node, const SchemaNode& schema);
  bool list(const Node& node, const SchemaNode& schema);
  bool pair(const Node& node, const SchemaNode& schema);
  bool single(const Node& node, const SchemaNode& schema);
  void entry(const Node& node, const SchemaNode& schema, std::size_t index);
  void set(const Node& node, const SchemaNode& schema);
  void unknown(const Node& node, const Node& parent, const SchemaNode& table);
  void missing(const Node& table, const SchemaNode& schema);
  void rivals(const Node& table, const SchemaNode& schema);
  void dependents(const Node& table, const SchemaNode& schema);

  Put put_;
  const SchemaNode* root_ = nullptr;
  Extent extent_;
  std::string path_;  // of the node at hand: "offer.grants[0].ownership"
};

}  // namespace parley::scenario
