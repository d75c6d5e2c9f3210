// Unclear amounts: figures that two readers may take for different ones.
//
//   "$31mn", "31kk", "5bln"; "177 000" and "177'000", with any kind of blank between
#pragma once

#include <string_view>
#include <vector>

#include "words/lint/draft.hpp"

namespace parley::words {

/// Where they stand in a folded text.
std::vector<Stretch> unclear_amounts(std::string_view folded);

}  // namespace parley::words
