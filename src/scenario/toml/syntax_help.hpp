// What is wrong with a line that is not valid TOML, in our words, with the cure where it is a
// common slip.
#pragma once

#include <string_view>

#include "parley/core/diagnostic.hpp"

namespace parley::scenario {

/// `description` is the parser's own; `place` where it stopped.
Diagnostic syntax_fault(std::string_view description, const Place& place);

}  // namespace parley::scenario
