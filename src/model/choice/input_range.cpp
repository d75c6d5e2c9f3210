#include "model/choice/input_range.hpp"

#include <algorithm>
#include <array>

#include "parley/terms/levers.hpp"
#include "terms/bands.hpp"

namespace parley::model {
namespace {

struct LeverKey {
  std::string_view key;
  Lever lever;
};

// The keys of the levers as a file writes them; sign-ons in parts are moved one by one.
constexpr std::array<LeverKey, 5> kLeverKeys = {{{"offer.base_salary", Lever::base_salary},
                                                 {"offer.sign_on.amount", Lever::sign_on},
                                                 {"offer.bonus.rate", Lever::bonus_rate},
                                                 {"offer.grants[0].ownership", Lever::ownership},
                                                 {"offer.grants[0].value", Lever::ownership}}};

std::optional<InputRange> band_of(const Scenario& s, const Input& input) {
  for (const LeverKey& k : kLeverKeys) {
    if (k.key != input.key) continue;
    const EquityUnit unit =
        input.unit == InputUnit::money ? EquityUnit::dollars : EquityUnit::ownership;
    if (k.lever == Lever::ownership && unit != unit_of_ownership_band(s)) return std::nullopt;
    const auto band = known_band(s, k.lever);
    return band ? std::optional(InputRange{band->low, band->high}) : std::nullopt;
  }
  return std::nullopt;
}

/// What is usual: from `low` to `high`, or that many times itself.
struct Usual {
  std::string_view start;
  std::string_view end;
  Ratio low;
  Ratio high;
  bool times = false;
};

const std::vector<Usual>& usual_ranges() {
  static const Ratio kTenth = Ratio::of(1, 10);
  static const std::vector<Usual> kUsual = {
      {"company.growth", "", Ratio::of(-1, 2), 1},
      {"offer.raise", ".amount", Ratio::of(1, 2), 2, true},
      {"offer.raise", "", -kTenth, Ratio::of(1, 5)},
      {"projection.discount_rate", "", 0, Ratio::of(3, 10)},
      {"preferences.risk_aversion", "", 0, 10},
      {"", ".probability", 0, 1},
      {"", ".dilution", 0, Ratio::of(1, 2)},
      {"", ".portion", 0, 1},
      {"company.common_discount", "", 0, 1},
      {"", ".month", 0, 120},
      {"exits", ".proceeds", kTenth, 10, true},
      {"company.fully_diluted_shares", "", Ratio::of(1, 2), 2, true},
      {"company.", "", kTenth, 10, true},
      {"preferences.outside_wealth", "", kTenth, 10, true},
      {"", "", Ratio::of(1, 2), 2, true},
  };
  return kUsual;
}

// A number that is 0 has no multiple: money may be up to $1M, others as their unit has it.
InputRange from_nothing(InputUnit unit) {
  switch (unit) {
    case InputUnit::money:
      return {0, 1'000'000};
    case InputUnit::share:
      return {0, Ratio::of(1, 5)};
    case InputUnit::growth:
      return {Ratio::of(-1, 10), Ratio::of(1, 5)};
    default:
      return {0, 100};
  }
}

InputRange usual(const Input& input) {
  if (input.unit == InputUnit::score) return {0, 100};
  for (const Usual& u : usual_ranges()) {
    if (!input.key.starts_with(u.start) || !input.key.ends_with(u.end)) continue;
    if (!u.times) return {u.low, u.high};
    if (input.now.is_zero()) return from_nothing(input.unit);
    return {input.now * u.low, input.now * u.high};
  }
  return from_nothing(input.unit);
}

InputRange holding(InputRange range, const Ratio& now) {
  return {std::min(range.low, now), std::max(range.high, now)};
}

}  // namespace

std::optional<InputRange> given_range(const Scenario& s, const Input& input) {
  for (const SensitivityRange& r : s.sensitivity) {
    if (r.key != input.key) continue;
    const auto low = read_input_value(input.unit, r.low);
    const auto high = read_input_value(input.unit, r.high);
    return low && high ? std::optional(InputRange{*low, *high}) : std::nullopt;
  }
  return std::nullopt;
}

InputRange range_of(const Scenario& s, const Input& input) {
  InputRange range = usual(input);
  if (const auto band = band_of(s, input)) range = *band;
  if (const auto given = given_range(s, input))
    range = {std::min(given->low, given->high), std::max(given->low, given->high)};
  range = holding(range, input.now);
  return {within(input.unit, range.low), within(input.unit, range.high)};
}

}  // namespace parley::model
