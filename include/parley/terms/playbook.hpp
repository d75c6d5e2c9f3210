// Playbook: what is known of an employer and a role.
//
// The band of every lever; the rules that turn impact into a score, a score into a bonus and impact
// into equity; the hiring calendar. Data only: another employer is another file.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "parley/core/enum_names.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/terms/feature.hpp"
#include "parley/terms/levers.hpp"
#include "parley/terms/offer.hpp"
#include "parley/terms/provenance.hpp"

namespace parley {

/// What share of a feature's figures counts, by its evidence.
struct EvidenceCredits {
  Percent verified = Percent::of_hundred(100);
  Percent documented = Percent::of_hundred(100);
  Percent projected = Percent::of_hundred(70);
  Percent bare = Percent::of_hundred(50);

  const Percent& of(Evidence e) const;
};

enum class Metric { arr_uplift, clusters, latency_reduction, influence, culture };
inline constexpr auto kMetrics =
    enum_names<Metric>({{Metric::arr_uplift, "arr_uplift"},
                        {Metric::clusters, "clusters"},
                        {Metric::latency_reduction, "latency_reduction"},
                        {Metric::influence, "influence"},
                        {Metric::culture, "culture"}});

struct Signal {
  std::string name;
  Percent weight;
  Metric metric = Metric::arr_uplift;
  Ratio full_marks_at = 100;  ///< dollars, clusters, or a fraction; ratings count as they stand
};

struct TimeToValue {
  int within_days = 90;
  Ratio points = 5;
};

struct LockIn {
  Ratio reached_at = Ratio::of(3, 5);
  Percent amplifier = Percent::of_hundred(25);
};

/// A point of the curve from effective ARR to the ownership that it justifies.
struct CurvePoint {
  Money arr;
  Ratio ownership;  ///< a fraction, or dollars where bands.ownership is in dollars
};

struct ImpactRules {
  Ratio offer_threshold = 75;  ///< an offer needs more than this
  std::vector<CurvePoint> curve;
};

struct HiringCalendar {
  struct Interview {
    std::string name;
    int day = 0;
    std::optional<int> minutes;
  };
  std::optional<int> screen_by_day;
  std::optional<int> debrief_by_day;
  std::optional<int> offer_day;
  std::vector<Interview> rounds;
};

struct Playbook {
  std::string file;  ///< as it was reached
  std::string title;
  PerLever<std::optional<Band>> bands;
  EvidenceCredits evidence;
  std::vector<Signal> signals;
  std::optional<TimeToValue> time_to_value;
  std::optional<LockIn> lock_in;
  ImpactRules impact;
  Percent max_bonus_rate = Percent::of_hundred(15);
  std::vector<BonusTier> bonus_tiers;
  std::optional<Acceleration> acceleration;  ///< the clause that the lever asks for
  HiringCalendar calendar;
  EquityUnit equity_unit = EquityUnit::ownership;

  Provenance provenance;  ///< "bands.base_salary.high" -> its place
  std::shared_ptr<const Sources> sources;
};

}  // namespace parley
