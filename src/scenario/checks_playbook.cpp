// Bands, signals and the curve of a playbook.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "scenario/checks.hpp"
#include "scenario/tiers.hpp"

namespace parley {
namespace {

void check_band(Lever lever, const Band& band, Findings& found) {
  const std::string path = fmt::format("bands.{}", name(lever));
  if (!found.sound(path)) return;
  if (band.high < band.low) {
    auto& d = found.wrong("V023", "the band ends below its start", path + ".high", "low is at most high");
    found.note(d, "it starts here", path + ".low");
  } else if (band.step <= Ratio(0)) {
    found.wrong("V023", "a band needs a step above 0", path + ".step", "the amount by which the lever is negotiated");
  } else if (!((band.high - band.low) / band.step).is_whole()) {
    if (found.spoke_of(path + ".step") || found.spoke_of(path + ".high")) return;  // another unit
    found.wrong("V023", "high - low is no multiple of step", path + ".step", "from low, whole steps end at high");
  }
}

void bands(const Playbook& p, Findings& found) {
  for (const Lever lever : kAllLevers) {
    if (p.bands[lever]) check_band(lever, *p.bands[lever], found);
  }
}

constexpr double kMostPackages = 5e6;

// How many values a lever may take: the band's, and the offer's own.
double values(const Band& band) { return ((band.high - band.low) / band.step).value() + 2; }

void few_enough_packages(const Playbook& p, Findings& found) {
  double packages = 1;
  Lever finest = Lever::base_salary;
  double most = 0;
  for (const Lever lever : kAllLevers) {
    const auto& band = p.bands[lever];
    if (!band || band->step <= Ratio(0) || band->high < band->low) continue;
    packages *= values(*band);
    if (values(*band) <= most) continue;
    most = values(*band);
    finest = lever;
  }
  if (packages <= kMostPackages) return;
  found.wrong("V032", "the steps of the bands make more than 5,000,000 packages",
              fmt::format("bands.{}.step", name(finest)), "a wider step: this band has the most values");
}

void curve_rises(const Playbook& p, Findings& found) {
  const auto& curve = p.impact.curve;
  for (std::size_t i = 1; i < curve.size(); ++i) {
    if (curve[i].arr > curve[i - 1].arr) continue;
    found.wrong("V024", "the curve does not rise: this ARR is not above the one before",
                fmt::format("impact.curve[{}]", i), "list its points by rising ARR, each once");
  }
}

void signals_have_full_marks(const Playbook& p, Findings& found) {
  for (std::size_t i = 0; i < p.signals.size(); ++i) {
    const Signal& signal = p.signals[i];
    const std::string path = fmt::format("signals[{}]", i);
    const bool rating = signal.metric == Metric::influence || signal.metric == Metric::culture;
    const bool says = found.said(path + ".full_marks_at");
    if (!rating && !says) {
      found.wrong("V026", fmt::format("the signal \"{}\" needs `full_marks_at`", signal.name), path,
                  "the value that earns 100: dollars, clusters or a percentage");
    } else if (rating && says) {
      found.wrong("V026", "a rating counts as it stands, it has no `full_marks_at`", path + ".full_marks_at");
    }
  }
}

void clause_judged_before_it_vests(const Playbook& p, Findings& found) {
  if (!p.acceleration || p.acceleration->at_month >= p.acceleration->within_months) return;
  found.wrong("V009", fmt::format("at_month = {} comes before within_months = {} have passed", p.acceleration->at_month,
                                  p.acceleration->within_months),
              "acceleration.at_month", "what vests can only be judged when its quarters are over");
}

void tiers(const Playbook& p, Findings& found) { check_tiers(p.bonus_tiers, "bonus.tiers", found); }

struct Rule {
  const char* scope;
  void (*check)(const Playbook&, Findings&);
};
constexpr Rule kRules[] = {
    {"", bands},
    {"bands", few_enough_packages},
    {"impact.curve", curve_rises},
    {"signals", signals_have_full_marks},
    {"acceleration", clause_judged_before_it_vests},
    {"bonus.tiers", tiers},
};

}  // namespace

void check_playbook(Playbook& p, const Node& root, Findings& found) {
  check_units(p, root, found);
  for (const Rule& rule : kRules) {
    if (*rule.scope == '\0' || found.sound(rule.scope)) rule.check(p, found);
  }
}

}  // namespace parley
