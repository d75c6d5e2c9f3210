// Help: the pages of `parley help`, made from the table of verbs.
#pragma once

#include <string>
#include <vector>

#include "cli/verb.hpp"

namespace parley::cli {

/// All verbs in groups, with two examples.
std::string help_overview(const std::vector<Verb>& verbs, int width);

/// One verb: what it does, how it is called, its options, examples.
std::string help_page(const Verb& verb, int width);

/// The pieces that the manual and the completions share with these pages.
std::string usage(const Verb& verb);
std::string option_term(const Input& option);
std::string option_text(const Input& option);

/// "parley 0.1.0"
std::string version_line();

}  // namespace parley::cli
