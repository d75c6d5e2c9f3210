// Facts: the registry that documents are filled from.
//
// Each fact stands here once, under its id. Templates see it through scopes: the root scope names
// facts, flags (true by being there) and lists; each item of a list is a scope of its own, looked
// up before the ones around it. A flag is_... speaks of the innermost item alone.
//
//   {{#changes}}{{lever}}: {{offered}} to {{ask}}{{/changes}}
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "words/facts/fact.hpp"

namespace parley::words {

struct FactScope {
  std::map<std::string, std::string, std::less<>> facts;  ///< name in a template -> id of the fact
  std::set<std::string, std::less<>> flags;
  std::map<std::string, std::vector<FactScope>, std::less<>> lists;
};

class Facts {
 public:
  /// Registers the fact; one with the same id is kept, and must say the same (logic_error
  /// otherwise).
  const Fact& add(Fact fact);
  /// Registers it and names it in a scope.
  void put(FactScope& scope, std::string_view name, Fact fact);
  /// Registers it and names it by its id in the root scope.
  void put(Fact fact);

  const Fact* find(std::string_view id) const;
  const std::map<std::string, Fact, std::less<>>& all() const { return facts_; }

  FactScope root;

 private:
  std::map<std::string, Fact, std::less<>> facts_;
};

}  // namespace parley::words
