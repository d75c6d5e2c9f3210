// Features as facts: an item of a list for each, its figures with the status of its evidence.
#pragma once

#include <string>
#include <vector>

#include "words/facts/facts.hpp"
#include "words/facts/gather.hpp"

namespace parley::words {

/// A feature with its place in the scenario: "plan[0]".
struct Listed {
  const Feature* feature = nullptr;
  std::string key;
};

std::vector<Listed> listed(const std::vector<Feature>& features, const char* list);

FactStatus status_of(Evidence e);

/// Where a key of the feature was said, with its evidence; private where that is bare.
Origin origin_of(const Scenario& s, const Listed& l, const char* key);

/// "plan_0_" and what it is.
std::string id_of(const Listed& l, const char* what);

std::vector<FactScope> feature_items(Facts& facts, const Scenario& s,
                                     const std::vector<Listed>& features);

}  // namespace parley::words
