// The program: a command line and a world in, an exit status out.
#pragma once

#include <string>
#include <vector>

#include "cli/verb.hpp"
#include "cli/world.hpp"

namespace parley::cli {

/// Runs the words after the program's name. Never throws; what went wrong is on world.err.
int run(std::vector<std::string> words, World& world);

/// A verb that does not exist, with the nearest one that does.
Stop unknown_verb(const std::vector<Verb>& verbs, const std::string& name);

}  // namespace parley::cli
