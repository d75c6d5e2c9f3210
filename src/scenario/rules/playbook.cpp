// Bands, signals and the curve of a playbook.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "scenario/rules/bands.hpp"
#include "scenario/rules/checks.hpp"
#include "scenario/rules/rule.hpp"
#include "scenario/rules/tiers.hpp"

namespace parley::scenario {
namespace {

void bands(const Playbook& p, Findings& found) {
  for (const Lever lever : kAllLevers) {
    if (p.bands[lever]) check_band(*p.bands[lever], band_path(lever), found);
  }
}

void few_enough_packages(const Playbook& p, Findings& found) {
  check_package_count(p.bands, found);
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
