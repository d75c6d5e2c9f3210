// The verbs of the program: the operations of app, and the few that are the command line's own.
#pragma once

#include <string_view>
#include <vector>

#include "cli/verb.hpp"

namespace parley::cli {

/// In the order in which help shows them. The operations must outlive them.
std::vector<Verb> verbs_of(const std::vector<app::Operation>& operations);

/// Those of a world.
std::vector<Verb> verbs_of(const World& world);

/// Null where there is none of that name.
const Verb* find_verb(const std::vector<Verb>& verbs, std::string_view name);

}  // namespace parley::cli
