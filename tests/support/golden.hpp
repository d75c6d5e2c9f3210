// Golden files: texts of the repository that the program makes. A test compares them; only
// tools/regenerate writes them.
#pragma once

#include <string>

namespace parley::test {

/// Checks that the file of the repository holds exactly this text, or writes it where
/// PARLEY_REGENERATE is set. A failure shows the difference.
void check_golden(const std::string& in_repository, const std::string& text);

/// The lines that differ, "-" before and "+" after, between the lines that both have.
std::string difference(const std::string& before, const std::string& after);

}  // namespace parley::test
