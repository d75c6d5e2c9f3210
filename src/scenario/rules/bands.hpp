// Bands: rules that hold for a playbook's and for those of one's own.
#pragma once

#include <optional>
#include <string>

#include "parley/terms/levers.hpp"
#include "scenario/rules/findings.hpp"

namespace parley::scenario {

/// "bands.base_salary"
std::string band_path(Lever lever);

/// low <= high, a step above 0, high - low a multiple of it.
void check_band(const Band& band, const std::string& path, Findings& found);

/// A plan looks at every package: no more than 5,000,000.
void check_package_count(const PerLever<std::optional<Band>>& bands, Findings& found);

}  // namespace parley::scenario
