// The tables of `score`.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "model/impact/score_gap.hpp"
#include "parley/model/impact/impact.hpp"

namespace parley::report {

const std::vector<Feature>& features_of(const Scenario& s, model::FeatureList list);

/// The Signal-Weighting Matrix: value, evidence, sub-score, weight, points; the points at face
/// beside it.
document::Table signals_table(const Scenario& s, model::FeatureList list,
                              const model::Assessment& a);

/// A threshold a row: needed, missing.
document::Table thresholds_table(const model::ScoreOutlook& o);

/// For every threshold that is not reached, what each signal alone would have to bring.
document::Table cures_table(const model::ScoreOutlook& o);

/// From ARR to ownership, credited and at face.
document::Table ownership_table(const Scenario& s, const model::Assessment& a);

/// The Three-Dimensional Impact Lens.
document::Table lens_table(const Scenario& s, const model::Impact& impact);

/// How the ARR of a calculated feature came about: "100 clusters x $2,000 = $200,000"; empty where
/// it was stated, or there is none.
std::string arr_words(const Feature& f);

/// "$3,500,000", "4,500 clusters", "15%", "80".
std::string metric_text(Metric metric, const Ratio& value);

}  // namespace parley::report
