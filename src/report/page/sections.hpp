// The sections of the report, in its order. Each is made from what was computed once; one without
// parts is left out of the page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/page.hpp"
#include "parley/model/choice/comparison.hpp"
#include "parley/model/plan/plan.hpp"
#include "parley/words/facts/fact.hpp"
#include "report/views/project/project.hpp"
#include "report/views/tax/tax.hpp"

namespace parley::report {

/// What the sections show.
struct Reported {
  std::vector<Scenario> scenarios;        ///< the offers, then the alternatives
  std::size_t offers = 1;                 ///< how many of them are offers
  std::vector<ProjectedOffer> projected;  ///< in the same order
  model::Comparison comparison;
  std::optional<model::Plan> plan;  ///< of the first; never in a page for everyone
  words::Audience audience = words::Audience::private_;
  std::vector<TaxedOffer> taxed;  ///< in the same order, or none; never in a page for everyone

  const Scenario& first() const { return scenarios.front(); }
  bool alone() const { return scenarios.size() == 1; }
  bool is_public() const { return audience == words::Audience::everyone; }
};

document::Section glance_section(const Reported& r);
document::Section years_section(const Reported& r);
document::Section tax_section(const Reported& r);
document::Section vesting_section(const Reported& r);
document::Section equity_section(const Reported& r);
document::Section impact_section(const Reported& r);
document::Section sensitivity_section(const Reported& r);
document::Section outcomes_section(const Reported& r);
document::Section plan_section(const Reported& r);
document::Section missing_section(const Reported& r);
document::Section sources_section(const Reported& r);

/// The blocks of a verb's document as parts of a section, headings one level deeper than there
/// (plus `deeper`). Bars and plots are left out: the section brings its own figures.
void absorb(const document::Document& document, document::Section& section, int deeper = 0);

/// Puts a figure right after the n-th heading (from 0) of the parts from `from` on, at `from`
/// without it.
void insert_figure(document::Section& section, std::size_t from, std::size_t n,
                   document::Figure figure);

/// The offers by name in front of what is said of each, where there are several: "Rival: ".
std::string prefix(const Reported& r, std::size_t i);

}  // namespace parley::report
