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
#include "parley/terms/scenario.hpp"

namespace parley::report {

struct Deck {
  document::Page page;  ///< a section is a slide
  std::vector<std::string>
      missing;  ///< sentences: a slide that is left out, and the fact that it lacks
};

/// Whether anything that evidence supports can be shown: without it there is no deck.
bool has_evidence(const Scenario& offer);

/// `against` counts for what is asked, and is never shown.
Deck make_deck(const Scenario& offer, const std::vector<Scenario>& against);

}  // namespace parley::report
