// Offers side by side, as a document and as rows: `parley compare` (compare_json.hpp for JSON).
//
// The first sentence says which is worth most, the second who leads with equity at zero;
// ranks go by worth on day one, as in the JSON.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "parley/model/choice/comparison.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

/// `comparison` is of these scenarios, in their order.
document::Document compare_document(const std::vector<Scenario>& scenarios,
                                    const model::Comparison& comparison);
document::Table compare_rows(const std::vector<Scenario>& scenarios,
                             const model::Comparison& comparison);

}  // namespace parley::report
