// Reported: what a report shows. It is computed before (app/results); the page only shows it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/impact/score_gap.hpp"
#include "model/plan/first_glance.hpp"
#include "parley/model/choice/comparison.hpp"
#include "parley/model/choice/sensitivity.hpp"
#include "parley/model/equity/equity_view.hpp"
#include "parley/model/impact/impact.hpp"
#include "parley/model/plan/plan.hpp"
#include "parley/model/simulation/simulation.hpp"
#include "report/views/project/project.hpp"
#include "report/views/tax/tax.hpp"
#include "words/facts/fact.hpp"

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
  std::vector<TaxedOffer> taxed;  ///< in the same order, or none; never in a page for everyone
  std::vector<model::FirstGlance> glances;  ///< in the same order, by the first one's preferences
  std::optional<model::FirstGlance> ask;    ///< what a plan asks for first
  std::vector<model::EquityView> equity;    ///< in the same order
  model::Impact impact;                     ///< of the first, with what each score may come to
  std::vector<model::ScoreOutlook> outlooks;
  model::Sensitivity moved;           ///< each number of the first, moved alone
  std::optional<model::Flips> flips;  ///< of the first and the best that is no variant of it
  std::optional<model::Simulation> simulation;  ///< of all; never in a page for everyone
  std::vector<GlanceColumn> columns = {};       ///< made of them for the first screen

  const Scenario& first() const { return scenarios.front(); }
  bool alone() const { return scenarios.size() == 1; }
  bool is_public() const { return audience == words::Audience::everyone; }
};

/// The offers that a plan for the first weighs it against: what was named so, and the offers that
/// are no variants of the first.
std::vector<const Scenario*> alternatives_of(const Reported& r);
/// Whether an offer goes on from the first offer's file: a variant of it, such as one's own ask.
bool extends_first(const Reported& r, std::size_t i);

/// The best by rank that is no variant of the first.
std::optional<std::size_t> best_other(const Reported& r);

}  // namespace parley::report
