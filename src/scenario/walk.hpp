// Walk: a tree of nodes against the table of keys.
//
// Reports what is unknown, of the wrong type, out of range, missing or said beside its rival, and puts
// every value where its key says. Each key that was said is noted with its place.
#pragma once

#include <string>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/terms/provenance.hpp"
#include "scenario/node.hpp"
#include "scenario/schema.hpp"

namespace parley {

/// What a walk looks for. A part of a scenario (a file that others extend, lines left out) is not
/// asked for what is missing.
enum class Extent { whole, part };

class Walk {
 public:
  Walk(void* terms, Extent extent) : terms_(terms), extent_(extent) {}

  /// A null `terms` only looks for faults.
  void table(const Node& node, const SchemaNode& schema);

  std::vector<Diagnostic> faults;
  std::vector<std::string> faulty;  ///< the paths that have one
  Provenance provenance;

 private:
  void member(const Node& node, const SchemaNode& schema, std::size_t table_length);
  void fault(Diagnostic d);
  void value(const Node& node, const SchemaNode& schema);
  void list(const Node& node, const SchemaNode& schema);
  void pair(const Node& node, const SchemaNode& schema);
  void entry(const Node& node, const SchemaNode& schema, std::size_t index);
  void set(const Node& node, const SchemaNode& schema);
  void unknown(const Node& node, const SchemaNode& table);
  void missing(const Node& table, const SchemaNode& schema);
  void rivals(const Node& table, const SchemaNode& schema);
  void dependents(const Node& table, const SchemaNode& schema);

  void* terms_;
  Extent extent_;
  std::string path_;  // of the node at hand: "offer.grants[0].ownership"
};

}  // namespace parley
