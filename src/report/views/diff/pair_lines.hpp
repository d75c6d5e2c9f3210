// Pair lines: which line of one offer is which of another.
//
// A line is the one of the same name. What has no namesake is the next of its slot that has none
// either: a letter calls "new hire" what the file before it called "grant 1".
#pragma once

#include <vector>

#include "report/views/diff/offer_lines.hpp"

namespace parley::report {

/// One of both may be missing.
struct LinePair {
  const OfferLine* a = nullptr;
  const OfferLine* b = nullptr;
};

/// In the order of b, then what only a has. Both must outlive it.
std::vector<LinePair> pair_lines(const std::vector<OfferLine>& a, const std::vector<OfferLine>& b);

}  // namespace parley::report
