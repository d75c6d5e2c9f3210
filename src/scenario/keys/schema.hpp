// Schema: the flat table of keys as a tree, to look names up while a file is walked.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/keys/keys.hpp"

namespace parley::scenario {

struct SchemaNode {
  std::string name;          ///< of the key; empty for an entry of a list
  const Key* key = nullptr;  ///< null at the root only
  std::vector<const SchemaNode*> children;
  std::vector<const SchemaNode*> required;  ///< of the children
  std::vector<const SchemaNode*> slots;     ///< of a list of fixed length, a pair say
  const SchemaNode* entry = nullptr;        ///< of a list
  const SchemaNode* any = nullptr;          ///< of a table whose keys are free
  std::vector<Rivals> rivals;
  std::vector<Belongs> dependents;

  const SchemaNode* child(std::string_view called) const;
  std::string_view path() const { return key == nullptr ? std::string_view() : key->path; }
};

class Schema {
 public:
  explicit Schema(const std::vector<Key>& keys);
  Schema(const Schema&) = delete;
  Schema& operator=(const Schema&) = delete;

  const SchemaNode& root() const { return nodes_.front(); }
  /// The node of "offer.grants[0].ownership" (indices of any size); null where there is none.
  const SchemaNode* find(std::string_view path) const;

 private:
  SchemaNode& place_of(std::string_view path);

  std::deque<SchemaNode> nodes_;  // a deque: nodes point to one another
};

const Schema& scenario_schema();
const Schema& playbook_schema();

}  // namespace parley::scenario
