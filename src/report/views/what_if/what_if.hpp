// Offers with some keys overridden, beside the same offers as filed: `parley what-if`.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "parley/model/choice/comparison.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

/// Offers with what they come to.
struct ReadOffers {
  std::vector<Scenario> scenarios;
  model::Comparison comparison;  ///< of these, in their order
};

struct WhatIf {
  std::vector<std::string> set;                  ///< "offer.base_salary=185000", as given
  std::vector<std::vector<std::string>> set_of;  ///< what of it is for each offer, without FILE:
  ReadOffers filed;
  ReadOffers changed;  ///< the same files, in the same order
};

document::Document what_if_document(const WhatIf& w);

/// {"set", "filed": {"project", "compare"}, "changed": {"project", "compare"}}, each as its verb
/// writes it.
std::string what_if_json(const WhatIf& w);

}  // namespace parley::report
