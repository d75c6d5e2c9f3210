// Prompts: what a person can pick from a menu. Fixed texts of the program with the names that the
// person gave; nothing of a letter or an offer is in them.
#pragma once

#include "parley/app/surroundings.hpp"
#include "service/protocol/catalogue.hpp"

namespace parley::service {

/// `program` is where the objections of a rehearsal stand; it must outlive the prompts.
std::vector<PromptEntry> all_prompts(const app::Surroundings& program);

}  // namespace parley::service
