// What several tools take and give in the same form.
#pragma once

#include <string>
#include <vector>

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

}  // namespace parley::service
