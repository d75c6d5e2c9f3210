// The verbs of the program. To add one: write src/cli/verb_NAME.cpp with `Verb NAME_verb()`, and
// name it twice in verbs.cpp, once to declare it and once in its place in the table.
#pragma once

#include <string_view>
#include <vector>

#include "cli/verb.hpp"

namespace parley::cli {

/// In the order in which help shows them.
const std::vector<Verb>& all_verbs();

/// Null where there is none of that name.
const Verb* find_verb(std::string_view name);

}  // namespace parley::cli
