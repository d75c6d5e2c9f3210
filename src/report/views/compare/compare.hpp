// Offers side by side, as a document and as rows: `parley compare` (compare_json.hpp for JSON).
//
// The first sentence says which is worth most, the second who leads with equity at zero;
// ranks go by worth on day one, as in the JSON. Of more than twenty offers the page shows the best
// twenty and the first, and says how many more there are; the rows are those of all.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "parley/model/choice/comparison.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

/// `comparison` is of these scenarios, in their order.
document::Document compare_document(const std::vector<Scenario>& scenarios,
                                    const model::Comparison& comparison);
/// Whether rows end in what is left after tax: where every offer says whose return it is.
enum class AfterTaxColumns { no, yes };
AfterTaxColumns after_tax_columns(const model::Comparison& comparison);

/// The rows of a file, one by one, for they may be too many to hold.
std::vector<document::Column> compare_columns(AfterTaxColumns after_tax);
void for_each_row(const model::Comparison& comparison, AfterTaxColumns after_tax,
                  const std::function<void(document::Row&&)>& take);

}  // namespace parley::report
