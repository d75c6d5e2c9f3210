// Private figures: amounts in a draft that are nobody's business, by what the scenario holds and by
// what the draft itself calls them.
//
//   "My current salary is $150,000" is one's pay today, whether or not a file knows of it
#pragma once

#include <vector>

#include "words/lint/rules.hpp"

namespace parley::words {

/// Whether the draft calls a figure its author's own: pay today, the least to take, another offer.
bool is_told_private(const LintContext& c, const Sentence& s, const DraftFigure& f);

std::vector<Spot> private_figure(const LintContext& c);

}  // namespace parley::words
