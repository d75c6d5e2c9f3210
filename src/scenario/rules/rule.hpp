// Rule: what must hold between keys, with the keys that it looks at.
//
//   {"cliff_months months", cliff_within_term}
//
// A rule is silent where one of its keys is faulty itself: it would only repeat that fault in other
// words. A fault elsewhere, in the same table or the same list even, hides nothing.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include "scenario/rules/findings.hpp"

namespace parley::scenario {

template <class... Of>
struct Rule {
  std::string_view keys;  ///< as Findings::sound takes them
  void (*check)(Of...);
};

/// Each rule of a list about `of`, its keys being those of `table`.
template <class... Of, std::size_t N>
void apply(const Rule<Of...> (&rules)[N], std::string_view table, const Findings& found,
           std::type_identity_t<Of>... of) {
  for (const Rule<Of...>& rule : rules) {
    if (found.sound(rule.keys, table)) rule.check(of...);
  }
}

}  // namespace parley::scenario
