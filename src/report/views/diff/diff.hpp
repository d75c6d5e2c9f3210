// What changed between two states of one offer, line by line, and what each change is worth.
#pragma once

#include <optional>
#include <string>

#include "document/document.hpp"
#include "model/plan/difference.hpp"
#include "parley/terms/levers.hpp"

namespace parley::report {

struct ChangedLine {
  std::string what;
  std::string before;                       ///< empty: it was not there
  std::string now;                          ///< empty: it is gone
  const model::PartWorth* worth = nullptr;  ///< on the first line of a part
};

/// A lever that was agreed, and whether the letter says it.
struct AgreedLine {
  Lever lever = Lever::base_salary;
  std::string agreed;
  std::string letter;
  bool kept = false;
};

struct OfferDiff {
  model::Difference difference;
  std::vector<ChangedLine> lines;
  std::vector<AgreedLine> agreed;

  bool keeps_word() const;  ///< of all that was agreed
};

OfferDiff offer_diff(const Scenario& before, const Scenario& now,
                     const PerLever<std::optional<Ratio>>& agreed);

document::Document diff_document(const Scenario& before, const Scenario& now, const OfferDiff& d);
document::Table diff_rows(const OfferDiff& d);
std::string diff_json(const OfferDiff& d);

}  // namespace parley::report
