// Words of a firm's letter that say what somebody else named: what the candidate asked for, and
// what the firm itself offered before.
#pragma once

#include <vector>

#include "letter/find/page.hpp"

namespace parley::letter {

/// Tokens [first, end) of a sentence.
struct Stretch {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// "Your attorney requested a base of $165,000, a bonus of $20,000": the parts of a sentence that
/// say so, up to where the firm speaks for itself again.
std::vector<Stretch> asked_in(const Sentence& s);

/// "As you asked: there are 18,700,000 shares on a fully diluted basis": whether what "you" opens
/// at `first` is told, as of the company's shares, and no wish.
bool tells_of_shares(const Sentence& s, std::size_t first, std::size_t end);

/// "We first offered $120,000 with a 10% bonus", "(was $61,000)", "(Rev. 1: $2,400)".
std::vector<Stretch> offered_before_in(const Sentence& s);

/// The parts of a sentence that are no offer: what was asked for, and what was offered before.
struct NoOffer {
  std::vector<Stretch> asked;
  std::vector<Stretch> before;
};
NoOffer no_offer_in(const Sentence& s);

}  // namespace parley::letter
