// Impact: what a plan or a track record is worth in score, bonus and ownership (docs/model.md,
// Impact).
//
// Every figure is exact: a score of 80 reaches a tier of 80. Two readings are always computed,
// credited (by the evidence) and face (100 % for all but bare, which is 0).
//
//   other signals at 80 and $2.8M ARR: 68 where the ARR is bare, 80 where it is verified
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parley/core/ratio.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

struct SignalScore {
  std::string name;
  Metric metric = Metric::arr_uplift;
  Percent weight;
  std::optional<Ratio>
      value;        ///< dollars, clusters, a fraction or a rating; absent: nothing was said
  Ratio sub_score;  ///< 0 to 100
  Ratio points;     ///< weight * sub_score
};

struct ImpactScore {
  Ratio score;  ///< the Impact-Weighted Score, 0 to 100
  std::vector<SignalScore> signals;
  Ratio time_to_value_points;
  Ratio lock_in_index;                    ///< the largest partner API growth
  Ratio lock_in_amplifier;                ///< 1 to 1 + amplifier
  Ratio arr;                              ///< dollars
  Ratio effective_arr;                    ///< arr * amplifier
  std::optional<EquityAmount> ownership;  ///< justified, by the curve; absent without one
  std::optional<Ratio> multiplier;        ///< ownership / the band's low; absent without a band
};

struct Assessment {
  ImpactScore credited;
  ImpactScore face;
};

enum class FeatureList { track_record, plan };

/// The Three-Dimensional Impact Lens of a feature.
struct FeatureLens {
  FeatureList list = FeatureList::plan;
  std::string name;
  Ratio arr;  ///< dollars, before any credit
  bool market_demand = false;
  bool scalability = false;
  bool lock_in = false;
};

struct Impact {
  std::optional<Assessment>
      interview;  ///< of the track record; absent without one, or without a playbook
  std::optional<Assessment> projected;  ///< of the plan
  std::vector<FeatureLens> features;    ///< the track record's, then the plan's
};

Impact assess_impact(const Scenario& s);

/// Where a signal's sub-score is 100: its full_marks_at, 100 for a rating.
Ratio full_marks(const Signal& signal);

/// A feature's ARR in dollars, before any credit: arr_uplift, else the impact calculator's sum.
Ratio feature_arr(const Feature& f);

/// The score of each quarter: the last one given carries on. Empty: there is no score.
struct QuarterScores {
  std::vector<Ratio> means;

  /// Of quarter q = 1, 2, ...
  std::optional<Ratio> of(int quarter) const;
};

/// `projection.quarterly_scores`, else the plan's credited score, else none.
QuarterScores quarter_scores(const Scenario& s);

/// What `ownership = "impact"` makes of a grant: the credited justified ownership; absent without a
/// plan, a playbook or a curve in percent.
std::optional<Ratio> justified_ownership(const Scenario& s);

}  // namespace parley::model
