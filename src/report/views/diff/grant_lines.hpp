// Grant lines: the terms of a grant, each a line of its own. What is not said has no line.
//
//   size "0.05% of the company", vesting "48 months, cliff at 12, every 1", "time to exercise" ...
#pragma once

#include <string>
#include <vector>

#include "parley/terms/grant.hpp"

namespace parley::report {

struct GrantLine {
  std::string what;
  std::string says;
  bool is_clause = false;  ///< an acceleration
};

std::vector<GrantLine> grant_lines(const Grant& g);

/// "0.05% of the company", "4,000 options", "$60,000 of stock".
std::string size_text(const Grant& g);

}  // namespace parley::report
