// score: the practice scoring of the track record and of the plan, line by line, and the page that
// turns impact into equity.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "model/impact/score_gap.hpp"
#include "parley/model/impact/impact.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

document::Document score_document(const Scenario& s, const model::Impact& impact,
                                  const std::vector<model::ScoreOutlook>& outlooks);
/// A row for each signal of each list, credited and at face.
document::Table score_rows(const model::Impact& impact);

}  // namespace parley::report
