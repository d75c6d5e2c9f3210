// Checks: what must hold between keys. Each rule is a small function with a code of its own; the
// lists of rules are at the end of each file.
#pragma once

#include "parley/terms/scenario.hpp"
#include "scenario/rules/findings.hpp"
#include "scenario/toml/node.hpp"

namespace parley::scenario {

/// Rules of a grant; `path` is "offer.grants[0]".
void check_grant(const Scenario& s, const Grant& grant, const std::string& path, Findings& found);
void check_acceleration(const Scenario& s, const Grant& grant, const std::string& path,
                        Findings& found);
void check_offer(const Scenario& s, Findings& found);
void check_company(const Scenario& s, Findings& found);
void check_tax(const Scenario& s, Findings& found);
void check_growth(const Scenario& s, Findings& found);
/// Bands of one's own, and reasons.
void check_candidate(const Scenario& s, Findings& found);

/// All of the above. Errors only.
void check_scenario(const Scenario& s, Findings& found);
/// What can be computed, but perhaps not as it is meant. Of a scenario without errors.
void warn_about(const Scenario& s, Findings& found);

/// `root` is the file: how its figures were written says their unit. Sets `equity_unit`.
void check_playbook(Playbook& p, const Node& root, Findings& found);
/// Percentages, dollars or counts, as the metric and the other figures of equity want.
void check_units(Playbook& p, const Node& root, Findings& found);

}  // namespace parley::scenario
