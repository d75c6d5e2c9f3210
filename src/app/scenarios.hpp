// The scenarios of a command line: read, told what is wrong with them, handed on.
//
// Errors and warnings go to world.err, each once. A file with an error is not handed on; after the
// last file the run stops with the status that the errors ask for.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/options/options.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::cli {

/// One by one, so that memory does not grow with their number. --set counts where the verb has it.
void for_each_scenario(const std::vector<std::string>& paths, const Call& call, World& world,
                       const std::function<void(Scenario&&)>& use);

/// All of them, or a Stop.
std::vector<Scenario> read_scenarios(const std::vector<std::string>& paths, const Call& call,
                                     World& world);
/// As the files say, without --set; says only what is wrong, the warnings come with the changed
/// ones.
std::vector<Scenario> read_as_filed(const std::vector<std::string>& paths, World& world);
Scenario read_scenario_file(const std::string& path, const Call& call, World& world);

}  // namespace parley::cli
