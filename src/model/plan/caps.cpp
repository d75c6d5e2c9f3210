#include "model/plan/caps.hpp"

#include <algorithm>

#include "terms/bands.hpp"

namespace parley::model {
namespace {

EquityUnit unit_of(const Scenario& s) { return negotiated_unit(s.offer.grants, s.company); }

// Bands of ownership are in dollars where the grant is liquid stock, else fractions.
bool fits_unit(const Scenario& s) { return unit_of(s) == unit_of_ownership_band(s); }

CapReason why_closed(const Scenario& s, const WorthModel& model, Lever lever) {
  if (lever == Lever::bonus_rate && s.offer.bonus.amount) return CapReason::bonus_in_dollars;
  if (lever == Lever::acceleration && !lever_clause(s)) return CapReason::no_clause;
  if (lever == Lever::ownership && !model.values_equity()) return CapReason::no_value;
  return CapReason::no_band;
}

bool is_open(const Scenario& s, const WorthModel& model, Lever lever) {
  if (!known_band(s, lever)) return false;
  if (lever == Lever::ownership && !fits_unit(s)) return false;
  return why_closed(s, model, lever) == CapReason::no_band;
}

Ratio rounded_down_to_step(const Band& band, const Ratio& value) {
  const Ratio inside = std::clamp(value, band.low, band.high);
  const Int128 steps = ((inside - band.low) / band.step).floor();
  return band.low + Ratio::of(steps, 1) * band.step;
}

// The face justified ownership, rounded down to a step within the band; empty without a plan.
std::optional<Ratio> justified_step(const Negotiation& n) {
  const auto& band = n.bands[Lever::ownership];
  if (!band || !n.plan || !n.plan->face.ownership) return std::nullopt;
  const EquityAmount& justified = *n.plan->face.ownership;
  if (justified.unit != unit_of(n.scenario)) return std::nullopt;  // a curve in the other unit
  return rounded_down_to_step(*band, justified.amount);
}

Cap at_high(const Negotiation& n, Lever lever) {
  const Ratio& high = n.bands[lever]->high;
  if (high <= n.offered[lever]) return {n.offered[lever], CapReason::over_band};
  return {high, CapReason::band_high};
}

Cap justified_ownership_cap(const Negotiation& n) {
  const Ratio& offered = n.offered[Lever::ownership];
  const auto justified = justified_step(n);
  if (!justified) return {offered, CapReason::no_evidence};
  if (*justified <= offered) return {offered, CapReason::justified_already};
  const bool all = *justified == n.bands[Lever::ownership]->high;
  return {*justified, all ? CapReason::justified_at_high : CapReason::justified};
}

Cap ownership_cap(const Negotiation& n, Policy policy) {
  if (policy == Policy::impact) return justified_ownership_cap(n);
  Cap cap = at_high(n, Lever::ownership);
  cap.beyond_evidence =
      cap.value > std::max(justified_step(n).value_or(Ratio(0)), n.offered[Lever::ownership]);
  return cap;
}

Cap acceleration_cap(const Negotiation& n, Policy policy) {
  const bool reached = n.plan && n.plan->face.score >= n.clause->score;
  if (policy == Policy::impact && !reached) {
    const auto reason = n.plan ? CapReason::score_missed : CapReason::no_evidence;
    return {n.offered[Lever::acceleration], reason};
  }
  Cap cap = at_high(n, Lever::acceleration);
  cap.beyond_evidence = !reached && cap.value > n.offered[Lever::acceleration];
  if (reached && cap.reason == CapReason::band_high) cap.reason = CapReason::score_reached;
  return cap;
}

Cap base_cap(const Negotiation& n, Policy policy, const Cap& ownership) {
  const Ratio& offered = n.offered[Lever::base_salary];
  const bool equity_has_room = ownership.value > n.offered[Lever::ownership];
  if (policy == Policy::value || !equity_has_room) return at_high(n, Lever::base_salary);
  return {std::max(offered, n.bands[Lever::base_salary]->low), CapReason::equity_first};
}

Cap at_most(const Negotiation& n, Lever lever, Cap cap) {
  const auto& most = n.scenario.negotiation.most[lever];
  if (!most || cap.value <= *most || cap.value == n.offered[lever]) return cap;
  cap.value = std::max(*most, n.offered[lever]);
  cap.reason = CapReason::most;
  return cap;
}

Cap policy_cap(const Negotiation& n, Lever lever, Policy policy, const Cap& ownership) {
  switch (lever) {
    case Lever::base_salary:
      return base_cap(n, policy, ownership);
    case Lever::ownership:
      return ownership;
    case Lever::acceleration:
      return acceleration_cap(n, policy);
    default:
      return at_high(n, lever);
  }
}

// The offer's value, then the band's steps above it up to the free cap.
std::vector<Ratio> axis_values(const Negotiation& n, Lever lever) {
  std::vector<Ratio> values = {n.offered[lever]};
  const auto& band = n.bands[lever];
  if (!band) return values;
  const Ratio& offered = n.offered[lever];
  const Ratio last = free_cap(n, lever);
  if (last <= offered) return values;  // an offer may lie any number of steps above its band
  Ratio first = band->low;
  if (offered >= first) {
    const Int128 below = ((offered - first) / band->step).floor();  // few: under the band's end
    first += band->step * Ratio(static_cast<std::int64_t>(below) + 1);
  }
  for (Ratio v = first; v <= last; v += band->step) values.push_back(v);
  return values;
}

// Focal values of a lever are the multiples of this.
Ratio focal_step(const Negotiation& n, Lever lever) {
  switch (lever) {
    case Lever::ownership:
      return unit_of(n.scenario) == EquityUnit::dollars ? Ratio(10'000) : Ratio::of(1, 10'000);
    case Lever::bonus_rate:
    case Lever::acceleration:
      return Ratio::of(1, 20);
    default:
      return 5'000;
  }
}

bool is_focal(const Negotiation& n, Lever lever, const Ratio& value) {
  if (n.bands[lever] && value == n.bands[lever]->high) return true;
  return (value / focal_step(n, lever)).is_whole();
}

LeverAxis axis_of(const Negotiation& n, Lever lever) {
  LeverAxis axis;
  axis.values = axis_values(n, lever);
  for (const Ratio& v : axis.values) axis.focal.push_back(is_focal(n, lever, v) ? 1 : -1);
  axis.focal.front() = 0;
  axis.counts = !n.bands[lever] || n.offered[lever] >= n.bands[lever]->low;
  return axis;
}

// What the evidence justifies is a focal value too: the cap of policy impact.
void mark_justified(const Negotiation& n, LeverAxis& axis) {
  if (!n.bands[Lever::ownership]) return;
  const Ratio cap = caps_under(n, Policy::impact)[Lever::ownership].value;
  for (std::size_t i = 1; i < axis.values.size(); ++i) {
    if (axis.values[i] == cap) axis.focal[i] = 1;
  }
}

}  // namespace

Negotiation::Negotiation(const Scenario& s, const WorthModel& model)
    : scenario(s),
      offered(model.offered()),
      plan(assess_impact(s).projected),
      clause(lever_clause(s)) {
  for (const Lever l : kAllLevers) {
    closed[l] = why_closed(s, model, l);
    if (is_open(s, model, l)) bands[l] = known_band(s, l);
  }
}

bool Negotiation::reaches_higher() const {
  return std::any_of(kAllLevers.begin(), kAllLevers.end(),
                     [&](Lever l) { return bands[l] && bands[l]->high > offered[l]; });
}

PerLever<Cap> caps_under(const Negotiation& n, Policy policy) {
  PerLever<Cap> caps;
  Cap ownership{n.offered[Lever::ownership], n.closed[Lever::ownership]};
  if (n.bands[Lever::ownership]) ownership = ownership_cap(n, policy);
  ownership = at_most(n, Lever::ownership, ownership);
  for (const Lever l : kAllLevers) {
    caps[l] = {n.offered[l], n.closed[l]};
    if (n.bands[l]) caps[l] = at_most(n, l, policy_cap(n, l, policy, ownership));
  }
  return caps;
}

Ratio free_cap(const Negotiation& n, Lever lever) {
  const auto& band = n.bands[lever];
  if (!band) return n.offered[lever];
  const Ratio cap = std::min(band->high, n.scenario.negotiation.most[lever].value_or(band->high));
  return std::max(cap, n.offered[lever]);
}

PackageGrid package_grid(const Negotiation& n, Policy policy) {
  PackageGrid grid;
  for (const Lever l : kAllLevers) grid[l] = axis_of(n, l);
  if (policy == Policy::impact) mark_justified(n, grid[Lever::ownership]);
  return grid;
}

Steps steps_under(const PackageGrid& grid, const Package& caps) {
  Steps steps{};
  for (std::size_t i = 0; i < kLevers; ++i) {
    const Lever lever = kAllLevers[i];
    const auto& values = grid[lever].values;
    const auto above = std::upper_bound(values.begin(), values.end(), caps[lever]);
    steps[i] = above == values.begin() ? 0 : static_cast<std::uint32_t>(above - values.begin() - 1);
  }
  return steps;
}

}  // namespace parley::model
