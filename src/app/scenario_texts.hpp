// Many scenarios to text, on several threads: what is written and what is told are the same bytes,
// in the order of the files, for any number of threads.
//
// A thread takes the next few files, reads them and makes their texts, and waits for its turn to
// hand them out; so memory holds a few files a thread, however many there are.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "parley/app/answer.hpp"
#include "parley/app/request.hpp"
#include "parley/app/surroundings.hpp"
#include "parley/scenario/read/reader.hpp"

namespace parley::app {

/// --threads.
Input threads_input();

/// The text of a scenario. It may find faults of its own, which it adds to the file's, and takes
/// the scenario away where they are errors.
using TextOf = std::function<std::string(scenario::ReadResult&)>;

/// `make` runs on many threads at once. Errors and warnings are told, each once; a file with an
/// error has no text, and the run stops after the last with the status that it asks for.
void write_each_scenario(const std::vector<std::string>& paths, const Request& request,
                         Surroundings& around, const TextOf& make, const Write& write);

}  // namespace parley::app
