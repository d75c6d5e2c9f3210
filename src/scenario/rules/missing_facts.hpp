// Missing facts: what an offer leaves open, and the question that closes it.
//
// A table of questions, each with the part of the offer that hangs on its answer; the ones on which
// most hangs come first. Nothing here is a fault: the scenario can be computed without, by its
// defaults.
//
//   ownership = "0.05%" and no share count: "Is 0.05% a percentage of the fully diluted shares, or
//   of the issued shares?"
#pragma once

#include <string>
#include <vector>

#include "parley/terms/scenario.hpp"

namespace parley::scenario {

struct RecruiterQuestion {
  std::string id;        ///< "share-count"
  std::string key;       ///< where the answer goes: "company.fully_diluted_shares"
  std::string question;  ///< as one asks a recruiter
  std::string why;       ///< what hangs on it
};

/// Most valuable first. How that is ordered: docs/model.md, Missing facts.
std::vector<RecruiterQuestion> missing_facts(const Scenario& s);

}  // namespace parley::scenario
