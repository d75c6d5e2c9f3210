// An operation of app, bound to a command line: its surroundings are the world's, its answer goes
// to the world's streams.
#pragma once

#include "cli/verb.hpp"

namespace parley::cli {

Status run_operation(const app::Operation& operation, const Request& request, World& world);

}  // namespace parley::cli
