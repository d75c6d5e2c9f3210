// The option --by of the verbs that show a ledger or a schedule.
#pragma once

#include "cli/options/options.hpp"
#include "report/views/project/project.hpp"

namespace parley::cli {

Option by_option(std::vector<std::string_view> choices);
report::By by_of(const Call& call);

}  // namespace parley::cli
