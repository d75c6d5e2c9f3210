// Codes: every diagnostic that reading can give, in one catalogue.
//
// E: it cannot be read. T: a tax table that makes no sense. V: it contradicts itself. W: it can be
// computed, but perhaps not as it is meant. A code never changes its meaning. docs/errors.md is
// made from this table and from tests/errors, which holds a file for each code that shows it.
#pragma once

#include <span>
#include <string_view>

namespace parley::scenario {

struct Code {
  std::string_view id;       ///< "V003"
  std::string_view title;    ///< "a cliff longer than the term"
  std::string_view meaning;  ///< one or two sentences: why it is refused, and what to do
};

/// By id: E, T, V, W.
std::span<const Code> all_codes();

}  // namespace parley::scenario
