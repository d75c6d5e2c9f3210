// Candidates: offers of different people are never ranked against each other.
//
// A file says whose offer it holds (people.candidate). Where no two names are given all are of one
// person; else the files that name nobody belong together.
//
//   Ada's two offers and Robin's one: two comparisons, of two offers and of one
#pragma once

#include <string>
#include <vector>

#include "parley/terms/scenario.hpp"

namespace parley::model {

struct CandidateOffers {
  std::string name;              ///< empty: nobody is named
  std::vector<Scenario> offers;  ///< as given
};

/// In the order in which they are first named; of one candidate a single entry.
std::vector<CandidateOffers> by_candidate(std::vector<Scenario> scenarios);

}  // namespace parley::model
