// Options: a command line against a verb's inputs. The only home of program_options.
#pragma once

#include <string>
#include <vector>

#include "cli/verb.hpp"

namespace parley::cli {

/// The words after the verb's name. Stop (usage) with the nearest option where one is unknown. The
/// verb must outlive it.
Request parse_request(const Verb& verb, std::vector<std::string> words);

/// --format, else what the extension of --output says, else the verb's first.
std::string format_of(const Request& request);

}  // namespace parley::cli
