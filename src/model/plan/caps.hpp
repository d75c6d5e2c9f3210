// Caps: how far each lever may be asked for, and why; and the grid of packages that they allow.
#pragma once

#include <optional>

#include "model/plan/package_table.hpp"
#include "parley/model/impact/impact.hpp"
#include "parley/model/plan/plan.hpp"
#include "parley/model/plan/worth.hpp"

namespace parley::model {

/// What is negotiated: the offer, the bands that apply to it, and the evidence.
struct Negotiation {
  const Scenario& scenario;
  Package offered;
  PerLever<std::optional<Band>> bands;  ///< only of levers that can be asked for
  PerLever<CapReason> closed{};         ///< why there is no band
  std::optional<Assessment> plan;
  std::optional<Acceleration> clause;

  Negotiation(const Scenario& s, const WorthModel& model);

  /// Some lever has a value above the offer's; without one there is nothing to ask for.
  bool reaches_higher() const;
};

struct Cap {
  Ratio value;
  CapReason reason = CapReason::no_band;
  bool beyond_evidence = false;
};

PerLever<Cap> caps_under(const Negotiation& n, Policy policy);

/// The band's high, at most `most`, at least the offer: what a lever may rise to once it is free.
Ratio free_cap(const Negotiation& n, Lever lever);

/// Everything that any policy may ask for, with the focal values of this one.
PackageGrid package_grid(const Negotiation& n, Policy policy);

/// The last value of each axis that is at or under its cap.
Steps steps_under(const PackageGrid& grid, const Package& caps);

}  // namespace parley::model
