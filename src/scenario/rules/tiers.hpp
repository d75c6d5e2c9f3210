// Tiers of a bonus, of an offer or a playbook, as the file lists them: each score once.
#pragma once

#include <string>
#include <vector>

#include "parley/terms/offer.hpp"
#include "scenario/rules/findings.hpp"

namespace parley::scenario {

void check_tiers(const std::vector<BonusTier>& tiers, const std::string& path, Findings& found);

}  // namespace parley::scenario
