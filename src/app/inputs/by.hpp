// The option --by of the verbs that show a ledger or a schedule.
#pragma once

#include "parley/app/request.hpp"
#include "report/views/project/project.hpp"

namespace parley::app {

Input by_input(std::vector<std::string_view> choices);
report::By by_of(const Request& request);

}  // namespace parley::app
