// Rehearsal: the recruiter's part of a negotiation, to practise against.
//
// Each round is an objection that the plan has to expect, in one of its phrasings; the same seed
// gives the same rounds. What an answer lacks is the linter's to say.
//
//   seed 1, 8 rounds: "We can't go any higher on the equity.", ...
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "words/facts/facts.hpp"
#include "words/templates/templates.hpp"

namespace parley::words {

struct Challenge {
  std::string id;    ///< of the objection
  std::string said;  ///< one of its phrasings
};

/// At most `rounds` challenges: no objection comes twice before each has come once.
std::vector<Challenge> challenges(const Facts& facts, TemplateSet& templates, std::uint64_t seed,
                                  std::size_t rounds);

}  // namespace parley::words
