// The schedule of every grant, as a document, as JSON and as rows: `parley vest`.
//
// Always the whole schedule, also past the horizon; what a cliff gathers and what a clause brings
// forward are marked, and what stays unvested is shown.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "parley/model/vesting/schedule.hpp"
#include "report/views/project/project.hpp"

namespace parley::report {

/// Whole: the ledger's schedules are what it folds.
document::Document vest_document(const ProjectedOffer& offer, By by);
std::string vest_json(const ProjectedOffer& offer);
document::Table vest_rows(const ProjectedOffer& offer, By by);

}  // namespace parley::report
