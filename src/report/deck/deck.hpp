// The deck: what one presents at a debrief, on six slides made of public facts only
// (words/gather.hpp).
//
// The impact in one sentence, the Signal-Weighting Matrix with the score, the stories of the track
// record, the lock-in effect, the value plan, the package that is asked for. A slide whose facts
// are missing is left out and named. The finished text is read again by the scanner: a number that
// is no fact, or a private one, stops it.
#pragma once

#include <string>
#include <vector>

#include "document/page.hpp"
#include "parley/model/impact/impact.hpp"
#include "parley/model/plan/plan.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

struct Deck {
  document::Page page;  ///< a section is a slide
  std::vector<std::string>
      missing;  ///< sentences: a slide that is left out, and the fact that it lacks
};

/// Whether anything that evidence supports can be shown: without it there is no deck.
bool has_evidence(const Scenario& offer);

/// `plan` is of the offer against these; they count for what is asked, and are never shown.
Deck deck_of(const Scenario& offer, const model::Impact& impact, const model::Plan& plan,
             const std::vector<const Scenario*>& against);

}  // namespace parley::report
