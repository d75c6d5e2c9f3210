// Lint: what is wrong with a person's own draft, held against the facts of a scenario.
//
// Each rule is a file of templates/lint: why it matters, the words it looks for, and a better
// wording that is filled from the scenario's facts. Nothing is sent anywhere and the draft is never
// changed.
//
//   "My model reached 92% F1." is model-metric; better: "I delivered $2.8M in ARR with vector
//   search."
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "words/facts/facts.hpp"
#include "words/templates/templates.hpp"

namespace parley::words {

struct Finding {
  std::string rule;  ///< "model-metric"
  Place place;       ///< in the draft
  std::string text;  ///< what stands there
  std::string why;
  std::string better;
};

struct LintResult {
  std::vector<Finding> findings;           ///< by place
  std::vector<Diagnostic> faults;          ///< of the rule files; then nothing was looked for
  std::shared_ptr<const Sources> sources;  ///< keeps the places of the faults alive
};

/// The ids of all rules, in the order in which docs/words.md explains them.
const std::vector<std::string_view>& lint_rules();

/// `draft` must outlive the places.
LintResult lint(const SourceFile& draft, const Facts& facts, TemplateSet& templates);

}  // namespace parley::words
