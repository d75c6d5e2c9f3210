// The coach's table: several offers, a line each with its plan in one breath.
//
//   client, employer, answer by, verdict, the opening in one line, its worth, the floor, what to do
//   next
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "parley/model/plan/plan.hpp"
#include "report/views/tax/tax.hpp"

namespace parley::report {

/// An offer with its plan.
struct PlannedOffer {
  const Scenario* offer = nullptr;
  model::Plan plan;
  std::shared_ptr<const TaxedOffer> taxed = {};  ///< where it is wanted and the file has [tax]
};

document::Document plans_document(const std::vector<PlannedOffer>& planned);

/// Columns client, employer, expires, verdict, opening, worth, floor, next.
document::Table plans_rows(const std::vector<PlannedOffer>& planned);

/// {"plans": [...]}, in their order, each as one alone.
std::string plans_json(const std::vector<PlannedOffer>& planned);

}  // namespace parley::report
