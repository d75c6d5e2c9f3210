// Scanner: reads a finished document again, knowing nothing of how it was made.
//
// Every number in it must say one fact, rounded as that fact's spelling is; in a public document
// one that is for everyone. Names (an employer "Web3 Labs") are facts too: digits inside them are
// theirs.
//
//   "$642,998" in a script, where the reservation is $642,998: T009, a private figure
#pragma once

#include <string_view>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "words/facts/facts.hpp"

namespace parley::words {

/// The faults of a text: T008 a number that is no fact, T009 a private figure in a public text.
/// `file` holds the text and must outlive the places.
std::vector<Diagnostic> scan(const SourceFile& file, const Facts& facts, Audience audience);

/// The public fact that a figure says, else the private one, else null.
const Fact* fact_said_by(const NumberInText& figure, const Facts& facts);

}  // namespace parley::words
