// The parts of gathering (parley/words/gather.hpp), each a file of its own.
#pragma once

#include "words/facts/gather.hpp"

namespace parley::words {

void gather_offer(Facts& facts, const Subject& subject);
/// The parts of the offer as the list `written`, in the order in which it is read aloud; part of
/// gather_offer, after its levers.
void gather_written(Facts& facts, const Scenario& s);
void gather_impact(Facts& facts, const Subject& subject);
/// Part of gather_impact, after its lists.
void gather_score(Facts& facts, const Subject& subject);
/// Reasons of one's own for what is asked, and the levers that have none; after gather_impact.
void gather_reasons(Facts& facts, const Subject& subject);
void gather_ask(Facts& facts, const Subject& subject);
void gather_trades(Facts& facts, const Subject& subject);
void gather_private(Facts& facts, const Subject& subject);

}  // namespace parley::words
