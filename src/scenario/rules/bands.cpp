#include "scenario/rules/bands.hpp"

#include <fmt/format.h>

#include "scenario/rules/rule.hpp"

namespace parley::scenario {
namespace {

struct Of {
  const Band& band;
  std::string path;
};

void starts_before_it_ends(const Of& b, Findings& found) {
  if (b.band.low <= b.band.high) return;
  auto& d =
      found.wrong("V023", "the band ends below its start", b.path + ".high", "low is at most high");
  found.note(d, "it starts here", b.path + ".low");
}

void has_a_step(const Of& b, Findings& found) {
  if (b.band.step > Ratio(0)) return;
  found.wrong("V023", "a band needs a step above 0", b.path + ".step",
              "the amount by which the lever is negotiated");
}

void ends_on_a_step(const Of& b, Findings& found) {
  const auto& [low, high, step] = b.band;
  if (high < low || step <= Ratio(0) || ((high - low) / step).is_whole()) return;
  if (found.spoke_of(b.path + ".step") || found.spoke_of(b.path + ".high")) return;  // another unit
  found.wrong("V023", "high - low is no multiple of step", b.path + ".step",
              "from low, whole steps end at high");
}

constexpr Rule<const Of&, Findings&> kOfBand[] = {
    {"low high", starts_before_it_ends},
    {"step", has_a_step},
    {"low high step", ends_on_a_step},
};

constexpr double kMostPackages = 5e6;

// How many values a lever may take: the band's, and the offer's own.
double values(const Band& band) { return ((band.high - band.low) / band.step).value() + 2; }

}  // namespace

std::string band_path(Lever lever) { return fmt::format("bands.{}", name(lever)); }

void check_band(const Band& band, const std::string& path, Findings& found) {
  const Of of{band, path};
  apply(kOfBand, of.path, found, of, found);
}

void check_package_count(const PerLever<std::optional<Band>>& bands, Findings& found) {
  double packages = 1;
  Lever finest = Lever::base_salary;
  double most = 0;
  for (const Lever lever : kAllLevers) {
    const auto& band = bands[lever];
    if (!band || band->step <= Ratio(0) || band->high < band->low) continue;
    if (!found.sound("low high step", band_path(lever)))
      continue;  // the others may be too many already
    packages *= values(*band);
    if (values(*band) <= most) continue;
    most = values(*band);
    finest = lever;
  }
  if (packages <= kMostPackages) return;
  found.wrong("V032", "the steps of the bands make more than 5,000,000 packages",
              band_path(finest) + ".step", "a wider step: this band has the most values");
}

}  // namespace parley::scenario
