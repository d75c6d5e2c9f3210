// Bands: what is known of a lever's range, by the candidate or else by the playbook.
//
// A band of one's own stands in place of the playbook's, lever by lever. Its step may be left out:
// $1,000 of base and of sign-on, 0.005 % of ownership ($5,000 for liquid stock), 1 % of bonus, 25 %
// of acceleration.
//
//   own base 150,000 to 175,000 beside a playbook's 170,000 to 185,000: 26 values, by $1,000
#pragma once

#include <optional>

#include "parley/terms/scenario.hpp"

namespace parley {

/// The band that counts for the lever; empty where nobody knows one.
std::optional<Band> known_band(const Scenario& s, Lever lever);

/// With its step, or the usual one.
Band stepped(const OwnBand& own, Lever lever);

/// What the band of ownership that counts is in.
EquityUnit unit_of_ownership_band(const Scenario& s);

}  // namespace parley
