// A package on the command line: "base_salary=178000,ownership=0.06%".
#pragma once

#include <optional>
#include <string>

#include "parley/terms/levers.hpp"

namespace parley::app {

struct LeverList {
  PerLever<std::optional<Ratio>> levers;
  std::optional<EquityUnit> equity;  ///< what ownership is said in, where it is
};

/// The levers that `text` names; values as in a file: dollars ("178k"), percentages with their
/// sign, ownership as either. A usage error about --`option` otherwise.
LeverList parse_levers(const std::string& option, const std::string& text);

}  // namespace parley::app
