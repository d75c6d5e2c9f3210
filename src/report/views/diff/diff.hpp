// What changed between two states of one offer, line by line, and what each change is worth.
#pragma once

#include <optional>
#include <string>
#include <vector>

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

/// What was agreed, and whether the letter says it.
struct AgreedLine {
  std::string what;
  std::string agreed;
  std::string letter;
  bool kept = false;
  std::optional<Lever> lever = {};  ///< where it was named as one
};

struct OfferDiff {
  model::Difference difference;
  std::vector<ChangedLine> lines;
  std::vector<AgreedLine> agreed;

  bool keeps_word() const;  ///< of all that was agreed
};

OfferDiff offer_diff(const Scenario& before, const Scenario& now);

/// The letter held to some levers, or to every line of a scenario but the day on which it expires.
std::vector<AgreedLine> held_to(const Scenario& letter,
                                const PerLever<std::optional<Ratio>>& agreed);
std::vector<AgreedLine> held_to(const Scenario& letter, const Scenario& agreed);

document::Document diff_document(const Scenario& before, const Scenario& now, const OfferDiff& d);
document::Table diff_rows(const OfferDiff& d);
std::string diff_json(const OfferDiff& d);

}  // namespace parley::report
