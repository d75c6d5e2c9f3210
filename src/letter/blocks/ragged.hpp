// Ragged lines: notes whose lines were ended by hand, so that none goes on in the next.
#pragma once

#include <vector>

#include "letter/blocks/line.hpp"

namespace parley::letter {

/// For each line whether it stands among lines of uneven lengths, without bullets: more than half
/// of them, the last aside, are far shorter than the longest; and more than half begin as it does,
/// small or with a capital.
std::vector<bool> ragged_lines(const std::vector<Line>& lines);

}  // namespace parley::letter
