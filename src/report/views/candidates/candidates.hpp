// Offers of several candidates: a comparison for each, and none between them.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "model/choice/candidates.hpp"
#include "parley/model/choice/comparison.hpp"

namespace parley::report {

/// A candidate's offers, compared.
struct ComparedCandidate {
  model::CandidateOffers of;
  model::Comparison comparison;
};

document::Document candidates_document(const std::vector<ComparedCandidate>& all);

/// {"candidates": [{"name", "scenarios", "ranking", "break_even"}]}
std::string candidates_json(const std::vector<ComparedCandidate>& all);

}  // namespace parley::report
