#include "terms/bands.hpp"

namespace parley {
namespace {

Ratio usual_step(Lever lever, EquityUnit unit) {
  switch (lever) {
    case Lever::base_salary:
    case Lever::sign_on:
      return 1'000;
    case Lever::ownership:
      return unit == EquityUnit::dollars ? Ratio(5'000) : Ratio::of(5, 100'000);
    case Lever::bonus_rate:
      return Ratio::of(1, 100);
    case Lever::acceleration:
      return Ratio::of(1, 4);
  }
  return 1;
}

}  // namespace

Band stepped(const OwnBand& own, Lever lever) {
  return {own.low, own.high, own.step.value_or(usual_step(lever, own.unit))};
}

std::optional<Band> known_band(const Scenario& s, Lever lever) {
  if (s.bands[lever]) return stepped(*s.bands[lever], lever);
  return s.playbook ? s.playbook->bands[lever] : std::nullopt;
}

EquityUnit unit_of_ownership_band(const Scenario& s) {
  if (s.bands[Lever::ownership]) return s.bands[Lever::ownership]->unit;
  return s.playbook ? s.playbook->equity_unit : EquityUnit::ownership;
}

}  // namespace parley
