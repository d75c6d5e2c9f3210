// Resources: what an assistant may look up instead of guessing. All of it is the program's own.
//
//   parley://keys, parley://figures, parley://errors (each also by part: parley://errors/V003),
//   parley://starter.toml, parley://playbooks/NAME.toml
#pragma once

#include "service/protocol/catalogue.hpp"

namespace parley::service {

std::vector<ResourceEntry> all_resources();
std::vector<ResourceFamily> all_families();

}  // namespace parley::service
