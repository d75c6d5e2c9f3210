// Bands of one's own, and reasons.
#include <fmt/format.h>

#include "scenario/rules/bands.hpp"
#include "scenario/rules/checks.hpp"
#include "scenario/rules/rule.hpp"
#include "terms/bands.hpp"

namespace parley::scenario {
namespace {

// As its file writes it; nothing of either is nothing.
bool is_in(const EquityAmount& written, EquityUnit unit) {
  return written.amount.is_zero() || written.unit == unit;
}

void own_ownership_is_in_one_unit(const Scenario& s, Findings& found) {
  const auto& own = s.bands[Lever::ownership];
  if (!own) return;
  const auto look_at = [&](const EquityAmount& written, const char* key) {
    if (is_in(written, own->unit)) return;
    auto& d = found.wrong("V025", "this is in another unit than the end of the band",
                          fmt::format("bands.ownership.{}", key),
                          "all in percent, or (for grants of liquid stock) all in dollars");
    found.note(d, "the band ends here", "bands.ownership.high");
  };
  look_at({own->low, own->low_unit}, "low");
  if (own->step) look_at({*own->step, own->step_unit}, "step");
}

void own_bands(const Scenario& s, Findings& found) {
  for (const Lever lever : kAllLevers) {
    if (s.bands[lever]) check_band(stepped(*s.bands[lever], lever), band_path(lever), found);
  }
}

// Also where the others are a playbook's: together they may be too many.
void few_enough_packages(const Scenario& s, Findings& found) {
  PerLever<std::optional<Band>> bands;
  bool own = false;
  for (const Lever lever : kAllLevers) {
    bands[lever] = known_band(s, lever);
    own = own || s.bands[lever];
  }
  if (own) check_package_count(bands, found);
}

// What a reason of its kind cannot do without.
const char* lacks(const Reason& r) {
  switch (r.kind) {
    case ReasonKind::market:
      return r.low && r.high ? nullptr : "`low` and `high`: the range";
    case ReasonKind::scope:
      return r.text.empty() ? "`text`: the sentence to be said" : nullptr;
    case ReasonKind::forfeit:
    case ReasonKind::competing:
      return nullptr;
  }
  return nullptr;
}

void reasons_say_enough(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.reasons.size(); ++i) {
    const std::string path = fmt::format("reasons[{}]", i);
    if (!found.sound("kind low high text", path)) continue;
    if (const char* what = lacks(s.reasons[i]))
      found.wrong("V041", fmt::format("this reason needs {}", what), path);
  }
}

void market_ranges_rise(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.reasons.size(); ++i) {
    const Reason& r = s.reasons[i];
    const std::string path = fmt::format("reasons[{}]", i);
    if (!found.sound("low high", path) || !r.low || !r.high || *r.low <= *r.high) continue;
    auto& d = found.wrong("V042", "the range ends below its start", path + ".high",
                          "low is at most high");
    found.note(d, "it starts here", path + ".low");
  }
}

constexpr Rule<const Scenario&, Findings&> kRules[] = {
    {"bands.ownership.low bands.ownership.high bands.ownership.step", own_ownership_is_in_one_unit},
    {"bands", own_bands},
    {"bands playbook.bands", few_enough_packages},
    {"reasons", reasons_say_enough},
    {"reasons", market_ranges_rise},
};

}  // namespace

void check_candidate(const Scenario& s, Findings& found) { apply(kRules, {}, found, s, found); }

}  // namespace parley::scenario
