// Starter: a scenario for a newcomer to fill in, made from the table of keys.
//
// Every line is a key with its sentence; those that most offers have are live, the others stand
// behind
// "#" and only wait for it to be taken away. As it is it reads without an error or a warning.
#pragma once

#include <string>

namespace parley::scenario {

/// The text of a scenario file.
std::string starter_scenario();

/// docs/scenario-format.md: every key with its type, default and meaning.
std::string scenario_format_page();

}  // namespace parley::scenario
