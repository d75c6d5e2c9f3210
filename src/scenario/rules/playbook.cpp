// Bands, signals and the curve of a playbook.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "scenario/rules/checks.hpp"
#include "scenario/rules/rule.hpp"
#include "scenario/rules/tiers.hpp"

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

std::string path_of(Lever lever) { return fmt::format("bands.{}", name(lever)); }

void bands(const Playbook& p, Findings& found) {
  for (const Lever lever : kAllLevers) {
    if (!p.bands[lever]) continue;
    const Of of{*p.bands[lever], path_of(lever)};
    apply(kOfBand, of.path, found, of, found);
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
    if (!found.sound("low high step", path_of(lever)))
      continue;  // the others may be too many already
    packages *= values(*band);
    if (values(*band) <= most) continue;
    most = values(*band);
    finest = lever;
  }
  if (packages <= kMostPackages) return;
  found.wrong("V032", "the steps of the bands make more than 5,000,000 packages",
              path_of(finest) + ".step", "a wider step: this band has the most values");
}

void curve_rises(const Playbook& p, Findings& found) {
  const auto& curve = p.impact.curve;
  const CurvePoint* before = nullptr;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    const std::string path = fmt::format("impact.curve[{}]", i);
    if (!found.sound(path + "[0]")) continue;
    if (before != nullptr && curve[i].arr <= before->arr) {
      found.wrong("V024", "the curve does not rise: this ARR is not above the one before", path,
                  "list its points by rising ARR, each once");
    }
    before = &curve[i];
  }
}

void signals_have_full_marks(const Playbook& p, Findings& found) {
  for (std::size_t i = 0; i < p.signals.size(); ++i) {
    const Signal& signal = p.signals[i];
    const std::string path = fmt::format("signals[{}]", i);
    if (!found.sound("metric full_marks_at", path)) continue;
    const bool rating = signal.metric == Metric::influence || signal.metric == Metric::culture;
    const bool says = found.said(path + ".full_marks_at");
    if (!rating && !says) {
      const std::string called =
          signal.name.empty() ? fmt::format("signal {}", i + 1) : signal.name;
      found.wrong("V026", fmt::format("the signal \"{}\" needs `full_marks_at`", called), path,
                  "the value that earns 100: dollars, clusters or a percentage");
    } else if (rating && says) {
      found.wrong("V026", "a rating counts as it stands, it has no `full_marks_at`",
                  path + ".full_marks_at");
    }
  }
}

void clause_judged_before_it_vests(const Playbook& p, Findings& found) {
  if (!p.acceleration || p.acceleration->at_month >= p.acceleration->within_months) return;
  found.wrong("V009",
              fmt::format("at_month = {} comes before within_months = {} have passed",
                          p.acceleration->at_month, p.acceleration->within_months),
              "acceleration.at_month", "what vests can only be judged when its quarters are over");
}

void tiers(const Playbook& p, Findings& found) { check_tiers(p.bonus_tiers, "bonus.tiers", found); }

constexpr Rule<const Playbook&, Findings&> kRules[] = {
    {"bands", bands},
    {"bands", few_enough_packages},
    {"impact.curve", curve_rises},
    {"signals", signals_have_full_marks},
    {"acceleration.at_month acceleration.within_months", clause_judged_before_it_vests},
    {"bonus.tiers", tiers},
};

}  // namespace

void check_playbook(Playbook& p, const Node& root, Findings& found) {
  check_units(p, root, found);
  apply(kRules, {}, found, p, found);
}

}  // namespace parley::scenario
