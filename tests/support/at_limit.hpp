// Scenario files with as many of one thing as may be: what the limits' test reads, and the bench
// times.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace parley::test {

struct Limit {
  const char* what;  ///< "grants"
  std::size_t most;
  const char* code;                        ///< of the error where there is one more
  std::string (*file)(std::size_t count);  ///< the text of a scenario with that many
};

/// Every limit of a scenario's parts. A file names its playbook "playbook.toml".
const std::vector<Limit>& limits();

/// The scenario that the others add their things to.
std::string plain_file();

/// All of them in one file, but for the list of vests (which stands in place of months).
std::string file_at_every_limit();

}  // namespace parley::test
