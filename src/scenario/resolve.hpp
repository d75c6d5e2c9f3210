// Resolve: what a scenario leaves to its playbook, its file's name and our defaults is filled in, so that
// the model finds terms that are complete.
#pragma once

#include "parley/terms/scenario.hpp"

namespace parley {

void resolve(Scenario& s);
void resolve(Playbook& p);

/// "offers/counter.toml" is called "counter".
std::string stem(const std::string& path);

}  // namespace parley
