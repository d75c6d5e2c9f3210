// Help: the pages of `parley help`, made from the table of verbs.
#pragma once

#include <string>

#include "cli/verb.hpp"

namespace parley::cli {

/// All verbs in groups, with two examples.
std::string help_overview(int width);

/// One verb: what it does, how it is called, its options, examples.
std::string help_page(const Verb& verb, int width);

/// The pieces that the manual and the completions share with these pages.
std::string usage(const Verb& verb);
std::string option_term(const Option& option);
std::string option_text(const Option& option);

/// "parley 0.1.0"
std::string version_line();

}  // namespace parley::cli
