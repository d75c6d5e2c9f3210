// The sections of the report, in its order. Each is made from what was computed once; one without
// parts is left out of the page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/page.hpp"
#include "parley/model/choice/comparison.hpp"
#include "parley/model/choice/sensitivity.hpp"
#include "parley/model/plan/first_glance.hpp"
#include "parley/model/plan/plan.hpp"
#include "parley/words/facts/fact.hpp"
#include "report/views/project/project.hpp"
#include "report/views/tax/tax.hpp"

namespace parley::report {

/// What stands in a column of the first screen.
struct GlanceColumn {
  std::string name = {};
  std::string role = {};  ///< "the offer", "your ask"
  model::FirstGlance glance = {};
  bool alternative = false;  ///< it counts less what one would give up to join the first
};

/// What the sections show.
struct Reported {
  std::vector<Scenario> scenarios;        ///< the offers, then the alternatives
  std::size_t offers = 1;                 ///< how many of them are offers
  std::vector<ProjectedOffer> projected;  ///< in the same order
  model::Comparison comparison;
  std::optional<model::Plan> plan;  ///< of the first; never in a page for everyone
  words::Audience audience = words::Audience::private_;
  std::vector<TaxedOffer> taxed;      ///< in the same order, or none; never in a page for everyone
  std::vector<GlanceColumn> columns;  ///< the first offer's, then what to ask for, then the others
  model::Sensitivity moved;           ///< each number of the first, moved alone

  const Scenario& first() const { return scenarios.front(); }
  bool alone() const { return scenarios.size() == 1; }
  bool is_public() const { return audience == words::Audience::everyone; }
};

/// The answer of the first screen: the verdict on the first offer in a sentence, its three figures,
/// all offers side by side.
document::Answer answer_of(const Reported& r);

/// The columns of the first screen, by the preferences of the first offer.
std::vector<GlanceColumn> glance_columns(const Reported& r);

/// What of the first offer's numbers may be shown to whom the page is for, moved one by one.
model::Sensitivity moved_numbers(const Reported& r);

/// The offers that a plan for the first weighs it against: what was named so, and the offers that
/// are no variants of the first.
std::vector<const Scenario*> alternatives_of(const Reported& r);
/// Whether an offer goes on from the first offer's file: a variant of it, such as one's own ask.
bool extends_first(const Reported& r, std::size_t i);

document::Section made_section(const Reported& r);
document::Section ask_section(const Reported& r);
document::Section recruiter_section(const Reported& r);
document::Section more_questions_section(const Reported& r);
document::Section bridge_section(const Reported& r);
document::Section figures_section(const Reported& r);
document::Section years_section(const Reported& r);
document::Section tax_section(const Reported& r);
document::Section vesting_section(const Reported& r);
document::Section vests_section(const Reported& r);
document::Section equity_section(const Reported& r);
document::Section impact_section(const Reported& r);
document::Section sensitivity_section(const Reported& r);
document::Section moved_section(const Reported& r);
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
