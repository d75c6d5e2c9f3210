// What a draft asks for: its levers, and the figures that stand with each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "words/lint/rules.hpp"

namespace parley::words {

struct Ask {
  std::string what;  ///< a lever's name, or the word of another ask ("relocation")
  Stretch where;
};

/// Everything that is asked for, as it stands, also several times.
std::vector<Ask> asks_of(const LintContext& c);

/// The lever whose word stands nearest to a figure in its sentence; empty where there is none.
std::string lever_of_figure(const LintContext& c, const Sentence& s, const NumberInText& f);

}  // namespace parley::words
