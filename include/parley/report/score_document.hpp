// score: the practice scoring of the track record and of the plan, line by line, and the page that turns
// impact into equity.
#pragma once

#include "parley/report/document.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

Document score_document(const Scenario& s);

}  // namespace parley::report
