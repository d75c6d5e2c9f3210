// What a starter says otherwise for each kind of offer, as data: the live lines that differ, and
// what stands at its end.
#pragma once

#include <string_view>
#include <vector>

#include "scenario/keys/starter.hpp"

namespace parley::scenario {

struct StarterLine {
  std::string_view key;   ///< "offer.grants[].value"
  std::string_view toml;  ///< live in the file; empty: the line is left out
};

struct StarterWords {
  std::vector<StarterLine> lines;
  std::string_view end;  ///< more tables, as TOML
};

const StarterWords& starter_words(StarterKind kind);

}  // namespace parley::scenario
