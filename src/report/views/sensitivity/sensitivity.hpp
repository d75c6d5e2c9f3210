// What each number matters, as a document and as JSON: `parley sensitivity`.
//
// The tornado shows the total, then the certainty equivalent; for two offers the flip points come
// first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "parley/model/choice/sensitivity.hpp"

namespace parley::report {

struct SensitivityAnswer {
  std::vector<model::Sensitivity> offers;  ///< one or two
  std::optional<model::Flips> flips;       ///< of two
};

document::Document sensitivity_document(const SensitivityAnswer& a);
std::string sensitivity_json(const SensitivityAnswer& a);
/// A row for each swing of each offer, with the ends that were tried.
document::Table sensitivity_rows(const SensitivityAnswer& a);

}  // namespace parley::report
