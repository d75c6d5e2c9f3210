// What a sentence tells of others, or of what has been: it speaks to nobody.
//
//   "Net profit was $412,000 in 2025, which produced $3,090 for each."
#pragma once

#include <vector>

#include "letter/find/notebook.hpp"

namespace parley::letter {

/// The parts of a sentence of prose that say nothing to the reader: what stands in brackets, else
/// all of it. No figure of them is a term, but for what one share was worth and how many there are.
std::vector<Sentence> told_in(const Sentence& s);

/// "Average volume in the area is $3.9 million": a sentence of prose that says something of
/// something else with token i, and nothing to the reader. What a sentence before it speaks of is
/// not its subject.
bool is_statement(const Sentence& s, std::size_t i);

}  // namespace parley::letter
