// score: the practice scoring of the track record and of the plan, line by line, and the page that
// turns impact into equity.
#pragma once

#include "document/document.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

document::Document score_document(const Scenario& s);
/// A row for each signal of each list, credited and at face.
document::Table score_rows(const Scenario& s);

}  // namespace parley::report
