// The slides of the deck, each made of facts; one without parts has no facts to show.
#pragma once

#include <string>
#include <string_view>

#include "document/page.hpp"
#include "words/facts/facts.hpp"

namespace parley::report {

/// Facts by name, as templates see them: in an item, else in the root.
class Said {
 public:
  explicit Said(const words::Facts& facts) : facts_(facts) {}

  bool has(std::string_view name) const { return facts_.root.facts.contains(name); }
  bool flag(std::string_view name) const { return facts_.root.flags.contains(name); }
  /// The spelling; empty where there is no such fact.
  std::string text(std::string_view name) const { return text(facts_.root, name); }
  std::string text(const words::FactScope& item, std::string_view name) const;
  /// The value, 0 where there is none.
  double value(const words::FactScope& item, std::string_view name) const;
  const std::vector<words::FactScope>& list(std::string_view name) const;

 private:
  const words::Facts& facts_;
};

document::Section impact_slide(const Said& said);
document::Section matrix_slide(const Said& said);
document::Section stories_slide(const Said& said);
document::Section lock_in_slide(const Said& said);
document::Section value_slide(const Said& said);
document::Section package_slide(const Said& said);

/// The figures of a feature: ARR, clusters, latency, partner calls.
std::vector<document::Card> figures_of(const Said& said, const words::FactScope& feature);

/// "Verified: usage report", "Projected, based on letters of intent".
std::string evidence_of(const Said& said, const words::FactScope& feature);

}  // namespace parley::report
