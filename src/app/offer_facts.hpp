// The facts of the offer that a command is about, by its plan against the others that it names.
#pragma once

#include <string>
#include <vector>

#include "cli/options/options.hpp"
#include "cli/world.hpp"
#include "parley/words/facts/facts.hpp"

namespace parley::cli {

/// Reads the offer and every --against, plans, and gathers the facts.
words::Facts offer_facts(const std::string& offer, const Call& call, World& world);

Option against_option();

}  // namespace parley::cli
