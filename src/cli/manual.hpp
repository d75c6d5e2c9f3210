// The manual page and the shell completions, made from the same table of verbs as `parley help`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/verb.hpp"

namespace parley::cli {

/// parley(1), as roff.
std::string man_page(const std::vector<Verb>& verbs);

/// A completion script for "bash", "zsh" or "fish": verbs, options, and the choices of an option.
std::string completion_script(const std::vector<Verb>& verbs, std::string_view shell);

}  // namespace parley::cli
