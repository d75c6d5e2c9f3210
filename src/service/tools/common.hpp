// What several tools take and give in the same form.
#pragma once

#include <string>
#include <vector>

#include "parley/scenario/rules/missing_facts.hpp"
#include "service/tools/figures.hpp"
#include "service/tools/tool.hpp"

namespace parley::service {

/// The arguments that tools about offers share.
Argument offers_argument();
Argument which_argument();
Argument offer_argument();
Argument against_argument();
Argument set_argument();

/// What an operation takes of them, and of others that have the name of its own input.
app::Request::Values values_of(const Call& call, const std::vector<const char*>& names);

/// One offer as it stands on the shelf; empty where it has an error (which is not told).
std::optional<Scenario> scenario_of(Call& call, const std::string& name);

/// An element of `list` that says what a member of that name holds; null without one.
const Json* element_with(const Json& list, const char* key, const Json& value);

}  // namespace parley::service
