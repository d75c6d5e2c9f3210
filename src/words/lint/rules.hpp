// The rules of the linter: each looks at a draft and says where its fault stands.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "words/lint/draft.hpp"

namespace parley::words {

/// The words that rules look for: those of templates/lint/vocabulary.md, and each rule's own.
using WordLists = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Spot {
  Stretch where;
  const Fact* nearest = nullptr;  ///< the fact that the draft may have meant
  const Fact* hidden = nullptr;   ///< the private fact that it says
  std::string_view told = {};     ///< how the draft itself calls it: "your pay today"
};

struct LintContext {
  const Draft& draft;
  const Facts& facts;
  const WordLists& words;

  const std::vector<std::string>& list(std::string_view name) const;
};

/// An amount of dollars, or a bare number of thousands.
bool is_money(const NumberInText& f);

struct LintRule {
  std::string_view id;
  std::vector<Spot> (*look)(const LintContext&);
};

/// In the order of docs/words.md. A figure that an earlier rule has found is not found again as no
/// fact.
const std::vector<LintRule>& all_lint_rules();

}  // namespace parley::words
