// Resolve: what a scenario leaves to its playbook, its file's name and our defaults is filled in,
// so that the model finds terms that are complete.
#pragma once

#include <vector>

#include "parley/terms/scenario.hpp"

namespace parley::scenario {

void resolve(Scenario& s);
void resolve(Playbook& p);

/// Tiers by score. Until then entry i is that of the file.
void put_in_order(Scenario& s);
void put_in_order(Playbook& p);

/// "offers/counter.toml" is called "counter".
std::string stem(const std::string& path);

}  // namespace parley::scenario
