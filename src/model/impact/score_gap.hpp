// ScoreGap: how far a score is from what it has to reach, and what would close the gap
// (docs/model.md, Impact).
//
// Each cure is one signal moved alone, by verified figures: so much more ARR, so many more
// clusters, a feature that cuts latency by so much, a rating of so much. A signal that at full
// marks still leaves the score short says so.
//
//   a score of 68 with $1.4M of ARR: $1,400,000 more, verified, makes it 80
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parley/model/impact/impact.hpp"

namespace parley::model {

enum class Reach { at_least, more_than };

struct Threshold {
  std::string name;  ///< "an offer", "the bonus tier that pays 50%"
  Ratio score;
  Reach reach = Reach::at_least;

  bool reached_by(const Ratio& x) const {
    return reach == Reach::more_than ? x > score : x >= score;
  }
};

struct SignalCure {
  std::string name;
  Metric metric = Metric::arr_uplift;
  /// The value of the signal that makes the score equal the threshold; empty where it cannot alone.
  std::optional<Ratio> value;
  std::optional<Ratio> more;  ///< value less what the signal has now
  Ratio most_points;          ///< what full marks would add
};

struct ScoreGap {
  Threshold threshold;
  Ratio score;  ///< credited
  bool reached = false;
  Ratio missing;                        ///< threshold - score; 0 where reached
  std::vector<SignalCure> cures;        ///< by signal, as in the playbook; empty where reached
  bool cured_by_time_to_value = false;  ///< an early enough feature alone would do
};

struct ScoreOutlook {
  FeatureList list = FeatureList::plan;
  std::vector<ScoreGap> gaps;
  Ratio if_verified;  ///< the score if every figure of the list were verified
};

/// The track record against what an offer needs, the plan against the bonus tiers and the impact
/// clauses; nothing for a list without a score.
std::vector<ScoreOutlook> score_outlooks(const Scenario& s);

}  // namespace parley::model
